// The surface view: the text as a careful reader sees it. One pass, typed arrays, a map back for each unit.
import {
  DIGIT,
  EXPANDS,
  HIGH,
  INVISIBLE,
  LETTER,
  MARK,
  NEWLINE,
  SPACE,
  SYMBOL,
  astralKind,
  base,
  expansionOf,
  isFlag,
  isRegionalIndicator,
  KIND,
  kindOf,
  looksOf,
  lower,
  PLAIN,
} from './characters'
import { composeMark, markBehind, marksOn, settleTone } from './compose'
import { BARE, FLOODED, HIDDEN, LOOK_ALIKE, STRETCHED, type SurfaceView } from './surface-view'

/** More marks than this on one letter are a disguise, not writing. */
const MOST_MARKS = 2
/** So many same letters in a row are one letter, stretched. No word of Vietnamese or English has three. */
const STRETCH = 3

/** Reads texts into surface views, one after another, on buffers of its own. */
export class SurfaceReader {
  private text = ''
  private view: SurfaceView | undefined
  private length = 0
  private codes = new Uint16Array(0)
  private kinds = new Uint8Array(0)
  /** Zero from `length` on, so that plain units need not be written here. */
  private bends = new Uint8Array(0)
  private starts = new Uint32Array(0)
  private ends = new Uint32Array(0)
  private hasDigits = false
  /** All letters met, or-ed: over ASCII as soon as one is. */
  private marks = 0
  /** First unit of the run of same letters that ends at `length`, and how many of it were met. */
  private runStart = 0
  private runCount = 0
  /** An invisible character was met since the last unit. */
  private hidden = 0

  /** The view of a text. Asked for the text that it read last, it gives that view once more. */
  read(text: string): SurfaceView {
    if (this.view !== undefined && text === this.text) return this.view
    this.view = this.readAnew(text)
    return this.view
  }

  private readAnew(text: string): SurfaceView {
    this.reset(text)
    for (let at = 0; at < text.length; ) {
      at = this.plainUnits(text, at)
      if (at < text.length) at = this.unit(text, at)
    }
    settleTone(this.codes, this.kinds, this.length)
    const { length, codes, kinds, bends, starts, ends, hasDigits, marks } = this
    return { length, codes, kinds, bends, starts, ends, hasDigits, hasMarks: marks > 0x7f }
  }

  /**
   * The way of nearly all units: letters with no mark behind them and none like the one before, digits, signs, single
   * spaces. All state is in variables here, which is what makes it fast. Gives where it ends.
   */
  private plainUnits(text: string, from: number): number {
    if (this.hidden !== 0) return from
    const { codes, kinds } = this
    let { length, marks } = this
    /** The letter before, without its marks; 0 where none stands. */
    let last = this.runCount > 0 ? base[codes[length - 1]!]! : 0
    let isAfterSpace = length > 0 && (kinds[length - 1] === SPACE || kinds[length - 1] === NEWLINE)
    let at = from
    let look = looksOf(text.charCodeAt(at))
    for (;;) {
      // Never past the end: a NaN among the units would make every one of them slow.
      const next = at + 1 < text.length ? looksOf(text.charCodeAt(at + 1)) : SPACE << KIND
      const kind = look >>> KIND
      let code = look & 0xffff
      if (kind === LETTER) {
        const plain = (look >>> PLAIN) & 0xff || base[code]!
        const nextKind = next >>> KIND
        if (plain === last || nextKind === MARK || nextKind === INVISIBLE) break
        last = plain
        marks |= code
        isAfterSpace = false
      } else {
        if (kind === SPACE) {
          if (isAfterSpace) break
          code = 0x20
          isAfterSpace = true
        } else {
          if (kind === DIGIT) this.hasDigits = true
          else if (kind !== SYMBOL) break
          isAfterSpace = false
        }
        if (last !== 0) settleTone(codes, kinds, length)
        last = 0
      }
      codes[length] = code
      kinds[length++] = kind
      at++
      if (at === text.length) break
      look = next
    }
    if (at > from) {
      this.placeAsTheyAre(this.length, length, from)
      this.marks = marks
      this.length = length
      this.runStart = length - 1
      this.runCount = last === 0 ? 0 : 1
    }
    return at
  }

  /** The units `[first, end)` stand one by one for those of the text from `from` on. */
  private placeAsTheyAre(first: number, end: number, from: number): void {
    const { starts, ends } = this
    for (let unit = first, at = from; unit < end; unit++) {
      starts[unit] = at
      ends[unit] = ++at
    }
  }

  /** Anything else, one character at a time. Gives where to read on. */
  private unit(text: string, at: number): number {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    switch (kind) {
      case LETTER:
        return this.letter(lower[unit]!, at, at + 1, 0)
      case SPACE:
      case NEWLINE:
        return this.space(kind, at)
      case INVISIBLE:
        this.hidden = HIDDEN
        return at + 1
      case MARK: // with no letter before it
        return at + 1
      case HIGH:
        return this.astral(at)
      case EXPANDS:
        return this.expand(expansionOf(unit)!, at, at + 1, LOOK_ALIKE)
      default:
        if (kind === DIGIT) this.hasDigits = true
        this.put(lower[unit]!, kind, at, at + 1, 0)
        return at + 1
    }
  }

