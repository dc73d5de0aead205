// Words that ordinary text is full of: what a term must not be mistaken for, and what tells that letters are no keystrokes.
import { base } from './characters'
import { EVERYDAY_ENGLISH, EVERYDAY_VIETNAMESE } from './data/everyday-words'

let vietnamese: ReadonlySet<string> | undefined
let english: ReadonlySet<string> | undefined
let bySkeleton: ReadonlyMap<string, readonly string[]> | undefined

/** Whether a word, as the surface view shows it, is an everyday word of Vietnamese or English. */
export function isEverydayWord(word: string): boolean {
  vietnamese ??= new Set(wordsIn(EVERYDAY_VIETNAMESE))
  english ??= new Set(wordsIn(EVERYDAY_ENGLISH))
  return vietnamese.has(word) || english.has(word)
}

/** The everyday words of Vietnamese that are written like `skeleton` when their diacritics are left out. */
export function everydayWordsLike(skeleton: string): readonly string[] {
  bySkeleton ??= groupBySkeleton()
  return bySkeleton.get(skeleton) ?? []
}

function groupBySkeleton(): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const word of wordsIn(EVERYDAY_VIETNAMESE)) {
    const skeleton = String.fromCharCode(...Array.from(word, (letter) => base[letter.charCodeAt(0)]!))
    groups.set(skeleton, [...(groups.get(skeleton) ?? []), word])
  }
  return groups
}

function wordsIn(list: string): string[] {
  return list.trim().split(/\s+/)
}
