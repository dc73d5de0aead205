// A text as it stands, in lines, with carets under the words that count: for messages in a fixed-width font.
import { visibleText } from '../report/visible-text'
import { columnsOf } from './columns'

/** `[start, end)` in UTF-16 units of the text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Longer lines are broken, so that a caret stays below its word wherever the message is shown. */
const WIDTH = 88
/** Texts of so many lines are shown whole; of longer ones, what stands around the marked words. */
const SHOWN_WHOLE = 6
const MOST_ROWS = 16

interface Row {
  text: string
  carets: string
  columns: number
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const LINE_BREAK = /^(?:\r\n|[\n\v\f\r\u0085\u2028\u2029])$/

/**
 * The lines of `text`, a line of carets after each that has words in `ranges`. What would act on a terminal or hide on
 * it is shown as a mark (`␛`, `⟨U+200B⟩`) and underlined as wide as the mark. Words over a line break are underlined on
 * both lines. `…` stands for lines that are left out.
 */
export function underline(text: string, ranges: readonly Range[]): string[] {
  const rows = rowsOf(text, ranges)
  const around = rows.flatMap((_, at) =>
    [at - 1, at, at + 1].some((near) => rows[near]?.carets.includes('^')) ? [at] : [],
  )
  const wanted = rows.length <= SHOWN_WHOLE || around.length === 0 ? [...rows.keys()] : around
  const shown = wanted.slice(0, around.length === 0 ? SHOWN_WHOLE : MOST_ROWS)
  const lines: string[] = []
  let before = -1
  for (const at of shown) {
    if (at > before + 1) lines.push('…')
    const { text: line, carets } = rows[at]!
    lines.push(line)
    if (carets.includes('^')) lines.push(carets.trimEnd())
    before = at
  }
  if (before < rows.length - 1) lines.push('…')
  return lines
}

function rowsOf(text: string, ranges: readonly Range[]): Row[] {
  const rows: Row[] = [emptyRow()]
  for (const { segment, index } of graphemes.segment(text)) {
    if (LINE_BREAK.test(segment)) {
      rows.push(emptyRow())
      continue
    }
    const shown = visibleText(segment)
    const columns = columnsOf(shown)
    const isMarked = ranges.some(({ start, end }) => start < index + segment.length && index < end)
    if (rows.at(-1)!.columns + columns > WIDTH) rows.push(emptyRow())
    const row = rows.at(-1)!
    row.text += shown
    row.carets += (isMarked ? '^' : ' ').repeat(columns)
    row.columns += columns
  }
  return rows
}

function emptyRow(): Row {
  return { text: '', carets: '', columns: 0 }
}
