import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Abandoned, Circuit, OutOfTime, isRefusal } from '../../src/classifiers/circuit'
import { BadAnswer, ClassifierError } from '../../src/classifiers/classifier-error'

const BOUNDS = { retries: 2, timeoutMs: 2000, breakAfter: 3, restMs: 1000 }
const NEVER = new AbortController().signal
const down = new ClassifierError('down', { status: 503 })
const broken = new Error('broken')

/** Runs to the end of a call, timers and all: its result, or its error. */
async function outcome(call: Promise<unknown>): Promise<unknown> {
  const settled = call.catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  return settled
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a retry', () => {
  it.each<[string, readonly unknown[], number, unknown]>([
    ['is not made after success', ['yes'], 1, 'yes'],
    ['is made where it may help', [down, 'yes'], 2, 'yes'],
    ['is made twice', [down, down, 'yes'], 3, 'yes'],
    ['is not made a third time', [down, down, down, 'yes'], 3, down],
    ['is not made where it cannot help', [broken, 'yes'], 1, broken],
    [
      'is made after the pause asked for',
      [new ClassifierError('busy', { status: 429, retryAfterMs: 1500 }), 'yes'],
      2,
      'yes',
    ],
  ])('%s', async (_, answers, calls, result) => {
    const circuit = new Circuit({ ...BOUNDS, breakAfter: 10 })
    const work = vi.fn(async () => {
      const answer = answers[work.mock.calls.length - 1]
      if (answer instanceof Error) throw answer
      return answer
    })
    expect(await outcome(circuit.call(work, NEVER))).toBe(result)
    expect(work).toHaveBeenCalledTimes(calls)
  })

  it('comes no sooner than the service wants, and tells the listener', async () => {
    const circuit = new Circuit(BOUNDS)
    const retried = vi.fn()
    circuit.onRetry(retried)
    const times: number[] = []
    const begin = Date.now()
    const work = async () => {
      times.push(Date.now() - begin)
      if (times.length === 1) throw new ClassifierError('busy', { status: 429, retryAfterMs: 1500 })
    }
    await outcome(circuit.call(work, NEVER))
    expect(times[1]).toBeGreaterThanOrEqual(1500)
    expect(retried).toHaveBeenCalledTimes(1)
  })

  it('does not all come at the same time', async () => {
    const pauses = new Set<number>()
    for (let i = 0; i < 20; i += 1) {
      const circuit = new Circuit(BOUNDS)
      const begin = Date.now()
      let calls = 0
      const work = async () => {
        calls += 1
        if (calls === 1) throw down
        pauses.add(Date.now() - begin)
      }
      await outcome(circuit.call(work, NEVER))
    }
    expect(pauses.size).toBeGreaterThan(5)
  })

  it('is not made once nobody waits', async () => {
    const circuit = new Circuit(BOUNDS)
    const controller = new AbortController()
    const work = vi.fn(async () => {
      throw down
    })
    const call = circuit.call(work, controller.signal)
    const settled = call.catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(0)
    const gone = new Abandoned()
    controller.abort(gone)
    expect(await settled).toBe(gone)
    await vi.runAllTimersAsync()
    expect(work).toHaveBeenCalledTimes(1)
  })
})

describe('a service that asks to be left alone', () => {
  it('is, by all calls, until then', async () => {
    const circuit = new Circuit({ ...BOUNDS, retries: 0 })
    const busy = new ClassifierError('busy', { status: 429, retryAfterMs: 60_000 })
    const fail = vi.fn(async () => Promise.reject(busy))
    expect(await outcome(circuit.call(fail, NEVER))).toBe(busy)
    const work = vi.fn(async () => 'yes')
    expect(isRefusal(await outcome(circuit.call(work, NEVER)))).toBe(true)
    expect([work.mock.calls.length, circuit.state]).toEqual([0, 'open'])
    vi.advanceTimersByTime(60_000)
    expect(circuit.state).toBe('closed')
    expect(await outcome(circuit.call(work, NEVER))).toBe('yes')
  })

  it('for longer than anybody waits is not tried again', async () => {
    const circuit = new Circuit(BOUNDS)
    const busy = new ClassifierError('busy', { status: 429, retryAfterMs: 2000 })
    const work = vi.fn(async () => Promise.reject(busy))
    expect(await outcome(circuit.call(work, NEVER))).toBe(busy)
    expect(work).toHaveBeenCalledTimes(1)
  })
})

describe('the breaker', () => {
  const once = (circuit: Circuit, error?: Error) =>
    outcome(circuit.call(async () => (error === undefined ? 'yes' : Promise.reject(error)), NEVER))

  it('opens after so many failures in a row, lets one try after a rest, and closes when that works', async () => {
    const circuit = new Circuit(BOUNDS)
    for (let i = 0; i < 3; i += 1) {
      expect(circuit.state).toBe('closed')
      expect(await once(circuit, broken)).toBe(broken)
    }
    expect(circuit.state).toBe('open')
    expect(isRefusal(await once(circuit))).toBe(true)
    vi.advanceTimersByTime(1000)
    expect(await once(circuit, broken)).toBe(broken)
    expect(circuit.state).toBe('open')
    vi.advanceTimersByTime(1000)
    expect([await once(circuit), circuit.state]).toEqual(['yes', 'closed'])
  })

  it('counts from the last success', async () => {
    const circuit = new Circuit(BOUNDS)
    for (const error of [broken, broken, undefined, broken, broken]) await once(circuit, error)
    expect(circuit.state).toBe('closed')
  })

  it.each([
    ['a text is refused', new ClassifierError('no', { status: 400 }), 'closed'],
    ['a text is refused, in words of others', Object.assign(new Error(), { statusCode: 422 }), 'closed'],
    ['a caller gives up', new Abandoned(), 'closed'],
    ['the answer is a bad one', new BadAnswer('no scores'), 'closed'],
    ['nobody knows why', broken, 'open'],
    ['it takes too long', new OutOfTime(), 'open'],
    ['the key is wrong', new ClassifierError('no', { status: 401 }), 'open'],
  ])('when %s again and again is %s', async (_, error, state) => {
    const circuit = new Circuit(BOUNDS)
    for (let i = 0; i < 5; i += 1) await once(circuit, error)
    expect(circuit.state).toBe(state)
  })
})
