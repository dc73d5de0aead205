// Words that ordinary text is full of: what a term must not be mistaken for, and what tells that letters are no keystrokes.
import { base } from './characters'
import { COMMON_VIETNAMESE, EVERYDAY_ENGLISH, OTHER_VIETNAMESE } from './data/everyday-words'

let common: ReadonlySet<string> | undefined
let vietnamese: ReadonlySet<string> | undefined
let english: ReadonlySet<string> | undefined
let bySkeleton: ReadonlyMap<string, readonly string[]> | undefined

/** Whether a word, as the surface view shows it, is an everyday word of Vietnamese or English. */
export function isEverydayWord(word: string): boolean {
  vietnamese ??= new Set(everydayVietnamese())
  english ??= new Set(wordsIn(EVERYDAY_ENGLISH))
  return vietnamese.has(word) || english.has(word)
}

/** Whether a word, as the surface view shows it, is among those that Vietnamese text has everywhere. */
export function isCommonWord(word: string): boolean {
  common ??= new Set(wordsIn(COMMON_VIETNAMESE))
  return common.has(word)
}

/** The everyday words of Vietnamese that are written like `skeleton` when their diacritics are left out. */
export function everydayWordsLike(skeleton: string): readonly string[] {
  bySkeleton ??= groupBySkeleton()
  return bySkeleton.get(skeleton) ?? []
}

function groupBySkeleton(): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const word of everydayVietnamese()) {
    let skeleton = ''
    for (let at = 0; at < word.length; at++) skeleton += String.fromCharCode(base[word.charCodeAt(at)]!)
    const group = groups.get(skeleton)
    if (group === undefined) groups.set(skeleton, [word])
    else group.push(word)
  }
  return groups
}

function everydayVietnamese(): string[] {
  return [...wordsIn(COMMON_VIETNAMESE), ...wordsIn(OTHER_VIETNAMESE)]
}

function wordsIn(list: string): string[] {
  return list.trim().split(/\s+/)
}
