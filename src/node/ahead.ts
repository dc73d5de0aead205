// Work begun ahead of its turn: so many pieces under way, answered in the order they came.

type Step<Item> = { readonly value: Item } | { readonly ended: true; readonly error?: unknown }

/**
 * The results of `work` on each item, in order. Takes an item only while fewer than `room` are under way or wait to be taken,
 * and gives a result when its turn has come, also while the next item is still awaited. Where an item cannot be had, the results
 * of those before it come first.
 */
export async function* ahead<Item, Result>(
  items: AsyncGenerator<Item>,
  room: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  let reading: Promise<Step<Item>> | undefined
  let end: { readonly error?: unknown } | undefined
  try {
    while (true) {
      if (end === undefined && underWay.length < room) reading ??= step(items)
      const head = underWay[0]
      if (reading === undefined && head === undefined) break
      const isRead = await Promise.race([
        ...(reading === undefined ? [] : [reading.then(() => true)]),
        ...(head === undefined ? [] : [head.then(() => false)]),
      ])
      if (!isRead) yield await underWay.shift()!
      else {
        const next = await reading!
        reading = undefined
        if ('ended' in next) end = next
        else {
          const result = work(next.value)
          // Its turn may come much later: until then a failure is nobody's fault but the one who will take it.
          result.catch(() => undefined)
          underWay.push(result)
        }
      }
    }
  } finally {
    // An item that is being waited for may never come, and its source is not to be waited for either.
    const ended = end === undefined ? items.return(undefined) : undefined
    if (reading === undefined) await ended
    else ended?.catch(() => undefined)
  }
  if ('error' in end!) throw end.error
}

async function step<Item>(items: AsyncGenerator<Item>): Promise<Step<Item>> {
  try {
    const { done, value } = await items.next()
    return done === true ? { ended: true } : { value }
  } catch (error) {
    return { ended: true, error }
  }
}
