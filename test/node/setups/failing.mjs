// A setup module that cannot be had.
throw new Error('not today')
