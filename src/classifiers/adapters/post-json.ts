// One call to a service over HTTP: JSON there, JSON back, or a ClassifierError. Errors name no address, key or text.
import { UngxuError, fault } from '../../errors'
import { BadAnswer, ClassifierError } from '../classifier-error'

/** `fetch`, as far as it is used here: for run times without one, and for tests. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Where calls go, checked once. */
export interface Service {
  /** What errors call it. */
  readonly name: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly fetch?: Fetch | undefined
}

/** Throws `UngxuError` (`OPTION_WRONG`) unless a call can be made: here, and not with a key in the words of `fetch`. */
export function checkService(
  service: Service,
  options: { readonly url: string; readonly key?: string },
): Service {
  const { protocol } = URL.canParse(service.url) ? new URL(service.url) : { protocol: '' }
  if (!/^https?:$/.test(protocol)) refuse(options.url, 'an address with https://')
  try {
    new Headers(service.headers)
  } catch {
    refuse(options.key ?? 'headers', 'what HTTP allows in a header')
  }
  return service
}

function refuse(option: string, expected: string): never {
  throw new UngxuError(fault('OPTION_WRONG', { option, expected }, { path: option }))
}

/** The body of the answer. Rejects with a `ClassifierError`, or with the signal's reason. */
export async function postJson(service: Service, body: unknown, signal?: AbortSignal): Promise<unknown> {
  const { name, url, headers } = service
  const call = service.fetch ?? fetch
  let response: Response
  try {
    response = await call(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(body),
      // A key is for the one who was meant.
      redirect: 'manual',
      ...(signal && { signal }),
    })
  } catch {
    signal?.throwIfAborted()
    throw new ClassifierError(`${name}: no connection`, { retryable: true })
  }
  if (!response.ok) {
    await response.body?.cancel()
    const pause = readRetryAfter(response.headers.get('retry-after'), response.headers.get('retry-after-ms'))
    throw new ClassifierError(`${name}: HTTP ${response.status}`, {
      status: response.status,
      ...(pause !== undefined && { retryAfterMs: pause }),
    })
  }
  let text: string
  try {
    text = await response.text()
  } catch {
    signal?.throwIfAborted()
    throw new ClassifierError(`${name}: the connection broke off`, { retryable: true })
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new BadAnswer(`${name}: the answer is no JSON`)
  }
}

/** Milliseconds, from the headers `Retry-After` (RFC 9110, 10.2.3: seconds or a date) and `Retry-After-Ms`. */
export function readRetryAfter(after: string | null, afterMs: string | null = null): number | undefined {
  if (afterMs !== null && /^\d+(?:\.\d+)?$/.test(afterMs)) return Number(afterMs)
  if (after === null) return undefined
  if (/^\d+$/.test(after)) return Number(after) * 1000
  const date = Date.parse(after)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}
