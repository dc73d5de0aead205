import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ahead } from '../../src/node/ahead'
import { all } from './pools'

async function* of<T>(...items: T[]): AsyncGenerator<T> {
  yield* items
}

/** A promise with its ends in hand. */
function open<T>() {
  let resolve!: (value: T) => void
  let reject!: (error: unknown) => void
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await null
}

describe('work begun ahead', () => {
  it('is answered in order and never more than there is room for, however long each piece takes', async () => {
    const pieces = fc.array(fc.nat(20), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(pieces, pieces, fc.integer({ min: 1, max: 5 }), async (waits, pauses, room) => {
        let waiting = 0
        let most = 0
        async function* source() {
          for (const [at, wait] of waits.entries()) {
            await turns(pauses[at] ?? 0)
            yield { at, wait }
          }
        }
        const work = async ({ at, wait }: { at: number; wait: number }) => {
          most = Math.max(most, ++waiting)
          await turns(wait)
          return at
        }
        const given: number[] = []
        for await (const at of ahead(source(), room, work)) {
          waiting--
          given.push(at)
        }
        expect(given).toEqual(waits.map((_, at) => at))
        expect(most).toBeLessThanOrEqual(room)
      }),
    )
  })

  it('takes no item before it is asked, and no more than there is room for', async () => {
    let taken = 0
    async function* source() {
      while (true) yield ++taken
    }
    const results = ahead(source(), 3, async (item) => {
      await turns(50)
      return item
    })
    expect(taken).toBe(0)
    expect((await results.next()).value).toBe(1)
    await turns(100)
    expect(taken).toBe(3)
    await results.return(undefined)
  })

  it('gives a result while the next item is still awaited', async () => {
    const second = open<string>()
    async function* source() {
      yield 'first'
      yield await second.promise
    }
    const results = ahead(source(), 4, async (item) => item)
    expect((await results.next()).value).toBe('first')
    second.resolve('second')
    expect((await results.next()).value).toBe('second')
    expect((await results.next()).done).toBe(true)
  })

  it('gives the results of all items before one that cannot be had', async () => {
    async function* source() {
      yield 1
      yield 2
      throw new Error('gone')
    }
    const results = ahead(source(), 5, async (item) => item)
    expect((await results.next()).value).toBe(1)
    expect((await results.next()).value).toBe(2)
    await expect(results.next()).rejects.toThrow('gone')
  })

  it('fails in its turn with what a piece of work fails with, and ends the source', async () => {
    let isEnded = false
    async function* source() {
      try {
        for (let item = 0; ; item++) yield item
      } finally {
        isEnded = true
      }
    }
    const results = ahead(source(), 3, async (item) => {
      if (item === 1) throw new Error('failed')
      return item
    })
    expect((await results.next()).value).toBe(0)
    await expect(results.next()).rejects.toThrow('failed')
    expect(isEnded).toBe(true)
  })

  it('can be left while an item is awaited that never comes', async () => {
    async function* source() {
      yield 'first'
      await new Promise(() => {})
    }
    const results = ahead(source(), 2, async (item) => item)
    await results.next()
    expect(await results.return(undefined)).toEqual({ done: true, value: undefined })
  })

  it('is nothing for no items', async () => {
    expect(await all(ahead(of(), 2, async (item) => item))).toEqual([])
  })
})
