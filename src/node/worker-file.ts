// Where the code of a pool's threads lies: beside this file, once the library is built.

export const WORKER_FILE = new URL('./pool-worker.js', import.meta.url)
