// What every adapter to a service over HTTP must keep to, played against a service on the loopback.
import { afterEach, describe, expect, it } from 'vitest'
import type { Classifier } from '../../../src/classifiers/classifier'
import { BadAnswer, ClassifierError, readFailure } from '../../../src/classifiers/classifier-error'
import { createModerator } from '../../../src/moderator'
import { pack, rule } from '../../packs'
import { type Call, type LocalService, type Reply, localService } from './local-service'

export const SECRET = 'sk-very-secret'
const TEXT = 'lời lẽ riêng tư'

interface Adapter {
  /** One that calls this address with `SECRET`. */
  readonly make: (url: string) => Classifier
  /** How the service answers when all is well. */
  readonly answer: (call: Call) => unknown
  /** JSON of another shape. */
  readonly wrong: readonly unknown[]
}

/** The suite. Every label must score 0.5 or more of the text `bad`, and less of others, by `answer`. */
export function describeService(name: string, { make, answer, wrong }: Adapter): void {
  describe(`${name} and its service`, () => {
    const open: LocalService[] = []
    afterEach(async () => {
      for (const service of open.splice(0)) await service.close()
    })
    const serviceWith = async (reply: (call: Call) => Reply) => {
      const service = await localService(reply)
      open.push(service)
      return service
    }
    /** The error of one call, and whether it keeps what it must not tell. */
    const errorOf = async (reply: Reply, signal?: AbortSignal): Promise<unknown> => {
      const service = await serviceWith(() => reply)
      const call = make(service.url).classify([TEXT], signal ? { signal } : {})
      const error = await Promise.resolve(call).then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      const told = error instanceof Error ? `${error.message} ${error.stack} ${String(error.cause)}` : ''
      for (const kept of [SECRET, TEXT, '127.0.0.1']) expect(told.split('\n    at ')[0]).not.toContain(kept)
      return error
    }

    it.each([
      [400, false, true],
      [401, false, false],
      [404, false, false],
      [429, true, false],
      [500, true, false],
      [503, true, false],
      [302, false, false],
    ])('HTTP %d is worth another call: %s; may be about a text: %s', async (status, retryable, aboutText) => {
      const body = { error: { message: `wrong key ${SECRET}, or ${TEXT}` } }
      const error = await errorOf({ status, body, headers: { location: '/elsewhere' } })
      expect(error).toBeInstanceOf(ClassifierError)
      expect(error).toMatchObject({ status, message: expect.stringContaining(`HTTP ${status}`) })
      expect(readFailure(error)).toMatchObject({ retryable, aboutText })
    })

    it.each([
      [{ 'retry-after': '3' }, 3000, 3000],
      [{ 'retry-after-ms': '250', 'retry-after': '3' }, 250, 250],
      [{ 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() }, 3_500_000, 3_600_000],
      [{ 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 0, 0],
    ])('429 with %j says for how long', async (headers, least, most) => {
      const error = await errorOf({ status: 429, headers: headers as Record<string, string> })
      const { retryAfterMs } = readFailure(error)
      expect(retryAfterMs).toBeGreaterThanOrEqual(least)
      expect(retryAfterMs).toBeLessThanOrEqual(most)
    })

    it.each([
      ['before the answer', 'before'],
      ['within it', 'within'],
    ] as const)('a connection that breaks off %s is worth another call', async (_, reset) => {
      expect(readFailure(await errorOf({ reset, body: { results: [] } })).retryable).toBe(true)
    })

    it.each([['no JSON <html>'], [''], ...wrong.map((body) => [body])])(
      'the answer %j is a bad one',
      async (body) => {
        expect(await errorOf({ body })).toBeInstanceOf(BadAnswer)
      },
    )

    it('a service that is not there is a failure worth another call', async () => {
      const service = await serviceWith(() => ({}))
      await service.close()
      const call = Promise.resolve(make(service.url).classify([TEXT], {}))
      expect(readFailure(await call.catch((error: unknown) => error))).toMatchObject({ retryable: true })
    })

    it('a call that nobody waits for is broken off, with the reason', async () => {
      const service = await serviceWith(() => ({ silent: true }))
      const controller = new AbortController()
      const call = Promise.resolve(make(service.url).classify([TEXT], { signal: controller.signal }))
      const settled = call.catch((error: unknown) => error)
      await until(() => service.calls.length === 1)
      const enough = new Error('enough')
      controller.abort(enough)
      expect(await settled).toBe(enough)
      await until(() => service.gone() === 1)
    })

    it('sends nothing for no text', async () => {
      const service = await serviceWith((call) => ({ body: answer(call) }))
      expect(await make(service.url).classify([], {})).toEqual([])
      expect(service.calls).toEqual([])
    })

    it('a moderator gets by on the second try, and says when it does not', async () => {
      const service = await serviceWith((call) =>
        service.calls.length === 1 ? { status: 503 } : { body: answer(call) },
      )
      const classifier = make(service.url)
      const when = { classifier: classifier.id, label: classifier.labels[0], atLeast: 0.5 }
      const moderator = createModerator({
        packs: [pack({ rules: [rule('bad', when, { onError: 'review' })] })],
        classifiers: [{ classifier, timeoutMs: 10_000 }],
      })
      const verdict = await moderator.evaluate({ text: 'bad' })
      expect(verdict.violations.map((one) => one.rule)).toEqual(['bad'])
      service.reply = () => ({ status: 401 })
      expect(await moderator.evaluate({ text: 'another' })).toMatchObject({
        decision: 'review',
        undetermined: [{ rule: 'bad', because: 'CLASSIFIER_FAILED', classifier: classifier.id }],
      })
      expect(moderator.classifierStats()[classifier.id]).toMatchObject({
        calls: 3,
        retries: 1,
        lastError: `${classifier.id}: HTTP 401`,
      })
    })
  })
}

/** Waits for what happens in another task. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}
