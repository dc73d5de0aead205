// A text taken apart at the words that count, cut down to what stands around them.
import { type Range, placesOf } from './ranges'

/** `cut` stands where text was left out. */
export interface MarkedPart {
  readonly kind: 'plain' | 'marked' | 'cut'
  readonly text: string
}

/** UTF-16 units shown on each side of marked words. */
const AROUND = 48
/** Marked places shown of one text. */
const MOST_PLACES = 8
/** Longest marked place that is shown whole. */
const LONGEST_PLACE = 240

/**
 * `text` around `ranges`, in order; its beginning where there are none. Overlapping ranges are joined. `hidden` counts the
 * marked places that are not shown. The parts hold the post's own characters: show them with care.
 */
export function markedParts(
  text: string,
  ranges: readonly Range[],
  around = AROUND,
): { readonly parts: readonly MarkedPart[]; readonly hidden: number } {
  const places = placesOf(text.length, ranges)
  const shown = places.slice(0, MOST_PLACES)
  const parts: MarkedPart[] = []
  const put = (kind: MarkedPart['kind'], part: string) => {
    if (part !== '') parts.push({ kind, text: part })
  }
  let at = 0
  shown.forEach((place, index) => {
    const from = Math.max(at, characterStart(text, place.start - around))
    if (from > at) put('cut', index === 0 ? '…' : ' … ')
    const next = shown[index + 1]
    const until = Math.min(characterStart(text, place.end + around), next?.start ?? text.length)
    put('plain', text.slice(from, place.start))
    put('marked', beginningOf(text.slice(place.start, place.end), LONGEST_PLACE))
    put('plain', text.slice(place.end, until))
    at = until
  })
  if (shown.length === 0) put('plain', beginningOf(text, 2 * around))
  else if (at < text.length) put('cut', '…')
  return { parts, hidden: places.length - shown.length }
}

/** The beginning of a text, with `…` where it is cut. */
export function beginningOf(text: string, length: number = 2 * AROUND): string {
  return text.length <= length ? text : `${text.slice(0, characterStart(text, length))}…`
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
