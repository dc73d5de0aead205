// How a classifier says what kind of failure it had, and how the failures of others are read.

/** What is known of a failure beside its message. */
export interface FailureFacts {
  /** Status of HTTP, where a service answered with one. */
  readonly status?: number
  /** Whether the same call may succeed a little later. By `status` if not said. */
  readonly retryable?: boolean
  /** Milliseconds that the service asks to be left alone for. */
  readonly retryAfterMs?: number
  readonly cause?: unknown
}

/** Passing troubles of a service: overloaded, restarting, out of quota for the minute. */
const PASSING = [408, 425, 429, 500, 502, 503, 504]
/** The service refuses what it was sent, and would take something else. */
const ABOUT_TEXT = [400, 413, 422]

/**
 * A failure that says what may be done about it. Its message holds no text of a post and no secret.
 *
 * @example
 * const error = new ClassifierError('the service is overloaded', { status: 503 })
 * error.retryable // true
 */
export class ClassifierError extends Error {
  override readonly name = 'ClassifierError'
  readonly status?: number
  readonly retryable: boolean
  readonly retryAfterMs?: number

  constructor(message: string, facts: FailureFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause })
    if (facts.status !== undefined) this.status = facts.status
    if (facts.retryAfterMs !== undefined) this.retryAfterMs = facts.retryAfterMs
    this.retryable = facts.retryable ?? (facts.status !== undefined && PASSING.includes(facts.status))
  }
}

/** The classifier answered, and not with scores for what it was asked. Asking again would give no better answer. */
export class BadAnswer extends ClassifierError {
  constructor(message: string) {
    super(message, { retryable: false })
  }
}

/** A failure as the runner sees it. */
export interface Failure {
  readonly status: number | undefined
  readonly retryable: boolean
  readonly retryAfterMs: number | undefined
  /** Whether it may be the fault of one text, so that the others of the batch deserve a call without it. */
  readonly aboutText: boolean
}

/**
 * Reads whatever was thrown. Errors of other libraries are understood by the names they use: `status` or
 * `statusCode`, `retryable` or `isRetryable`.
 */
export function readFailure(thrown: unknown): Failure {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Record<string, unknown>
  const said = error.status ?? error.statusCode
  const status = typeof said === 'number' ? said : undefined
  const hope = error.retryable ?? error.isRetryable
  const retryable = typeof hope === 'boolean' ? hope : PASSING.includes(status ?? 0)
  const { retryAfterMs } = error
  return {
    status,
    retryable,
    retryAfterMs: typeof retryAfterMs === 'number' && retryAfterMs >= 0 ? retryAfterMs : undefined,
    aboutText: !retryable && (status === undefined || ABOUT_TEXT.includes(status)),
  }
}
