// A situation as the fragment of an address, which browsers keep to themselves, and back. Links come from anybody: what they say is
// bounded before it is unpacked, while it is unpacked, and by the schema of a situation after it.
import { base64urlnopad } from '@scure/base'
import { type Situation, situationSchema } from './situation'

/** Longest fragment that is read, in UTF-16 units. */
export const MAX_FRAGMENT_LENGTH = 500_000
/** Most bytes that a fragment may unpack to: the longest post and pack there can be, three bytes a unit. */
export const MAX_UNPACKED = 1_000_000

const PACKED = 'z1.'
const PLAIN = 'p1.'

/** `TOO_LONG`, also once unpacked; `DAMAGED`: cut short or never ours; `NOT_A_SITUATION`: well packed, and not what a link carries. */
export type LinkProblem = 'TOO_LONG' | 'DAMAGED' | 'NOT_A_SITUATION'

export type LinkContent =
  | { readonly situation: Situation; readonly problem?: never }
  | { readonly problem: LinkProblem; readonly situation?: never }

/** The fragment without its `#`: `z1.` and base64url of JSON under DEFLATE, or `p1.` where the browser cannot pack. */
export async function writeFragment(situation: Situation, canPack = hasStreams()): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(situation))
  if (!canPack) return PLAIN + base64urlnopad.encode(bytes)
  const packed = await piped(bytes, new CompressionStream('deflate-raw'), Number.MAX_SAFE_INTEGER)
  return PACKED + base64urlnopad.encode(packed!)
}

/** What a fragment says, with or without its `#`; `undefined` if it is empty. Never rejects, whatever it is given. */
export async function readFragment(fragment: string): Promise<LinkContent | undefined> {
  const written = fragment.replace(/^#/, '')
  if (written === '') return undefined
  if (written.length > MAX_FRAGMENT_LENGTH) return { problem: 'TOO_LONG' }
  try {
    const bytes = base64urlnopad.decode(written.slice(PACKED.length)) as Uint8Array<ArrayBuffer>
    const json = await unpacked(written.slice(0, PACKED.length), bytes)
    if (json === undefined) return { problem: 'TOO_LONG' }
    const said = situationSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)))
    return said.success ? { situation: said.data } : { problem: 'NOT_A_SITUATION' }
  } catch {
    return { problem: 'DAMAGED' }
  }
}

async function unpacked(form: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  if (form === PLAIN) return bytes.length > MAX_UNPACKED ? undefined : bytes
  if (form !== PACKED) throw new TypeError('neither form')
  return piped(bytes, new DecompressionStream('deflate-raw'), MAX_UNPACKED)
}

/** What comes out of a stream that is given these bytes; `undefined`, and the stream is let go, once that is more than `most`. */
async function piped(
  bytes: Uint8Array<ArrayBuffer>,
  through: { readonly readable: ReadableStream; readonly writable: WritableStream },
  most: number,
): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      reader.cancel().catch(() => {})
      return undefined
    }
    parts.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function hasStreams(): boolean {
  return typeof CompressionStream === 'function' && typeof DecompressionStream === 'function'
}
