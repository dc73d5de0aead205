// The surface view of a text, as its reader hands it out.

/** How a unit was bent in the original; bits of `SurfaceView.bends`. */
export const LOOK_ALIKE = 1
export const HIDDEN = 2
export const STRETCHED = 4
export const FLOODED = 8
/** Written with a sign that takes no marks (🇦): what marks the letter has is not known. */
export const BARE = 64

/**
 * A text in lower case, composed (NFC), with invisible characters out, look-alike letters read as letters, tone marks in
 * the new place (hoà, thuý) and stretched letters cut. White space is one `' '` or, if it had a line break, one `'\n'`.
 *
 * Unit `i` is `codes[i]` and stands for `[starts[i], ends[i])` of the original. The arrays are longer than `length`, and
 * belong to the `SurfaceReader` that made the view: they hold until its next `read`.
 */
export interface SurfaceView {
  readonly length: number
  readonly codes: Uint16Array
  readonly kinds: Uint8Array
  readonly bends: Uint8Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Whether any digit was met: then letters may be written in digits. */
  readonly hasDigits: boolean
  /** Whether any letter with a mark of Vietnamese was met. */
  readonly hasMarks: boolean
}
