// Words of a post, shown to people in a letter: on one line, of bounded length, and acting on nothing.

/** Controls, bidirectional controls and blanks nobody sees would change how the letter around the words reads. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/gu

/** `words` on one line, at most `limit` code points of it and then `…`. */
export function shownWords(words: string, limit = 120): string {
  const line = words.replace(/\s+/gu, ' ').replace(UNSEEN, '')
  return shortTo(line, limit)
}

/** `text` in at most `limit` code points; where it is cut, the last of them is `…`. */
export function shortTo(text: string, limit: number): string {
  if (text.length <= limit) return text
  const points = [...text]
  return points.length <= limit ? text : `${points.slice(0, limit - 1).join('')}…`
}
