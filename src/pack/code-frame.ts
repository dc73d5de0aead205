// The line a fault lies on, with a caret under it: `12 | id: Foo` and `   |     ^^^`.

const WIDTH = 80
/** What is further off is not looked at: a line may be a whole file, and have a fault in each of its words. */
const NEAR = 1_000

/** `column` and `endColumn` count UTF-16 units from 1. The frame is at most 80 columns wide. */
export function codeFrame(lineText: string, line: number, column: number, endColumn: number): string {
  const gutter = `${line} | `
  const room = WIDTH - gutter.length
  const at = Math.min(column - 1, lineText.length)
  const cut = Math.max(0, at - NEAR)
  const text = lineText.slice(cut, at + NEAR).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ')
  const start = at - cut
  const end = Math.max(start + 1, Math.min(endColumn - 1 - cut, text.length))

  // A line that is too long is cut so that the place stands a third of the way in. Halving leaves room for wide letters.
  const fits = width(text) <= room
  const from = fits ? 0 : wholeLetter(text, Math.max(0, start - Math.floor(room / 3)))
  let to = fits ? text.length : wholeLetter(text, Math.min(text.length, from + room - 2))
  const [head, tail] = [cut + from > 0 ? '…' : '', () => (cut + to < lineText.length ? '…' : '')]
  while (width(head + text.slice(from, to) + tail()) > room && to > from) to = wholeLetter(text, to - 1)

  const pad = width(head + text.slice(from, start))
  const carets = Math.max(1, Math.min(width(text.slice(start, Math.min(end, to))), room - pad))
  const under = `${' '.repeat(gutter.length - 2)}| ${' '.repeat(Math.min(pad, room - 1))}${'^'.repeat(carets)}`
  return `${gutter}${head}${text.slice(from, to)}${tail()}\n${under}`
}

/** Columns on a terminal: marks take none, ideographs and emoji two. */
function width(text: string): number {
  let columns = 0
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue
    columns +=
      /[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\uff01-\uff60]/u.test(
        letter,
      )
        ? 2
        : 1
  }
  return columns
}

/** An index that does not cut a surrogate pair in two. */
function wholeLetter(text: string, index: number): number {
  const low = text.charCodeAt(index)
  return low >= 0xdc00 && low <= 0xdfff ? index - 1 : index
}
