// Inputs to posts, in order: each line either a post or the fault that keeps it from being one.
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { addAbortSignal } from 'node:stream'
import type { Fault } from '../errors'
import { fault } from '../errors'
import type { Input } from './inputs'
import type { Line } from './read-lines'
import { MAX_LINE_BYTES, readLines, readWhole } from './read-lines'

/** Where a post came from. */
export interface Origin {
  /** Missing for standard input and texts typed as arguments. */
  readonly file?: string
  /** Counts from 1; missing for plain text. */
  readonly line?: number
}

/** A post as it was found, not checked yet; or what is wrong with its line. */
export type Entry = { readonly origin: Origin } & ({ readonly post: unknown } | { readonly fault: Fault })

/** Posts that were read together, and how many bytes of the input that took. */
export interface Batch {
  readonly entries: readonly Entry[]
  readonly bytes: number
}

/** Reads inputs one after the other. Ends early, without throwing, when `signal` is aborted. */
export async function* readPosts(
  inputs: readonly Input[],
  stdin: Readable,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  for (const input of inputs) {
    if (signal.aborted) return
    if (input.kind === 'text') {
      yield { entries: [{ origin: {}, post: { text: input.text } }], bytes: 0 }
      continue
    }
    const stream = addAbortSignal(signal, input.kind === 'stdin' ? stdin : createReadStream(input.path))
    const file = input.kind === 'file' ? input.path : undefined
    try {
      yield* input.lines ? linesOf(stream, file) : textOf(stream, file)
    } catch (error) {
      if (signal.aborted) return
      const reason = (error as NodeJS.ErrnoException).code
      if (reason === undefined) throw error
      yield { entries: [broken('FILE_UNREADABLE', file === undefined ? {} : { file }, { reason })], bytes: 0 }
    }
  }
}

async function* linesOf(stream: AsyncIterable<Buffer>, file: string | undefined): AsyncGenerator<Batch> {
  let bytes = 0
  for await (const lines of readLines(counted(stream, (length) => (bytes = length)))) {
    yield { entries: lines.flatMap((line) => entryOf(line, file)), bytes }
    bytes = 0
  }
}

async function* textOf(stream: AsyncIterable<Buffer>, file: string | undefined): AsyncGenerator<Batch> {
  let length = 0
  const bytes = await readWhole(counted(stream, (more) => (length += more)))
  const origin: Origin = file === undefined ? {} : { file }
  const text = bytes && decoded(bytes, true)
  if (text !== undefined) yield { entries: [{ origin, post: { text } }], bytes: length }
  else if (bytes === undefined)
    yield { entries: [broken('LINE_TOO_LONG', origin, { limit: MAX_LINE_BYTES })], bytes: length }
  else yield { entries: [broken('FILE_NOT_UTF8', origin)], bytes: length }
}

/** One line of JSON lines; nothing for a blank one. */
function entryOf({ number, bytes }: Line, file: string | undefined): Entry[] {
  const origin: Origin = { line: number, ...(file !== undefined && { file }) }
  if (bytes === undefined) return [broken('LINE_TOO_LONG', origin, { limit: MAX_LINE_BYTES })]
  const text = decoded(bytes, number === 1)
  if (text === undefined) return [broken('LINE_NOT_UTF8', origin)]
  if (/^\s*$/.test(text)) return []
  try {
    return [{ origin, post: JSON.parse(text) as unknown }]
  } catch (error) {
    // The parser's own words quote the post, so of them only the position is taken.
    const position = /position (\d+)/.exec((error as Error).message)?.[1]
    return [
      broken('LINE_NOT_JSON', position === undefined ? origin : { ...origin, column: Number(position) + 1 }),
    ]
  }
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Bytes as text; `undefined` unless they are UTF-8. A byte order mark at the beginning of a file is no part of it. */
function decoded(bytes: Uint8Array, atStart: boolean): string | undefined {
  try {
    const text = STRICT.decode(bytes)
    return atStart && text.startsWith('\ufeff') ? text.slice(1) : text
  } catch {
    return undefined
  }
}

type BadLine = 'LINE_NOT_JSON' | 'LINE_NOT_UTF8' | 'LINE_TOO_LONG' | 'FILE_NOT_UTF8' | 'FILE_UNREADABLE'

function broken(
  code: BadLine,
  place: Origin & { readonly column?: number },
  values: Fault['values'] = {},
): Entry {
  const { column: _, ...origin } = place
  return { origin, fault: fault(code, values, place) }
}

async function* counted(
  stream: AsyncIterable<Buffer>,
  count: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    count(chunk.length)
    yield chunk
  }
}
