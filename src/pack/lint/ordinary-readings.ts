// The ordinary words that a term may be taken for. What is everyday, src/text/everyday-words.ts knows.
import { everydayWordsLike, isEverydayWord } from '../../text/everyday-words'
import { skeletonText, surfaceText } from '../../text/mapped-text'

export interface OrdinaryReadings {
  /** The term, as it is written, is an everyday word itself. */
  readonly isEveryday: boolean
  /**
   * Other everyday words that are written like it where diacritics are left out, Vietnamese ones first. Where there are
   * any, such a hit without diacritics counts only beside another.
   */
  readonly toneless: readonly string[]
}

/** What else a term may mean in ordinary text. Of several syllables nothing is known, and `toneless` is empty. */
export function ordinaryReadings(term: string): OrdinaryReadings {
  const written = surfaceText(term).text
  const skeleton = skeletonText(term).text
  const isEveryday = isEverydayWord(written)
  if (skeleton.includes(' ')) return { isEveryday, toneless: [] }
  const vietnamese = everydayWordsLike(skeleton)
    .filter((word) => word !== written)
    .sort()
  const isWord = skeleton !== written && !vietnamese.includes(skeleton) && isEverydayWord(skeleton)
  return { isEveryday, toneless: isWord ? [...vietnamese, skeleton] : vietnamese }
}
