// What a statement of reasons and a masked text say, by language. The words are in reasons-en.ts and reasons-vi.ts.
import type { ReasonWords } from './reason-words'
import { reasonsEn } from './reasons-en'
import { reasonsVi } from './reasons-vi'
import type { Language } from './say'

const TABLES: Readonly<Record<Language, ReasonWords>> = { en: reasonsEn, vi: reasonsVi }

/** The words of a language. */
export function reasonWords(language: Language): ReasonWords {
  return TABLES[language]
}
