// A small moderator behind the handler, and requests to it written short.
import { createFetchHandler, type FetchHandlerOptions } from '../../src/http'
import { createModerator, type Moderator } from '../../src/moderator'
import { instrument, provision } from '../law'
import { lexicon, pack, rule } from '../packs'

export const RULES = pack({
  instruments: [instrument('sample', '2020-01-01', '2026-06-30', provision('a1'))],
  lexicons: [lexicon('rude', 'đồ ngốc'), lexicon('doubtful', 'lãi cao')],
  rules: [
    rule('t.rude', { lexicon: 'rude' }, { legalBasis: ['vn/sample#a1'] }),
    rule('t.doubtful', { lexicon: 'doubtful' }, { strictness: 2, action: 'warn', status: 'shadow' }),
    rule('t.draft', { lexicon: 'rude' }, { status: 'draft' }),
  ],
  overlays: [{ rule: 't.rude', action: 'reject' }],
})

export const moderator = createModerator({ packs: [RULES] })

export function handlerOf(options: FetchHandlerOptions = {}, by: Moderator = moderator) {
  return createFetchHandler(by, options)
}

type Body = NonNullable<RequestInit['body']>

/** `POST path` with this body and type; `more` are other headers and parts of the request. */
export function post(
  path: string,
  body: Body | null,
  type: string | undefined,
  more: RequestInit = {},
): Request {
  const headers = new Headers(more.headers)
  if (type !== undefined) headers.set('content-type', type)
  const duplex = body instanceof ReadableStream ? { duplex: 'half' } : {}
  return new Request(`http://localhost${path}`, {
    method: 'POST',
    ...more,
    headers,
    body,
    ...duplex,
  } as RequestInit)
}

export const postJson = (body: Body | null, path = '/moderate', more: RequestInit = {}) =>
  post(path, body, 'application/json', more)

export const postLines = (body: Body | null, path = '/moderate/batch', more: RequestInit = {}) =>
  post(path, body, 'application/x-ndjson', more)

/** The values of the lines that an answer has. */
export async function linesOf(response: Response): Promise<Record<string, unknown>[]> {
  const text = await response.text()
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}
