// What the fuzzer starts from: the labelled posts, the rules' own examples and their disguises, and hostile texts.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Pack } from '../../src/pack/pack'
import { DISGUISES } from '../../src/testing/disguises'
import { floods } from './hostile-texts'

const ROOT = join(import.meta.dirname, '../..')

/** Texts of a folder of labelled posts. */
export function fixtureTexts(folder: string): string[] {
  const path = join(ROOT, 'fixtures', folder)
  return readdirSync(path)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(path, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text)
}

/** The texts of the examples that rules carry. */
export function exampleTexts(packs: readonly Pack[]): string[] {
  return packs.flatMap((pack) =>
    pack.rules.flatMap(({ examples = {} }) =>
      Object.values(examples).flatMap((list) =>
        (list ?? []).map((example) => (typeof example === 'string' ? example : example.text)),
      ),
    ),
  )
}

/** Texts as their authors would disguise them, each habit in turn. */
export function disguised(texts: readonly string[]): string[] {
  return texts.flatMap((text, number) => {
    const disguise = DISGUISES[number % DISGUISES.length]!
    const bent = disguise.apply(text, { start: 0, end: text.length }, number)
    return bent === undefined ? [] : [bent.text]
  })
}

export function seedTexts(packs: readonly Pack[]): string[] {
  const written = [...['vn', 'eu', 'fair', 'harmless'].flatMap(fixtureTexts), ...exampleTexts(packs)]
  return [...written, ...disguised(written), ...floods(120), '', ' ']
}

/** Files of the shipped packs and of packs with faults, as text. */
export function seedPacks(): string[] {
  const found: string[] = []
  for (const folder of ['rules/vn', 'rules/eu', 'fixtures/broken-packs', 'test/cli/packs'])
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }))
      if (/\.(?:ya?ml|json)$/.test(name)) found.push(readFileSync(join(ROOT, folder, name), 'utf8'))
  return found
}
