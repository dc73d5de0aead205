// The languages that are told apart in posts: those of the packs, and those that rules ask for.
import type { CompiledPacks } from './compiled'

/** ISO 639-1 codes, each once. What a text is taken for depends on all of them, and between equals on their order. */
export function languagesOf({ packs, rules, signals }: CompiledPacks): Set<string> {
  const languages = new Set(packs.flatMap((pack) => pack.languages))
  for (const rule of rules) for (const language of rule.appliesTo.languages ?? []) languages.add(language)
  for (const signal of signals.values()) if (signal.kind === 'language') languages.add(signal.language)
  return languages
}
