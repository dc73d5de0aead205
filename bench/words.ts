// Words and texts that the benches draw from: the posts under fixtures/ and the shipped packs' lexicons.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pack } from '../src/pack/pack'

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url))

/** One line of a file of posts. */
export interface Row {
  readonly text: string
  readonly violates?: readonly string[]
}

/** The rows of a JSON Lines file. */
export function rowsOf(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
}

/** All rows of a folder of fixtures, file by file in order of their names. */
export function fixtureRows(folder: string): Row[] {
  const path = join(FIXTURES, folder)
  return readdirSync(path)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => rowsOf(join(path, name)))
}

/** Lower case, no diacritics, words alone: what a term and a text have in common however they are written. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A text as somebody types it who leaves diacritics out. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}

/** What terms are made of. */
export interface WordLists {
  readonly vietnamese: readonly string[]
  readonly toneless: readonly string[]
  readonly english: readonly string[]
}

/** The words of fixtures and lexicons, each once, in a fixed order. */
export function wordLists(vietnam: Pack, europe: Pack): WordLists {
  const vi = wordsIn([
    ...['harmless', 'fair', 'vn', 'identity'].flatMap((folder) =>
      fixtureRows(folder).map(({ text }) => text),
    ),
    ...termsOf(vietnam),
  ])
  const english = wordsIn([...fixtureRows('eu').map(({ text }) => text), ...termsOf(europe)])
  const vietnamese = vi.filter((word) => folded(word) !== word)
  return {
    vietnamese,
    toneless: [...new Set(vietnamese.map(withoutMarks))],
    english: english.filter((word) => /^[a-z]{3,}$/.test(word)),
  }
}

/** Every plain term of a pack's lexicons. */
export function termsOf({ lexicons }: Pack): string[] {
  return lexicons.flatMap(({ terms }) => terms.map((term) => (typeof term === 'string' ? term : term.term)))
}

function wordsIn(texts: readonly string[]): string[] {
  const words = new Set<string>()
  for (const text of texts) {
    for (const word of text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}{2,12}/gu) ?? [])
      words.add(word)
  }
  return [...words].sort()
}
