// Bytes to lines, without ever holding more than one line and one chunk in memory.

/** Longest line, and longest plain text, that is read: 4 MiB. */
export const MAX_LINE_BYTES = 4 * 1024 * 1024

/** A line without its line break; `bytes` is missing where the line is longer than the limit. */
export interface Line {
  /** Counts from 1. */
  readonly number: number
  readonly bytes?: Uint8Array
}

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** The lines that each chunk completes, together; and what is left at the end, if the last line has no break. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number = MAX_LINE_BYTES,
): AsyncGenerator<Line[]> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 0

  const add = (part: Uint8Array) => {
    length += part.length
    if (length <= limit + 1) parts.push(part)
    else parts = []
  }
  const take = (): Line => {
    const bytes = withoutReturn(parts.length === 1 ? parts[0] : Buffer.concat(parts))
    const fits = length <= limit + 1 && bytes.length <= limit
    parts = []
    length = 0
    number++
    return fits ? { number, bytes } : { number }
  }

  for await (const chunk of chunks) {
    const lines: Line[] = []
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, at))
      lines.push(take())
      from = at + 1
    }
    if (from < chunk.length) add(chunk.subarray(from))
    yield lines
  }
  if (length > 0) yield [take()]
}

/** All of it, or `undefined` if it is longer than the limit; what lies beyond is not kept. */
export async function readWhole(
  chunks: AsyncIterable<Uint8Array>,
  limit: number = MAX_LINE_BYTES,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limit) return undefined
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

/** The limit is on the line itself, so one more byte is kept while it may be the return of a CRLF. */
function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line
}
