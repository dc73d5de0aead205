// Texts of packs in a reader's language.
import type { Language } from '../messages/say'
import type { Texts } from '../pack/schema/words'

/** The text in the language asked for, in English where there is none, else in any. */
export function saidIn(texts: Texts, language: Language): string {
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? ''
}
