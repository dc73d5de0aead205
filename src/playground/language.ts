// The reader's language: as chosen before, else as the browser says; and the page's own words in it.
import type { Language } from '../messages/say'
import { type PageWords, playgroundWords } from './words'

const KEPT_AS = 'ungxu-language'

export function firstLanguage(): Language {
  const known = stored()
  if (known !== undefined) return known
  return navigator.languages.find((one) => /^(?:vi|en)\b/i.test(one))?.startsWith('en') ? 'en' : 'vi'
}

/** Puts the page into words, and remembers the language where the browser lets it. */
export function sayPage(language: Language): void {
  const { page } = playgroundWords(language)
  document.documentElement.lang = language
  document.title = page.title
  const said = (key: string | undefined) => page[key as keyof PageWords]
  document.querySelectorAll<HTMLElement>('[data-say]').forEach((one) => {
    one.textContent = said(one.dataset['say'])
  })
  document.querySelectorAll<HTMLElement>('[data-say-label]').forEach((one) => {
    one.setAttribute('aria-label', said(one.dataset['sayLabel']))
  })
  document.querySelectorAll<HTMLElement>('[data-language]').forEach((one) => {
    one.setAttribute('aria-pressed', String(one.dataset['language'] === language))
  })
}

/** A reader's choice, kept for the next visit. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT_AS, language)
  } catch {
    // No room, or not allowed: the choice lasts as long as the page.
  }
}

function stored(): Language | undefined {
  try {
    const kept = localStorage.getItem(KEPT_AS)
    return kept === 'vi' || kept === 'en' ? kept : undefined
  } catch {
    return undefined
  }
}
