// The body of a request, as a whole or line by line, within limits: what is too long is passed over and not kept.
import { unlessAborted } from '../abort'

/** A line without its line break. Lines count from 1; `bytes` is missing where it is longer than the limit. */
export interface Line {
  readonly number: number
  readonly bytes?: Uint8Array
}

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** How a reader of a body is told that its answer is wanted no more. */
export interface Leave {
  cancel?: () => void
}

/**
 * The pieces of a body as they come. Throws the signal's reason on abort. Left early, it lets go of the body without
 * cancelling it: to cancel a body is to close the connection, and the answer would be lost with it.
 */
export async function* bodyChunks({ body, signal }: Request, leave: Leave = {}): AsyncGenerator<Uint8Array> {
  if (body === null) return
  const reader = body.getReader()
  const cancel = () => {
    reader.cancel().catch(() => undefined)
  }
  // A generator that waits for a piece cannot be ended from outside: whoever goes away ends the waiting.
  leave.cancel = cancel
  try {
    for (;;) {
      signal.throwIfAborted()
      const { done, value } = await unlessAborted(reader.read(), signal)
      if (done) return
      yield value
    }
  } finally {
    if (signal.aborted) cancel()
    else reader.releaseLock()
  }
}

/** A body that is too long is read on for a while: a client that sends all before it listens then hears why. */
const READ_ON = 8

/** All of a body, or `undefined` if it is longer than `limit` bytes. */
export async function readBody(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array | undefined> {
  const bytes = createByteBuffer(limit)
  let length = 0
  for await (const chunk of chunks) {
    bytes.add(chunk)
    length += chunk.length
    if (length > READ_ON * limit) break
  }
  return bytes.take()
}

/** The lines of a body, each at most `limit` bytes long, whatever breaks them: LF or CRLF. */
export async function* bodyLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  // One more may be the return of a CRLF.
  const bytes = createByteBuffer(limit + 1)
  let number = 0
  let began = false
  const take = (): Line => {
    const all = bytes.take()
    const line = all?.at(-1) === CARRIAGE_RETURN ? all.subarray(0, -1) : all
    began = false
    number++
    return line === undefined || line.length > limit ? { number } : { number, bytes: line }
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      bytes.add(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    if (from < chunk.length) {
      bytes.add(chunk.subarray(from))
      began = true
    }
  }
  if (began) yield take()
}

/** Keeps bytes that come in pieces, at most `limit`: one that grows, for a piece may be a single byte. */
function createByteBuffer(limit: number) {
  let bytes = new Uint8Array(1024)
  let length = 0
  return {
    /** Once there is more than the limit, what was kept is given up. */
    add(part: Uint8Array): void {
      if (length + part.length > limit) {
        length = limit + 1
        bytes = new Uint8Array(0)
        return
      }
      if (length + part.length > bytes.length) {
        const longer = new Uint8Array(Math.max(2 * bytes.length, length + part.length))
        longer.set(bytes.subarray(0, length))
        bytes = longer
      }
      bytes.set(part, length)
      length += part.length
    },
    /** What came, and begins anew; `undefined` if it was too much. */
    take(): Uint8Array | undefined {
      const taken = length > limit ? undefined : bytes.slice(0, length)
      length = 0
      return taken
    },
  }
}
