// Bytes of a file to its text, or to the place of the first byte that is not UTF-8.
import type { Place } from '../errors'

/** A byte order mark is left out. */
export function decodeUtf8(
  bytes: Uint8Array,
): { readonly text: string; readonly wrong?: never } | { readonly text?: never; readonly wrong: Place } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const before = new TextDecoder().decode(bytes).split('\ufffd', 1)[0] as string
    return {
      wrong: { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') },
    }
  }
}
