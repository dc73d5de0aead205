import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BatchQueue, type Send } from '../../src/classifiers/batch-queue'
import { Abandoned, OutOfTime } from '../../src/classifiers/circuit'
import { ClassifierError } from '../../src/classifiers/classifier-error'

const BOUNDS = { maxBatch: 3, maxWaitMs: 5, maxConcurrent: 2, timeoutMs: 100 }

/** Answers each text with itself after so long, keeping the calls and their signals. */
function echo(afterMs = 0) {
  const calls: (readonly string[])[] = []
  const signals: AbortSignal[] = []
  const send: Send = (texts, signal) => {
    calls.push(texts)
    signals.push(signal)
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
      setTimeout(() => resolve(texts), afterMs)
    })
  }
  return { calls, signals, send }
}

const ask = (queue: BatchQueue, text: string, signal?: AbortSignal) =>
  queue.ask(text, text, signal).catch((error: unknown) => error)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a batch', () => {
  it('is sent as soon as it is full, and not before its texts have waited', async () => {
    const { calls, send } = echo()
    const queue = new BatchQueue(BOUNDS, send)
    const rows = ['a', 'b', 'c', 'd'].map((text) => ask(queue, text))
    expect(calls).toEqual([['a', 'b', 'c']])
    await vi.advanceTimersByTimeAsync(4)
    expect([calls.length, queue.inLine]).toEqual([1, 1])
    await vi.advanceTimersByTimeAsync(1)
    expect([calls, queue.inLine]).toEqual([[['a', 'b', 'c'], ['d']], 0])
    await vi.runAllTimersAsync()
    expect(await Promise.all(rows)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('of one is sent at once', () => {
    const { calls, send } = echo()
    const queue = new BatchQueue({ ...BOUNDS, maxBatch: 1 }, send)
    ask(queue, 'a')
    expect(calls).toEqual([['a']])
  })

  it('waits for room, and is the fuller for it', async () => {
    const { calls, send } = echo(20)
    const queue = new BatchQueue({ ...BOUNDS, maxBatch: 4, maxConcurrent: 1 }, send)
    ask(queue, 'a')
    await vi.advanceTimersByTimeAsync(5)
    for (const text of ['b', 'c', 'd']) {
      ask(queue, text)
      await vi.advanceTimersByTimeAsync(6)
    }
    expect([calls, queue.underWay, queue.inLine]).toEqual([[['a']], 1, 3])
    await vi.advanceTimersByTimeAsync(5)
    expect(calls).toEqual([['a'], ['b', 'c', 'd']])
  })

  it('has a text once, however many ask for it', async () => {
    const { calls, send } = echo(10)
    const queue = new BatchQueue(BOUNDS, send)
    const rows = ['a', 'a', 'b', 'a'].map((text) => ask(queue, text))
    await vi.advanceTimersByTimeAsync(6)
    rows.push(ask(queue, 'b'))
    expect([queue.has('a'), queue.has('c')]).toEqual([true, false])
    await vi.runAllTimersAsync()
    expect(calls).toEqual([['a', 'b']])
    expect(await Promise.all(rows)).toEqual(['a', 'a', 'b', 'a', 'b'])
    expect(queue.has('a')).toBe(false)
  })
})

describe('giving up', () => {
  it('on one text leaves the others of the batch', async () => {
    const { signals, send } = echo(20)
    const queue = new BatchQueue(BOUNDS, send)
    const gone = new AbortController()
    const rows = [ask(queue, 'a', gone.signal), ask(queue, 'b')]
    await vi.advanceTimersByTimeAsync(10)
    gone.abort('enough')
    expect(await rows[0]).toBe('enough')
    expect(signals[0]!.aborted).toBe(false)
    await vi.runAllTimersAsync()
    expect(await rows[1]).toBe('b')
  })

  it('on all texts aborts the call, and makes room', async () => {
    const { calls, signals, send } = echo(1000)
    const queue = new BatchQueue({ ...BOUNDS, maxConcurrent: 1 }, send)
    const gone = new AbortController()
    const rows = ['a', 'b', 'c', 'a'].map((text) => ask(queue, text, gone.signal))
    ask(queue, 'd')
    await vi.advanceTimersByTimeAsync(10)
    expect(calls).toEqual([['a', 'b', 'c']])
    gone.abort('enough')
    await vi.advanceTimersByTimeAsync(0)
    expect(signals[0]!.reason).toBeInstanceOf(Abandoned)
    expect(await Promise.all(rows)).toEqual(['enough', 'enough', 'enough', 'enough'])
    expect(calls).toEqual([['a', 'b', 'c'], ['d']])
  })

  it('before the call leaves the text out', async () => {
    const { calls, send } = echo()
    const queue = new BatchQueue(BOUNDS, send)
    const gone = new AbortController()
    ask(queue, 'a', gone.signal)
    ask(queue, 'b')
    gone.abort()
    await vi.runAllTimersAsync()
    expect(calls).toEqual([['b']])
  })

  it('by one of two who wait for a text leaves it to the other', async () => {
    const { send } = echo(20)
    const queue = new BatchQueue(BOUNDS, send)
    const gone = new AbortController()
    const rows = [ask(queue, 'a', gone.signal), ask(queue, 'a')]
    await vi.advanceTimersByTimeAsync(10)
    gone.abort('enough')
    await vi.runAllTimersAsync()
    expect(await Promise.all(rows)).toEqual(['enough', 'a'])
  })

  it('on a text that is asked for again makes a new call', async () => {
    const { calls, send } = echo(20)
    const queue = new BatchQueue({ ...BOUNDS, maxBatch: 1 }, send)
    const gone = new AbortController()
    ask(queue, 'a', gone.signal)
    gone.abort()
    const again = ask(queue, 'a')
    await vi.runAllTimersAsync()
    expect([calls, await again]).toEqual([[['a'], ['a']], 'a'])
  })

  it('happens by itself when it takes too long, in line as in a call', async () => {
    const { signals, send } = echo(10_000)
    const queue = new BatchQueue({ ...BOUNDS, maxBatch: 1, maxConcurrent: 1 }, send)
    const rows = [ask(queue, 'a'), ask(queue, 'b')]
    await vi.advanceTimersByTimeAsync(100)
    expect(await Promise.all(rows)).toEqual([expect.any(OutOfTime), expect.any(OutOfTime)])
    expect(signals[0]!.reason).toBeInstanceOf(OutOfTime)
    await vi.advanceTimersByTimeAsync(0)
    expect([queue.inLine, queue.underWay]).toEqual([0, 0])
  })

  it('leaves no timer behind', async () => {
    const { send } = echo()
    const queue = new BatchQueue(BOUNDS, send)
    const gone = new AbortController()
    ask(queue, 'a', gone.signal)
    gone.abort()
    await vi.advanceTimersByTimeAsync(5)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a call that fails', () => {
  /** Fails whenever a poisonous text is in the batch. */
  const poisoned = (error: unknown, calls: (readonly string[])[]): Send => {
    return async (texts) => {
      calls.push(texts)
      if (texts.includes('poison')) throw error
      return texts
    }
  }

  it.each([
    ['by the fault of a text', new ClassifierError('no', { status: 400 })],
    ['by who knows what', new Error('crashed')],
  ])('%s is made again for each text alone', async (_, error) => {
    const calls: (readonly string[])[] = []
    const queue = new BatchQueue(BOUNDS, poisoned(error, calls))
    const rows = ['a', 'poison', 'b'].map((text) => ask(queue, text))
    await vi.runAllTimersAsync()
    expect(await Promise.all(rows)).toEqual(['a', error, 'b'])
    expect(calls).toEqual([['a', 'poison', 'b'], ['a'], ['poison'], ['b']])
  })

  it.each([
    ['by a service that is down', new ClassifierError('down', { status: 503 })],
    ['by a wrong key', new ClassifierError('no', { status: 401 })],
  ])('%s fails for all', async (_, error) => {
    const calls: (readonly string[])[] = []
    const queue = new BatchQueue(BOUNDS, poisoned(error, calls))
    const rows = ['a', 'poison', 'b'].map((text) => ask(queue, text))
    await vi.runAllTimersAsync()
    expect(await Promise.all(rows)).toEqual([error, error, error])
    expect(calls).toHaveLength(1)
  })
})

describe('whatever happens', () => {
  const asks = fc.array(
    fc.record({
      text: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'poison', 'slow', 'down'),
      at: fc.nat({ max: 60 }),
      goneAfter: fc.option(fc.nat({ max: 60 }), { nil: undefined }),
    }),
    { maxLength: 40 },
  )
  const bounds = fc.record({
    maxBatch: fc.integer({ min: 1, max: 6 }),
    maxWaitMs: fc.nat({ max: 8 }),
    maxConcurrent: fc.integer({ min: 1, max: 3 }),
    timeoutMs: fc.constant(200),
  })

  it('every text gets its own row or a reason, batches keep their bounds, and nothing is left behind', async () => {
    await fc.assert(
      fc.asyncProperty(asks, bounds, fc.infiniteStream(fc.nat({ max: 30 })), async (all, limits, delays) => {
        let underWay = 0
        const send: Send = async (texts, signal) => {
          underWay += 1
          expect(underWay).toBeLessThanOrEqual(limits.maxConcurrent)
          expect(texts.length).toBeLessThanOrEqual(limits.maxBatch)
          expect(new Set(texts).size).toBe(texts.length)
          const afterMs = texts.includes('slow') ? 10_000 : delays.next().value
          try {
            await new Promise<void>((resolve, reject) => {
              signal.addEventListener('abort', () => reject(signal.reason))
              setTimeout(resolve, afterMs)
            })
          } finally {
            underWay -= 1
          }
          if (texts.includes('down')) throw new ClassifierError('down', { status: 503 })
          if (texts.includes('poison')) throw new Error('poison')
          return texts.map((text) => ({ of: text }))
        }
        const queue = new BatchQueue(limits, send)
        const ends = all.map(async ({ text, at, goneAfter }) => {
          await new Promise((resolve) => setTimeout(resolve, at))
          const controller = new AbortController()
          if (goneAfter !== undefined) setTimeout(() => controller.abort('gone'), goneAfter)
          return ask(queue, text, controller.signal)
        })
        await vi.runAllTimersAsync()
        for (const [i, end] of (await Promise.all(ends)).entries()) {
          const { text, goneAfter } = all[i]!
          if (end === 'gone') expect(goneAfter).toBeDefined()
          else if (end instanceof OutOfTime) expect(all.some((one) => one.text === 'slow')).toBe(true)
          else if (end instanceof ClassifierError) expect(all.some((one) => one.text === 'down')).toBe(true)
          else if (end instanceof Error) expect([text, end.message]).toEqual(['poison', 'poison'])
          else expect(end).toEqual({ of: text })
        }
        expect([queue.inLine, queue.underWay, vi.getTimerCount()]).toEqual([0, 0, 0])
        for (const { text } of all) expect(queue.has(text)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
