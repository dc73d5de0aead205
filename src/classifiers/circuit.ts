// One call to a classifier that may fail: made again where that may help, and not at all where it failed too often.
import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  DelegateBackoff,
  ExponentialBackoff,
  type IBackoff,
  type IRetryBackoffContext,
  circuitBreaker,
  handleWhen,
  retry,
} from 'cockatiel'
import { unlessAborted } from '../abort'
import { BadAnswer, ClassifierError, readFailure } from './classifier-error'
import type { Plug } from './plug'

/** Every waiting post ran out of time. */
export class OutOfTime extends Error {}
/** Every waiting post was given up by its caller: nobody's fault. */
export class Abandoned extends Error {}
/** The service asked to be left alone for a while. */
class Resting extends ClassifierError {}

/** Milliseconds before the first retry, on average; each further pause is about twice as long. */
const FIRST_PAUSE_MS = 100

export class Circuit {
  private restsUntil = 0
  private readonly breaker
  private readonly retry

  constructor(bounds: Pick<Plug, 'retries' | 'timeoutMs' | 'breakAfter' | 'restMs'>) {
    const { retries, timeoutMs, breakAfter, restMs } = bounds
    this.breaker = circuitBreaker(handleWhen(isTrouble), {
      halfOpenAfter: restMs,
      breaker: new ConsecutiveBreaker(breakAfter),
    })
    const isWorthIt = (error: Error) => {
      const { retryable, retryAfterMs = 0 } = readFailure(error)
      // A pause longer than anybody waits is no pause.
      return retryable && retryAfterMs < timeoutMs
    }
    this.retry = retry(handleWhen(isWorthIt), { maxAttempts: retries, backoff: pauses(timeoutMs) })
  }

  get state(): 'closed' | 'open' | 'half-open' {
    if (this.breaker.state === CircuitState.HalfOpen) return 'half-open'
    return this.breaker.state === CircuitState.Open || Date.now() < this.restsUntil ? 'open' : 'closed'
  }

  onRetry(listen: () => void): void {
    this.retry.onRetry(listen)
  }

  /** The work's result. Rejects with its last error, with one that `isRefusal`, or at once with the signal's reason. */
  call<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const attempt = () => {
      // A pause does not end on abort: whoever comes out of it finds that nobody waits.
      signal.throwIfAborted()
      const left = this.restsUntil - Date.now()
      if (left > 0) throw new Resting('resting', { retryable: true, retryAfterMs: left })
      // The breaker may keep a call waiting while another one tries the classifier.
      return this.breaker.execute(async () => {
        signal.throwIfAborted()
        return this.heeding(unlessAborted(work(), signal))
      })
    }
    return unlessAborted(
      this.retry.execute(async () => attempt()),
      signal,
    )
  }

  /** Takes note of how long the service wants to be left alone. */
  private async heeding<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      const { retryable, retryAfterMs } = readFailure(error)
      if (retryable && retryAfterMs !== undefined) {
        this.restsUntil = Math.max(this.restsUntil, Date.now() + retryAfterMs)
      }
      throw error
    }
  }
}

/** Whether a call was not made, because calls failed too often or the service asked for rest. */
export function isRefusal(error: unknown): boolean {
  return error instanceof BrokenCircuitError || error instanceof Resting
}

/** Whether a failure says that the classifier is out of order, and not a text or a caller. */
function isTrouble(error: Error): boolean {
  if (error instanceof Abandoned || error instanceof BadAnswer) return false
  const { status, aboutText } = readFailure(error)
  return status === undefined || !aboutText
}

/** Growing pauses with jitter; on top of what the service asks for, so that not all come back at once. */
function pauses(longest: number): DelegateBackoff<IRetryBackoffContext<unknown>, IBackoff<unknown>> {
  const jitter = new ExponentialBackoff({ initialDelay: FIRST_PAUSE_MS, maxDelay: longest })
  return new DelegateBackoff((context, before) => {
    const next = before === undefined ? jitter.next() : before.next(context)
    const error = 'error' in context.result ? context.result.error : undefined
    return { delay: (readFailure(error).retryAfterMs ?? 0) + next.duration, state: next }
  })
}
