// The command `packs`: what comes with ungxu.
import type { Language } from '../messages/say'
import type { Pack } from '../pack/pack'
import { STATUSES } from '../pack/vocabulary'
import { SHIPPED_PACKS } from '../packs/shipped'
import type { Paint } from './paint'
import { wordsOf } from './words'
import { json } from './write-json'
import { inLanguage } from './write-pretty'

/** The shipped packs as text: a block each, or one JSON array. */
export async function packsList(
  format: 'pretty' | 'json',
  language: Language,
  paint: Paint,
): Promise<string> {
  const packs = await Promise.all(Object.values(SHIPPED_PACKS).map((load) => load()))
  if (format === 'json') return `${json(packs.map(countsOf))}\n`
  return packs.map((pack) => block(pack, language, paint)).join('\n')
}

function countsOf({ id, version, digest, title, jurisdictions, languages, ...parts }: Pack) {
  const { rules, lexicons, instruments } = parts
  const byStatus = STATUSES.map((status) => [
    status,
    rules.filter((rule) => (rule.status ?? 'live') === status).length,
  ])
  return {
    id,
    version,
    digest,
    title,
    jurisdictions,
    languages,
    rules: Object.fromEntries(byStatus) as Record<(typeof STATUSES)[number], number>,
    lexicons: lexicons.length,
    terms: lexicons.reduce((sum, lexicon) => sum + lexicon.terms.length, 0),
    instruments: instruments.length,
    provisions: instruments.reduce((sum, instrument) => sum + instrument.provisions.length, 0),
  }
}

function block(pack: Pack, language: Language, paint: Paint): string {
  const words = wordsOf(language)
  const counts = countsOf(pack)
  const statuses = STATUSES.filter((status) => counts.rules[status] > 0)
  const byStatus = statuses.map((status) => `${words.statuses[status]} ${counts.rules[status]}`).join(', ')
  const lines = [
    `${paint.strong(`${pack.id} ${pack.version}`)}  ${inLanguage(pack.title, language)}`,
    `  ${words.rules(pack.rules.length)}${byStatus === '' ? '' : ` (${byStatus})`}`,
    `  ${words.lexicons(counts.lexicons, counts.terms)}`,
    `  ${words.provisions(counts.provisions, counts.instruments)}`,
    `  ${paint.faint(pack.digest)}`,
  ]
  return `${lines.join('\n')}\n`
}
