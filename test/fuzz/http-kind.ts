// Bodies of requests: single posts and batches, in pieces, of every media type.
import { createFetchHandler } from '../../src/http'
import { FAULT_CODES, type FaultCode } from '../../src/messages/fault-codes'
import type { Moderator } from '../../src/moderator'
import type { Kind } from './kind'
import { bytesOf, nextLines, pieces, seedLines } from './lines-kind'
import { createShapes } from './post-kind'
import { must } from './verdict-checks'

const PATHS = [
  '/moderate',
  '/moderate',
  '/moderate/batch',
  '/moderate/batch',
  '/rules',
  '/healthz',
  '/%00',
  '//',
]
const QUERIES = [
  '',
  '',
  '',
  '?strictness=3',
  '?strictness=x',
  '?asOf=2026-12-01&trace=true',
  '?__proto__=1',
  '?asOf=%00',
]
const TYPES = ['application/json', 'application/x-ndjson']
const STATUSES = [200, 400, 404, 405, 413, 415, 422]

interface Answer {
  readonly code?: FaultCode
  readonly decision?: string
  readonly error?: { readonly code: FaultCode }
}

export function httpKind(moderator: Moderator, texts: readonly string[]): Kind<string> {
  const shapeOf = createShapes()
  let unforeseen: unknown
  const handle = createFetchHandler(moderator, {
    maxPostBytes: 8_000,
    maxLineBytes: 4_000,
    maxLines: 20,
    onError: (error) => {
      unforeseen = error
    },
  })
  return {
    name: 'http',
    seeds: [...texts.map((text) => JSON.stringify({ text })), ...seedLines(texts)],
    next: (body, kept, random) => nextLines(body, kept, shapeOf(random), random),
    async run(text, random) {
      const bytes = bytesOf(text, random) as Uint8Array<ArrayBuffer>
      const path = random.pick(PATHS)
      const type = random.below(20) === 0 ? 'text/plain' : TYPES[Number(path.endsWith('batch'))]!
      const headers = { 'content-type': type }
      const parts = pieces(bytes, random)
      const isWhole = random.below(2) === 0
      const body = isWhole ? bytes : new Blob(parts as BlobPart[]).stream()
      const request = new Request(`http://localhost${path}${random.pick(QUERIES)}`, {
        method: random.below(50) === 0 ? 'PUT' : 'POST',
        headers,
        body,
        ...(!isWhole && { duplex: 'half' }),
      } as RequestInit)
      unforeseen = undefined
      const response = await handle(request)
      must(STATUSES.includes(response.status), `status ${response.status}`)
      const answered = await response.text()
      if (unforeseen !== undefined) throw unforeseen
      const isLines = response.headers.get('content-type') === 'application/x-ndjson'
      const lines = isLines ? answered.split('\n').filter((line) => line !== '') : [answered]
      return lines.flatMap((line) => {
        const { code, error, decision } = JSON.parse(line) as Answer
        const told = code ?? error?.code
        if (told === undefined) return [`${response.status} ${decision}`]
        must(FAULT_CODES.includes(told) && told !== 'HANDLER_FAILED', `a code of its own: ${told}`)
        return [`${response.status} ${told}`]
      })
    },
    units: (body) => body.length,
  }
}
