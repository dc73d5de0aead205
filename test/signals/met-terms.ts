// What a search for terms meets in a text, in a form that a table of cases can say.
import type { Match } from '../../src/pack/vocabulary'
import { createTermSearch } from '../../src/signals/term-search'

/** What is met of the terms, how it is bent, and how sure that is. */
export function metTerms(
  terms: readonly string[],
  match: Match,
  text: string,
  not: readonly string[] = [],
): string[] {
  const { hits } = createTermSearch([{ id: 'test', match, terms: [...terms], not: [...not] }])(text)
  return [...hits.values()]
    .flat()
    .map((hit) => `${text.slice(hit.start, hit.end)} ${hit.match} ${hit.confidence}`)
}
