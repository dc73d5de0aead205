// A text with the words that count marked in it, cut down to what stands around them.
import { type Range, placesOf } from '../report/ranges'
import type { Paint } from './paint'
import { visibleText } from './visible-text'

/** UTF-16 units shown on each side of marked words. */
const AROUND = 48
/** Marked places shown of one text; the caller says how many more there are. */
const MOST_PLACES = 8
/** Longest marked place that is shown whole. */
const LONGEST_PLACE = 240

/**
 * One line: `text` around `ranges`, the marked words coloured, or in `‹…›` where there are no colours; `…` where text
 * was left out. Overlapping ranges are joined. `hidden` counts the marked places that are not shown.
 */
export function highlight(
  text: string,
  ranges: readonly Range[],
  paint: Paint,
): { readonly line: string; readonly hidden: number } {
  const places = placesOf(text.length, ranges)
  const shown = places.slice(0, MOST_PLACES)
  let line = ''
  let at = 0
  shown.forEach((place, index) => {
    const from = Math.max(at, characterStart(text, place.start - AROUND))
    if (from > at) line += index === 0 ? '…' : ' … '
    const next = shown[index + 1]
    const until = Math.min(characterStart(text, place.end + AROUND), next?.start ?? text.length)
    line += visibleText(text.slice(from, place.start)) + marked(text.slice(place.start, place.end), paint)
    line += visibleText(text.slice(place.end, until))
    at = until
  })
  if (at < text.length) line += shown.length === 0 ? shortened(text) : '…'
  return { line, hidden: places.length - shown.length }
}

/** The beginning of a text on one line, for posts with nothing to mark. */
export function shortened(text: string, length = 2 * AROUND): string {
  if (text.length <= length) return visibleText(text)
  return `${visibleText(text.slice(0, characterStart(text, length)))}…`
}

function marked(words: string, paint: Paint): string {
  const shown = shortened(words, LONGEST_PLACE)
  return paint.coloured ? paint.evidence(shown) : `‹${shown}›`
}

/** `at`, kept inside the text and moved back where it would part a letter from its marks or a pair of surrogates. */
function characterStart(text: string, at: number): number {
  let start = Math.min(Math.max(at, 0), text.length)
  for (let back = 0; back < 16 && start > 0 && start < text.length; back++) {
    if (!/^[\p{M}\u200d\udc00-\udfff]/u.test(text.slice(start, start + 1)) && text[start - 1] !== '\u200d')
      break
    start--
  }
  return start
}
