// A text in sentences and words, as nearness is measured on them.
import { sentencesOf, wordsOf } from '../text/segments'
import type { Sentence } from './answer'

/** The sentences of a text in order, each with its words. */
export function sentencesIn(text: string): Sentence[] {
  const sentences = sentencesOf(text)
  const words = wordsOf(text)
  let next = 0
  return Array.from({ length: sentences.length / 2 }, (_, at): Sentence => {
    const [start, end] = [sentences[2 * at]!, sentences[2 * at + 1]!]
    const first = next
    while (next < words.length && words[next]! < end) next += 2
    return { start, end, words: [...words.subarray(first, next)] }
  })
}
