// Words written letter by letter (`g i ờ`, `g.i.ờ`), put together for those who read a text as a string.
import { DIGIT, LETTER, kindOf } from './characters'
import type { MappedText } from './mapped-text'

/** So many single letters in a row are a word; two may be initials. */
const LEAST = 3

/** What stands between them: the same sign all along. By unit below 0x80. */
const PARTS = new Uint8Array(0x80)
for (const sign of ' .-_*') PARTS[sign.charCodeAt(0)] = 1

/** The text with each such row as one word; `undefined` where it has none. */
export function joinLetterRows(mapped: MappedText): MappedText | undefined {
  const rows = letterRows(mapped.text)
  if (rows.length === 0) return undefined
  const { text, starts, ends } = mapped
  const kept: number[] = []
  let at = 0
  for (const { from, upto } of rows) {
    for (; at < from; at++) kept.push(at)
    for (; at < upto; at += 2) kept.push(at)
    at = upto
  }
  for (; at < text.length; at++) kept.push(at)
  return {
    text: kept.map((unit) => text[unit]).join(''),
    starts: Uint32Array.from(kept, (unit) => starts[unit]!),
    ends: Uint32Array.from(kept, (unit) => ends[unit]!),
  }
}

/** Rows of single letters, as units `[from, upto)` of which every second is a letter. */
function letterRows(text: string): readonly { from: number; upto: number }[] {
  const rows: { from: number; upto: number }[] = []
  for (let from = 0; from + 2 * LEAST - 1 <= text.length; from++) {
    const sign = text.charCodeAt(from + 1)
    if (sign > 0x7f || PARTS[sign] === 0 || text.charCodeAt(from + 3) !== sign) continue
    if (!isLetter(text, from) || isWordUnit(text, from - 1)) continue
    let last = from
    while (text.charCodeAt(last + 1) === sign && isLetter(text, last + 2)) last += 2
    // The last of them may be the first letter of the next word.
    if (isWordUnit(text, last + 1)) last -= 2
    if (last - from >= 2 * (LEAST - 1)) rows.push({ from, upto: last + 1 })
    from = Math.max(from, last)
  }
  return rows
}

function isLetter(text: string, at: number): boolean {
  return at < text.length && kindOf(text.charCodeAt(at)) === LETTER
}

function isWordUnit(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false
  const kind = kindOf(text.charCodeAt(at))
  return kind === LETTER || kind === DIGIT
}
