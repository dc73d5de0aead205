// Words of a post, shown to people in a letter: on one line, of bounded length, and acting on nothing.
import { UNSEEN } from './visible-text'

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
