// Letters as disguises see them: one letter with its marks, and a Vietnamese letter taken apart and put together again.

/** What a letter carries besides its tone, as combining marks; the stroke of đ as itself. */
export const CIRCUMFLEX = '\u0302'
export const BREVE = '\u0306'
export const HORN = '\u031b'
export const STROKE = 'đ'

/** Tone marks: sắc, huyền, hỏi, ngã, nặng. */
export const TONES: readonly string[] = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']

const LETTER = /\p{L}\p{M}*/gu

export interface LetterParts {
  /** The letter without marks, in the case it was written in. */
  readonly plain: string
  /** `CIRCUMFLEX`, `BREVE`, `HORN`, `STROKE` or nothing. */
  readonly quality: string
  /** One of `TONES`, or nothing. */
  readonly tone: string
}

/** Takes a Vietnamese letter apart; any other mark makes it a letter of its own. */
export function partsOf(letter: string): LetterParts {
  if (letter === 'đ' || letter === 'Đ')
    return { plain: letter === 'đ' ? 'd' : 'D', quality: STROKE, tone: '' }
  const [plain = '', ...marks] = letter.normalize('NFD')
  const tone = TONES.find((mark) => marks.includes(mark)) ?? ''
  const quality = [CIRCUMFLEX, BREVE, HORN].find((mark) => marks.includes(mark)) ?? ''
  if (marks.length !== Number(tone !== '') + Number(quality !== ''))
    return { plain: letter, quality: '', tone: '' }
  return { plain, quality, tone }
}

/** The letter with these parts, in NFC. */
export function letterOf({ plain, quality, tone }: LetterParts): string {
  if (quality === STROKE) return plain === 'd' ? 'đ' : 'Đ'
  return (plain + quality + tone).normalize('NFC')
}

/** Each letter of `words` with its marks replaced by what `change` makes of it; `at` counts letters. */
export function mapLetters(words: string, change: (letter: string, at: number) => string): string {
  let at = 0
  return words.replace(LETTER, (letter) => change(letter, at++))
}

/** How many letters there are, marks counted with theirs. */
export function countLetters(words: string): number {
  return words.match(LETTER)?.length ?? 0
}

/** Each word (a run of letters) replaced by what `change` makes of its letters; `at` counts words. */
export function mapWords(words: string, change: (letters: readonly string[], at: number) => string): string {
  let at = 0
  return words.replace(/(?:\p{L}\p{M}*)+/gu, (word) => change(word.match(LETTER)!, at++))
}

/** How many words (runs of letters) there are. */
export function countWords(words: string): number {
  return words.match(/(?:\p{L}\p{M}*)+/gu)?.length ?? 0
}
