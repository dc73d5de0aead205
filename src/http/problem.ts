// Faults as answers: problem details for HTTP APIs (RFC 9457), in the language of the client.
import type { Fault } from '../errors'
import type { Language } from '../messages/say'
import { sayFault } from '../messages/say'
import { shownName } from '../pack/did-you-mean'

const PHRASES = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const

type ProblemStatus = keyof typeof PHRASES

const STATUSES: Partial<Record<Fault['code'], ProblemStatus>> = {
  ROUTE_UNKNOWN: 404,
  METHOD_NOT_ALLOWED: 405,
  BODY_TOO_LONG: 413,
  MEDIA_TYPE_WRONG: 415,
  HANDLER_FAILED: 500,
  REQUEST_ABORTED: 503,
  SHUTTING_DOWN: 503,
}

/** Headers of every answer: none is to be stored, and none is anything but what it says. */
export const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const

/** The status of a fault: 422 for a post that is refused, 400 for what is wrong with the request otherwise. */
export function statusOf({ code }: Fault): ProblemStatus {
  return STATUSES[code] ?? (code.startsWith('POST_') ? 422 : 400)
}

/** An answer of `application/problem+json`. `code`, `hint` and `path` are members of our own. */
export function problem(one: Fault, language: Language, headers: Record<string, string> = {}): Response {
  const status = statusOf(one)
  const { message, hint, ...where } = said(one, language)
  const body = { type: 'about:blank', title: PHRASES[status], status, detail: message, hint, ...where }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...HEADERS,
      'content-type': 'application/problem+json',
      'content-language': language,
      vary: 'accept-language',
      ...headers,
    },
  })
}

/** A fault as data and in words. */
export function said(one: Fault, language: Language) {
  const { message, hint } = sayFault(one, language)
  // A path holds the names of a post's fields, as long as their author liked.
  return { code: one.code, message, hint, ...(one.path !== undefined && { path: shownName(one.path) }) }
}
