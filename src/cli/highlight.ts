// A text with the words that count marked in it, cut down to what stands around them.
import { beginningOf, markedParts } from '../report/marked-parts'
import type { Range } from '../report/ranges'
import { visibleText } from '../report/visible-text'
import type { Paint } from './paint'

export type { Range } from '../report/ranges'

/**
 * One line: `text` around `ranges`, the marked words coloured, or in `‹…›` where there are no colours; `…` where text
 * was left out. Overlapping ranges are joined. `hidden` counts the marked places that are not shown.
 */
export function highlight(
  text: string,
  ranges: readonly Range[],
  paint: Paint,
): { readonly line: string; readonly hidden: number } {
  const { parts, hidden } = markedParts(text, ranges)
  const line = parts.map((part) => {
    const shown = visibleText(part.text)
    if (part.kind !== 'marked') return shown
    return paint.coloured ? paint.evidence(shown) : `‹${shown}›`
  })
  return { line: line.join(''), hidden }
}

/** The beginning of a text on one line, for posts with nothing to mark. */
export function shortened(text: string, length?: number): string {
  return visibleText(beginningOf(text, length))
}
