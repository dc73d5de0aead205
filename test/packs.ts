// Packs for tests, written short: what a test does not care about is filled in.

import type { Pack } from '../src/pack/pack'
import { parsePack } from '../src/pack/parse-pack'

type Json = Record<string, unknown>

/** A rule with nothing but what the test says. */
export function rule(id: string, when: unknown, more: Json = {}): Json {
  return { id, title: { en: id }, category: 'test', severity: 'medium', action: 'review', when, ...more }
}

/** A checked pack around these parts. */
export function pack(parts: Json, id = 'test'): Pack {
  return parsePack({ schema: 1, id, version: '1.0.0', title: { en: id }, languages: ['vi', 'en'], ...parts })
}

/** A lexicon of skeleton terms. */
export function lexicon(id: string, ...terms: string[]): Json {
  return { id, match: 'skeleton', terms }
}
