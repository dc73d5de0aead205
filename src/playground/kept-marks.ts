// Marks over a text that is being typed in, until the next answer comes: those before the change stay, those behind it move along.
import type { Range } from '../report/ranges'

/** The marks of `before` that the change to `after` did not touch, where they stand now. */
export function keptMarks<T extends Range>(before: string, after: string, marks: readonly T[]): T[] {
  if (before === after) return [...marks]
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  const moved = after.length - before.length
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark]
    if (mark.start < before.length - tail) return []
    return [{ ...mark, start: mark.start + moved, end: mark.end + moved }]
  })
}
