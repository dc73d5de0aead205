// What was worked out last, kept for when it is asked for again.

/** What was made last, by key: the oldest goes when there are more than `most`. */
export function createMemory<T>(most: number): (key: string, make: () => T) => T {
  const known = new Map<string, T>()
  return (key, make) => {
    const value = known.get(key) ?? make()
    known.delete(key)
    known.set(key, value)
    if (known.size > most) known.delete(known.keys().next().value!)
    return value
  }
}
