// Posts of the folders below fixtures/, as the tests of the packs read them.
import { readdirSync, readFileSync } from 'node:fs'
import type { Post } from '../../src/post'

/** Posts of `fixtures/<folder>/*.jsonl`, each with the name of its file; none where there is no such folder. */
export function readPosts<Labels = unknown>(
  folder: string,
  names: readonly string[] = namesIn(folder),
): (Post & Labels & { readonly file: string })[] {
  return names.flatMap((file) =>
    readFileSync(new URL(file, urlOf(folder)), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => ({ ...(JSON.parse(line) as Post & Labels), file })),
  )
}

const urlOf = (folder: string): URL => new URL(`../../fixtures/${folder}/`, import.meta.url)

function namesIn(folder: string): string[] {
  try {
    return readdirSync(urlOf(folder))
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
  } catch {
    return []
  }
}

/** The same text as typed without diacritics. */
export function toneless(text: string): string {
  const bare = text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '')
  return bare.replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

/** What stands twice. */
export const doubles = (names: readonly string[]): string[] => {
  const seen = new Set<string>()
  return names.filter((name) => seen.size === seen.add(name).size)
}
