// What the tests of pools have in common: small packs, posts, and verdicts without their times.
import { readFileSync, readdirSync } from 'node:fs'
import type { Post } from '../../src/post'
import { parsePack } from '../../src/pack/parse-pack'
import type { Result } from '../../src/node/batch-message'

const HEAD = { schema: 1, version: '1.0.0', title: { en: 'Small' } } as const
const about = { title: { en: 'A rule' }, category: 'insult', severity: 'low' } as const

/** A pack of a rude word, and of the fact `mark` that tests set threads up with. */
export const marked = parsePack({
  ...HEAD,
  id: 'marked',
  lexicons: [{ id: 'rude', terms: ['đồ dở hơi'] }],
  rules: [
    { ...about, id: 'marked.rude', action: 'warn', when: { lexicon: 'rude' } },
    { ...about, id: 'marked.mark', action: 'limit', when: { fact: 'mark', operator: 'equal', value: true } },
  ],
})

/** A pack of the rude word alone, answered otherwise. */
export const stricter = parsePack({
  ...HEAD,
  id: 'stricter',
  lexicons: [{ id: 'rude', terms: ['đồ dở hơi'] }],
  rules: [{ ...about, id: 'stricter.rude', action: 'reject', when: { lexicon: 'rude' } }],
})

/** A pack of one condition. */
export const packOf = (when: object) =>
  parsePack({ ...HEAD, id: 'own', rules: [{ ...about, id: 'own.rule', action: 'warn', when } as never] })

export const setup = (name: string) => new URL(`./setups/${name}.mjs`, import.meta.url)

/** The posts of a folder below fixtures. */
export function fixturePosts(folder: string): Post[] {
  const root = new URL(`../../fixtures/${folder}/`, import.meta.url)
  const lines = readdirSync(root)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(new URL(name, root), 'utf8').split('\n'))
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Post)
}

/** Results as they would be stored, byte for byte but for their times. */
export function stored(results: readonly Result[]): string[] {
  return results.map((result) => JSON.stringify('decision' in result ? { ...result, durationMs: 0 } : result))
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
