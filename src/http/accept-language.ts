// Which of our two languages a client would rather read (RFC 9110, section 12.5.4).
import type { Language } from '../messages/say'

/** The language of messages: the one the header ranks higher, the first of equals; English if it names neither. */
export function languageOf(header: string | null): Language {
  let best: Language = 'en'
  let most = 0
  // A header is as long as a server lets it be; nobody prefers more than a handful of languages.
  for (const part of (header ?? '').slice(0, 1000).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const language = tag.trim().split('-')[0]
    if (language !== 'vi' && language !== 'en') continue
    const q = parameters.map((one) => /^\s*q=(\d(?:\.\d{0,3})?)\s*$/.exec(one)?.[1]).find((one) => one)
    const weight = q === undefined ? 1 : Number(q)
    if (weight > most) [best, most] = [language, weight]
  }
  return best
}
