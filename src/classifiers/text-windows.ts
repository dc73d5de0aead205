// The text as classifiers read it: in one spelling, and in windows where it is too long.

/**
 * One spelling for texts that say the same: composed (NFC), nothing at its ends, no halves of letters (which JSON and
 * tokenisers choke on). Classifiers read this text, so scores that are remembered by it are its own.
 */
export function plainText(text: string): string {
  const composed = text.normalize('NFC').trim()
  // Most texts have no letter of two halves; looking for one costs a fraction of looking for a lone half.
  return /[\ud800-\udfff]/.test(composed) ? composed.replace(/\p{Surrogate}/gu, '\ufffd') : composed
}

/** Of a window, the part that the next one reads again, so that a phrase at the cut stands whole in one of them. */
const OVERLAP = 1 / 8

/**
 * The whole text in windows of at most `maxChars` UTF-16 units (2 or more). They end at white space in their second
 * half where there is some, else between letters; neighbours overlap by up to an eighth. Nothing is left out: a text
 * that is cut off would hide its end from the classifier.
 */
export function windowsOf(text: string, maxChars: number): readonly string[] {
  const windows: string[] = []
  let start = 0
  while (text.length - start > maxChars) {
    const end = cutIn(text, start + Math.ceil(maxChars / 2), start + maxChars)
    windows.push(text.slice(start, end))
    const from = end - Math.floor(maxChars * OVERLAP)
    start = from + 1 < end ? cutIn(text, from, end, 1) : end
  }
  windows.push(text.slice(start))
  return windows
}

/** The place of the last (`step` -1) or first (1) white space in a range; without any, its end or beginning, but in no letter. */
function cutIn(text: string, from: number, to: number, step: 1 | -1 = -1): number {
  const [first, last] = step === 1 ? [from, to] : [to, from]
  for (let at = first; at !== last; at += step) if (/\s/.test(text.charAt(at))) return at
  const unit = text.charCodeAt(first)
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff
  return isSecondHalf ? first - 1 : first
}
