// Many posts in one request: JSON lines in, JSON lines out, as they come and as fast as they are taken.
import { type Fault, UngxuError, fault } from '../errors'
import { inOrder } from '../evaluate-all'
import type { Language } from '../messages/say'
import type { Moderator } from '../moderator'
import type { EvaluateOptions } from '../options'
import type { Post } from '../post'
import { type Leave, type Line, bodyChunks, bodyLines } from './body-lines'
import { said } from './problem'

export interface BatchSettings {
  readonly maxLineBytes: number
  readonly maxLines: number
  readonly concurrency: number
  readonly shutdown: AbortSignal | undefined
  readonly onError: (error: unknown) => void
}

/**
 * A verdict a line, in the order of the posts; `{ "error": { code, message, hint, line } }` in the place of a line that
 * cannot be read. Blank lines are passed over. Nothing is read from the body before its answer is wanted.
 */
export function batchStream(
  request: Request,
  moderator: Moderator,
  options: EvaluateOptions,
  settings: BatchSettings,
  language: Language,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const leave: Leave = {}
  const lines = bodyLines(bodyChunks(request, leave), settings.maxLineBytes)
  const results = inOrder(untilTooMany(lines, settings), settings.concurrency, answer)

  async function answer(line: Line | Fault): Promise<string> {
    if ('code' in line) return errorLine(line, line.line!)
    let post: unknown
    try {
      post = postOf(line)
      if (post === undefined) return ''
      return `${JSON.stringify(await moderator.evaluate(post as Post, { ...options, signal: request.signal }))}\n`
    } catch (error) {
      request.signal.throwIfAborted()
      if (error instanceof UngxuError) return errorLine(error.faults[0]!, line.number, post)
      settings.onError(error)
      return errorLine(fault('HANDLER_FAILED'), line.number, post)
    }
  }

  function errorLine(one: Fault, line: number, post?: unknown): string {
    const id = typeof post === 'object' && post !== null && 'id' in post ? post.id : undefined
    const error = { ...said(one, language), line }
    return `${JSON.stringify({ ...(typeof id === 'string' && { id }), error })}\n`
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        for (;;) {
          const { done, value } = await results.next()
          if (done) return controller.close()
          if (value !== '') return controller.enqueue(encoder.encode(value))
        }
      },
      async cancel() {
        leave.cancel?.()
        await results.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

/** The lines up to the limit, or until the server is to stop; then why there are no more of them. */
async function* untilTooMany(
  lines: AsyncIterable<Line>,
  { maxLines, maxLineBytes, shutdown }: BatchSettings,
): AsyncGenerator<Line | Fault> {
  for await (const line of lines) {
    if (shutdown?.aborted) return yield fault('SHUTTING_DOWN', {}, { line: line.number })
    if (line.number > maxLines)
      return yield fault('LINES_TOO_MANY', { limit: maxLines }, { line: line.number })
    yield line.bytes === undefined
      ? fault('LINE_TOO_LONG', { limit: maxLineBytes }, { line: line.number })
      : line
  }
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The post of a line, not checked yet; `undefined` for a blank one. Throws an `UngxuError` (`LINE_…`). */
function postOf({ number, bytes }: Line): unknown {
  let text: string
  try {
    text = STRICT.decode(bytes)
  } catch {
    throw new UngxuError(fault('LINE_NOT_UTF8'))
  }
  if (number === 1 && text.startsWith('\ufeff')) text = text.slice(1)
  if (/^\s*$/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw new UngxuError(fault('LINE_NOT_JSON'))
  }
}
