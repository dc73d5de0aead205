// How a text is written: in which language, and Vietnamese with its diacritics, without them, or as in chat.
import { measureShape } from '../signals/shape'
import { detectLanguage } from '../text/language'
import { wordsOf } from '../text/segments'
import { isShortForm } from '../text/teencode'

export const WRITINGS = ['marked', 'toneless', 'teencode', 'other'] as const
/** Of Vietnamese: with diacritics, without them, with the short forms of chat; `other` for all else. */
export type Writing = (typeof WRITINGS)[number]

/** Languages that are told apart; all else is `und`. */
const LANGUAGES = ['vi', 'en', 'fr', 'de', 'es', 'zh', 'ja', 'ko', 'ru', 'th', 'km', 'lo']
/** Ordinary Vietnamese has diacritics on three words in four. */
const MOST_MARKED = 0.2
/** So many short forms, or such a share of the words, are chat. */
const CHAT_WORDS = 2
const CHAT_SHARE = 0.15

/**
 * The language most of a text is in (ISO 639-1; `und` where it cannot be told), and how it is written. A guess from the
 * letters alone: good enough to compare groups of posts, not to judge one.
 */
export function writingOf(text: string): { readonly language: string; readonly writing: Writing } {
  const { code } = detectLanguage(text, LANGUAGES)
  const ranges = wordsOf(text)
  let short = 0
  for (let at = 0; at < ranges.length; at += 2)
    if (isShortForm(text.slice(ranges[at], ranges[at + 1]))) short++
  const isChat = short >= CHAT_WORDS || (short > 0 && short >= (CHAT_SHARE * ranges.length) / 2)
  if (isChat && (code === 'vi' || code === 'und')) return { language: 'vi', writing: 'teencode' }
  if (code !== 'vi') return { language: code, writing: 'other' }
  return { language: code, writing: measureShape(text, 'diacritics') > MOST_MARKED ? 'marked' : 'toneless' }
}
