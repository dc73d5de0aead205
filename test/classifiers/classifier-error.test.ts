import { describe, expect, it } from 'vitest'
import { ClassifierError, readFailure } from '../../src/classifiers/classifier-error'

describe('a failure', () => {
  it.each<[string, unknown, boolean, boolean]>([
    ['of anybody', new Error('no'), false, true],
    ['that is nothing', undefined, false, true],
    ['that is a text', 'no', false, true],
    ['of HTTP 400', new ClassifierError('no', { status: 400 }), false, true],
    ['of HTTP 413', new ClassifierError('no', { status: 413 }), false, true],
    ['of HTTP 401', new ClassifierError('no', { status: 401 }), false, false],
    ['of HTTP 404', new ClassifierError('no', { status: 404 }), false, false],
    ['of HTTP 429', new ClassifierError('no', { status: 429 }), true, false],
    ['of HTTP 503', new ClassifierError('no', { status: 503 }), true, false],
    ['of HTTP 501', new ClassifierError('no', { status: 501 }), false, false],
    ['that says so', new ClassifierError('no', { retryable: true }), true, false],
    [
      'of 500 that says it is hopeless',
      new ClassifierError('no', { status: 500, retryable: false }),
      false,
      false,
    ],
    ['in words of an SDK', { status: 529, isRetryable: true }, true, false],
    ['in words of another', { statusCode: 502 }, true, false],
    ['with a status in letters', { status: '429' }, false, true],
  ])('%s is worth another call: %s %s; may be about a text: %s', (_, error, retryable, aboutText) => {
    expect(readFailure(error)).toMatchObject({ retryable, aboutText })
  })

  it.each([
    [250, 250],
    [0, 0],
    [-1, undefined],
    ['5', undefined],
    [Number.NaN, undefined],
  ])('with retryAfterMs %s asks for a pause of %s', (retryAfterMs, pause) => {
    expect(readFailure({ status: 429, retryAfterMs }).retryAfterMs).toBe(pause)
  })
})
