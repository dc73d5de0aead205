// A moderator behind HTTP, for any server that speaks Request and Response. Which route does what.
import { type Fault, UngxuError, fault } from '../errors'
import type { Language } from '../messages/say'
import type { Moderator } from '../moderator'
import type { Post } from '../post'
import { VERSION } from '../version'
import { languageOf } from './accept-language'
import { type BatchSettings, batchStream } from './batch'
import { bodyChunks, readBody } from './body-lines'
import { checkMediaType, JSON_TYPES, LINES_TYPES } from './media-type'
import { HEADERS, problem } from './problem'
import { queryOptions } from './query-options'
import { listRules } from './rule-list'

/** Paths, bounds and hooks of a fetch handler. */
export interface FetchHandlerOptions {
  /** What stands before the paths: `/api` for `/api/moderate`. Nothing if not said. */
  readonly basePath?: string
  /** Longest body of `POST /moderate`, in bytes; 1 MiB if not said. */
  readonly maxPostBytes?: number
  /** Longest line of `POST /moderate/batch`, in bytes; 1 MiB if not said. */
  readonly maxLineBytes?: number
  /** Most lines of one batch; 10,000 if not said. */
  readonly maxLines?: number
  /** Posts of one batch under way at once; 16 if not said. */
  readonly concurrency?: number
  /** Once it aborts, all that comes is answered with 503. What is under way ends; a batch ends before its next line. */
  readonly shutdown?: AbortSignal
  /** Told of what nobody foresaw, which the client sees as `HANDLER_FAILED`. What it throws itself is dropped. */
  readonly onError?: (error: unknown) => void
}

const MEBIBYTE = 1024 * 1024

interface Call {
  readonly request: Request
  readonly query: URLSearchParams
  readonly language: Language
}

type Route = (call: Call) => Response | Promise<Response>

/**
 * Puts a moderator behind HTTP: gives a function from `Request` to `Response`, as Hono, Bun, Deno, workers and, with
 * ten lines more, Node use it (docs/http.md). It never rejects: what goes wrong is `application/problem+json`
 * (RFC 9457) with a `code` of docs/errors.md, in Vietnamese or English by `Accept-Language`, never with a post's text.
 *
 * `POST /moderate`: a post as JSON, answered with the verdict. `POST /moderate/batch`: a post a line (JSON lines),
 * answered with a verdict or `{ "error": … }` a line. Both take the options of an evaluation from the query:
 * `?asOf=2026-11-22&jurisdiction=VN&strictness=2&trace=true`; so the body is the post and nothing else, on its own and
 * in a line. `GET /rules`: the rules in use. `GET /healthz`: version and packs.
 *
 * Throws an `UngxuError` (`OPTION_WRONG`) for a limit that is none.
 *
 * @example
 * const handle = createFetchHandler(createModerator({ packs: [vn] }))
 * const headers = { 'content-type': 'application/json' }
 * const body = JSON.stringify({ text: 'Xin chào' })
 * const response = await handle(new Request('http://localhost/moderate', { method: 'POST', headers, body }))
 * response.status // 200
 * (await response.json()).decision // 'allow'
 */
export function createFetchHandler(
  moderator: Moderator,
  options: FetchHandlerOptions = {},
): (request: Request) => Promise<Response> {
  const { basePath = '', shutdown } = options
  const onError = quietly(options.onError)
  const limit = (name: 'maxPostBytes' | 'maxLineBytes' | 'maxLines' | 'concurrency', otherwise: number) =>
    checkedLimit(name, options[name] ?? otherwise)
  const maxPostBytes = limit('maxPostBytes', MEBIBYTE)
  const settings: BatchSettings = {
    maxLineBytes: limit('maxLineBytes', MEBIBYTE),
    maxLines: limit('maxLines', 10_000),
    concurrency: limit('concurrency', 16),
    shutdown,
    onError,
  }

  const routes: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
    '/moderate': {
      async POST({ request, query }) {
        const how = queryOptions(query)
        checkMediaType(request.headers, JSON_TYPES)
        const post = await postOf(request, maxPostBytes)
        return json(await moderator.evaluate(post as Post, { ...how, signal: request.signal }))
      },
    },
    '/moderate/batch': {
      POST({ request, query, language }) {
        const how = queryOptions(query)
        checkMediaType(request.headers, LINES_TYPES)
        const headers = { ...HEADERS, 'content-type': LINES_TYPES[0]!, vary: 'accept-language' }
        return new Response(batchStream(request, moderator, how, settings, language), { headers })
      },
    },
    '/rules': {
      GET: ({ query }) => json({ rules: listRules(moderator.packs, queryOptions(query, ['asOf']).asOf) }),
    },
    '/healthz': {
      GET: () => {
        const packs = moderator.packs.map(({ id, version, digest }) => ({ id, version, digest }))
        return json({ status: 'ok', version: VERSION, packs })
      },
    },
  }

  async function answer(request: Request, language: Language): Promise<Response> {
    if (shutdown?.aborted) return problem(fault('SHUTTING_DOWN'), language, { 'retry-after': '5' })
    const { pathname, searchParams: query } = new URL(request.url)
    const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : ''
    const methods = Object.hasOwn(routes, path) ? routes[path]! : undefined
    if (methods === undefined) return problem(fault('ROUTE_UNKNOWN', { routes: listed(routes) }), language)
    const method = request.method === 'HEAD' ? 'GET' : request.method
    if (!Object.hasOwn(methods, method)) {
      const allow = Object.keys(methods)
        .flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one]))
        .join(', ')
      return problem(fault('METHOD_NOT_ALLOWED', { allowed: allow }), language, { allow })
    }
    const response = await methods[method]!({ request, query, language })
    return request.method === 'HEAD' ? new Response(null, response) : response
  }

  return async (request) => {
    const language = languageOf(request.headers.get('accept-language'))
    try {
      return await answer(request, language)
    } catch (error) {
      return problem(foreseen(error, request, onError), language)
    }
  }
}

function foreseen(error: unknown, { signal }: Request, onError: (error: unknown) => void): Fault {
  if (signal.aborted) return fault('REQUEST_ABORTED')
  if (error instanceof UngxuError) return error.faults[0]!
  onError(error)
  return fault('HANDLER_FAILED')
}

/** The value of the body, not checked yet. Throws an `UngxuError` (`BODY_…`). */
async function postOf(request: Request, limit: number): Promise<unknown> {
  const bytes = await readBody(bodyChunks(request), limit)
  if (bytes === undefined) throw new UngxuError(fault('BODY_TOO_LONG', { limit }))
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UngxuError(fault('BODY_NOT_UTF8'))
  }
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own words quote the post.
    throw new UngxuError(fault('BODY_NOT_JSON'))
  }
}

function quietly(onError: ((error: unknown) => void) | undefined): (error: unknown) => void {
  return (error) => {
    try {
      onError?.(error)
    } catch {
      // The client is owed an answer all the same.
    }
  }
}

function json(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { ...HEADERS, 'content-type': 'application/json' } })
}

function listed(routes: Readonly<Record<string, object>>): string {
  return Object.entries(routes)
    .map(([path, methods]) => `${Object.keys(methods).join('/')} ${path}`)
    .join(', ')
}

function checkedLimit(option: string, value: number): number {
  if (Number.isInteger(value) && value >= 1) return value
  throw new UngxuError(fault('OPTION_WRONG', { option, expected: '1, 2, 3 …' }, { path: option }))
}