  private reset(text: string): void {
    this.view = undefined
    const room = text.length * 3 + 1
    if (this.codes.length >= room) this.bends.fill(0, 0, this.length)
    else {
      this.codes = new Uint16Array(room)
      this.kinds = new Uint8Array(room)
      this.bends = new Uint8Array(room)
      this.starts = new Uint32Array(room)
      this.ends = new Uint32Array(room)
    }
    this.text = text
    this.length = 0
    this.hasDigits = false
    this.marks = 0
    this.runCount = 0
    this.hidden = 0
  }

  private put(code: number, kind: number, start: number, end: number, bend: number): void {
    if (kind !== LETTER) {
      settleTone(this.codes, this.kinds, this.length)
      this.runCount = 0
    }
    const at = this.length++
    this.codes[at] = code
    if (kind === LETTER) this.marks |= code
    this.kinds[at] = kind
    this.starts[at] = start
    this.ends[at] = end
    this.bends[at] = bend | this.hidden
    this.hidden = 0
  }

  /** Puts a letter with the marks that follow it, cutting it where it only stretches the one before. Gives where to read on. */
  private letter(plain: number, start: number, next: number, bend: number): number {
    const { text } = this
    let code = plain
    let end = next
    let marks = 0
    while (next < text.length) {
      const unit = text.charCodeAt(next)
      if (unit < 0x300) break
      const kind = kindOf(unit)
      if (kind === MARK) {
        if (++marks <= MOST_MARKS) code = composeMark(code, unit) || code
        else {
          code = plain
          bend |= FLOODED
        }
        end = next + 1
        next++
      } else {
        const mark = kind === INVISIBLE ? markBehind(text, next) : 0
        if (mark === 0) break
        next = mark
      }
    }
    if (this.runCount === 0 || base[this.codes[this.length - 1]!] !== base[code]) {
      this.runStart = this.length
      this.runCount = 0
    }
    if (++this.runCount < STRETCH) this.put(code, LETTER, start, end, bend)
    else this.cutRun(code, end, bend)
    return next
  }

  /** The run is a stretched letter: it becomes one unit, with the marks of the one that has most. */
  private cutRun(code: number, end: number, bend: number): void {
    const first = this.runStart
    let kept = code
    for (let at = first; at < this.length; at++) {
      bend |= this.bends[at]!
      const earlier = this.codes[at]!
      if (marksOn(earlier) >= marksOn(kept)) kept = earlier
    }
    this.bends.fill(0, first + 1, this.length)
    this.codes[first] = kept
    this.ends[first] = end
    this.bends[first] = bend | STRETCHED | this.hidden
    this.hidden = 0
    this.length = first + 1
  }

  private space(kind: number, at: number): number {
    const last = this.length - 1
    const code = kind === NEWLINE ? 0x0a : 0x20
    if (last >= 0 && (this.kinds[last] === SPACE || this.kinds[last] === NEWLINE)) {
      this.ends[last] = at + 1
      if (kind === NEWLINE) {
        this.kinds[last] = NEWLINE
        this.codes[last] = code
      }
      this.hidden = 0
    } else {
      this.put(code, kind, at, at + 1, 0)
    }
    return at + 1
  }

  private expand(letters: string, start: number, end: number, bend: number): number {
    let next = end
    for (let i = 0; i < letters.length; i++) {
      const code = letters.charCodeAt(i)
      if (code >= 0x30 && code <= 0x39) {
        this.hasDigits = true
        this.put(code, DIGIT, start, end, bend)
      } else {
        next = this.letter(code, start, next, bend)
      }
    }
    return next
  }

  private astral(at: number): number {
    const codePoint = this.text.codePointAt(at)!
    if (codePoint < 0x10000) {
      this.put(codePoint, SYMBOL, at, at + 1, 0)
      return at + 1
    }
    const end = at + 2
    if (isFlag(this.text, at)) {
      this.putPair(at, SYMBOL)
      this.putPair(end, SYMBOL)
      return end + 2
    }
    const letters = expansionOf(codePoint)
    if (letters !== undefined)
      return this.expand(letters, at, end, isRegionalIndicator(codePoint) ? LOOK_ALIKE | BARE : LOOK_ALIKE)
    const kind = astralKind(codePoint)
    if (kind === INVISIBLE) this.hidden = HIDDEN
    else this.putPair(at, kind)
    return end
  }

  private putPair(at: number, kind: number): void {
    this.put(this.text.charCodeAt(at), kind, at, at + 2, 0)
    this.put(this.text.charCodeAt(at + 1), kind, at, at + 2, 0)
    this.runCount = 0
  }
}
