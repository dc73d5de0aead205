// A view as a string with a map back to the original: what patterns run on, and what people are shown.
import { LETTER, base } from './characters'
import { B_OR_G, EITHER } from './leet'
import { GAP_SPACE, GAP_LINE, LEET, SkeletonReader, type SkeletonView } from './skeleton'
import { SurfaceReader } from './surface'
import type { SurfaceView } from './surface-view'

/** Unit `i` of `text` stands for `[starts[i], ends[i])` of the original, in UTF-16 units. */
export interface MappedText {
  readonly text: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/**
 * For whoever is done with a view before anything else is read: what a text is searched for first has its view, which others
 * then need not make again.
 */
export const surfaceReader = new SurfaceReader()
const skeletonReader = new SkeletonReader()

/**
 * The surface view of a text: lower case, composed, invisible characters out, look-alike letters read, tone marks in the
 * new place, stretched letters cut, white space as one space or line break.
 *
 * @example surfaceText('ＬỪＡ  đảoooo').text // 'lừa đảo'
 */
export function surfaceText(text: string): MappedText {
  const { text: read, starts, ends } = readSurface(text)
  return { text: read, starts, ends }
}

/** The same; where its units stand is found out when that is first asked. */
export function readSurface(text: string): MappedText {
  const { codes, length } = surfaceReader.read(text)
  return new MappedSurface(decode(codes, length), text)
}

class MappedSurface implements MappedText {
  private map: Pick<MappedText, 'starts' | 'ends'> | undefined

  constructor(
    readonly text: string,
    private readonly original: string,
  ) {}

  get starts(): Uint32Array {
    return this.mapped().starts
  }

  get ends(): Uint32Array {
    return this.mapped().ends
  }

  private mapped() {
    if (this.map === undefined) {
      const { starts, ends, length } = surfaceReader.read(this.original)
      this.map = { starts: starts.slice(0, length), ends: ends.slice(0, length) }
    }
    return this.map
  }
}

/**
 * The skeleton view of a text: words of letters without diacritics and of digits, parted by single spaces. Digits and
 * signs inside words are read as letters, and letters set apart by signs are put together.
 *
 * @example skeletonText('L.ừ.a  đ@o!').text // 'lua dao'
 */
export function skeletonText(text: string): MappedText {
  const surface = surfaceReader.read(text)
  const skeleton = skeletonReader.read(surface, 'letters')
  const writer = new SkeletonWriter(surface)
  for (let unit = 0; unit < skeleton.length; unit++) {
    if (unit > 0 && partsWords(surface, skeleton, unit)) writer.space(skeleton.from[unit]!)
    const upto = skeleton.upto[unit]!
    let at = skeleton.from[unit]!
    if ((skeleton.bends[unit]! & LEET) !== 0) writer.letter(letterOf(skeleton.codes[unit]!), at, upto)
    else
      for (const first = at; at < upto; at++)
        // A sign that is the letter before once more is not shown.
        if (at === first || surface.kinds[at] === LETTER) writer.letter(base[surface.codes[at]!]!, at, at + 1)
  }
  return writer.mapped()
}

/** A 6 is shown as a b; it may be a g. */
function letterOf(code: number): number {
  return code === B_OR_G ? EITHER[0]! : code
}

/** Whether the gap before a unit is a gap between words, and not a sign put between two single letters. */
export function partsWords(surface: SurfaceView, skeleton: SkeletonView, unit: number): boolean {
  const gap = skeleton.gaps[unit]!
  if (gap === 0) return false
  if ((gap & (GAP_SPACE | GAP_LINE)) !== 0) return true
  return !isSingleLetter(surface, skeleton, unit - 1) || !isSingleLetter(surface, skeleton, unit)
}

function isSingleLetter(surface: SurfaceView, skeleton: SkeletonView, unit: number): boolean {
  const alone = skeleton.gaps[unit] !== 0 && (unit + 1 === skeleton.length || skeleton.gaps[unit + 1] !== 0)
  return (
    alone &&
    surface.kinds[skeleton.from[unit]!] === LETTER &&
    skeleton.upto[unit]! - skeleton.from[unit]! === 1
  )
}

/** Collects the skeleton's units; three same letters in a row, which signs can bring about, are one as on the surface. */
class SkeletonWriter {
  private readonly codes: number[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private run = 0

  constructor(private readonly surface: SurfaceView) {}

  space(before: number): void {
    this.run = 0
    this.codes.push(0x20)
    this.starts.push(this.ends.at(-1)!)
    this.ends.push(this.surface.starts[before]!)
  }

  letter(code: number, from: number, upto: number): void {
    const last = this.codes.length - 1
    const isDigit = code >= 0x30 && code <= 0x39
    this.run = !isDigit && this.codes[last] === code ? this.run + 1 : 1
    if (this.run >= 3) {
      if (this.run === 3) {
        this.codes.pop()
        this.starts.pop()
        this.ends.pop()
      }
      this.ends[this.ends.length - 1] = this.surface.ends[upto - 1]!
    } else {
      this.codes.push(code)
      this.starts.push(this.surface.starts[from]!)
      this.ends.push(this.surface.ends[upto - 1]!)
    }
  }

  mapped(): MappedText {
    const codes = Uint16Array.from(this.codes)
    return {
      text: decode(codes, codes.length),
      starts: Uint32Array.from(this.starts),
      ends: Uint32Array.from(this.ends),
    }
  }
}

/** Units to a string, in pieces that fit a call. */
function decode(codes: Uint16Array, length: number): string {
  let text = ''
  for (let at = 0; at < length; at += 4096) {
    text += String.fromCharCode.apply(
      null,
      codes.subarray(at, Math.min(at + 4096, length)) as unknown as number[],
    )
  }
  return text
}
