// Which lexicons a text has anything of at all, whatever else is searched for beside them.
import type { Lexicon } from '../pack/schema/lexicon'
import { termsOf } from './term-index'
import { createTermScan } from './term-scan'

/**
 * Gives the lexicons of which a text has a place that could be a term or an innocent phrase, if only beside another hit. Those not
 * given have no hit in the text, and bear on no hit of any other, in whichever set of lexicons they stand.
 */
export function createTermMeeting(lexicons: readonly Lexicon[]): (text: string) => ReadonlySet<Lexicon> {
  const terms = termsOf(lexicons)
  const scan = terms.keys.length === 0 ? undefined : createTermScan(terms)
  return (text) => {
    const met = new Set<Lexicon>()
    scan?.(text, ({ lexicon }) => met.add(lexicon))
    return met
  }
}
