// How the European pack does on labelled English sets: the share of harmless rows it hits, and of harmful ones it finds.
//   npx tsx bench/english.ts FOLDER [--hits]      FOLDER holds <set>.jsonl, one {"id", "text", "label"} a line
// The sets are not part of this repository. `hatecheck_en` is for reporting alone: no rule was changed for its sake.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createModerator } from '../src/moderator'
import { loadPack } from '../src/node/load-pack'

const DAY = '2026-11-22'
/** Set, label, and the categories that are meant to find it; none where nothing is to be found. */
const SETS: readonly (readonly [set: string, label: string, categories: readonly string[]])[] = [
  ['davidson_en', 'NEITHER', []],
  ['hatecheck_en', 'non-hateful', []],
  ['xstest_en', 'safe', []],
  ['uci_sms_en', 'HAM', []],
  ['youtube_spam_en', 'HAM', []],
  ['wikitalk_toxicity_en', 'NONTOXIC', []],
  ['identity_templates_en', 'NONTOXIC', []],
  ['davidson_en', 'HATE', ['hate', 'threat', 'insult']],
  ['davidson_en', 'OFFENSIVE', ['hate', 'threat', 'insult']],
  ['hatecheck_en', 'hateful', ['hate', 'threat', 'insult']],
  ['wikitalk_toxicity_en', 'TOXIC', ['hate', 'threat', 'insult', 'self-harm']],
  ['identity_templates_en', 'TOXIC', ['hate', 'threat', 'insult']],
  ['uci_sms_en', 'SPAM', ['fraud', 'spam']],
  ['youtube_spam_en', 'SPAM', ['fraud', 'spam']],
]

const [folder = '.', ...flags] = process.argv.slice(2)
const moderator = createModerator({ packs: [await loadPack('rules/eu')] })

console.log('set | label | rows | strictness | hit | share | at review | rules')
for (const [set, label, categories] of SETS) {
  const file = join(folder, `${set}.jsonl`)
  if (!existsSync(file)) continue
  const rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; text: string; label: string })
    .filter((row) => row.label === label)
  for (const strictness of [1, 2, 3] as const) {
    let [hit, atReview] = [0, 0]
    const byRule = new Map<string, number>()
    for (const { id, text } of rows) {
      const { violations } = moderator.evaluateSync({ text }, { asOf: DAY, strictness })
      const counted = violations.filter(
        ({ category }) => categories.length === 0 || categories.includes(category),
      )
      if (counted.length > 0) hit++
      if (counted.some(({ action }) => action === 'review')) atReview++
      for (const { rule, evidence } of counted) {
        byRule.set(rule, (byRule.get(rule) ?? 0) + 1)
        if (flags.includes('--hits') && categories.length === 0 && strictness === 3)
          console.log(
            `  ${rule}  ${id}  [${evidence.map((one) => one.text).join(' | ')}]  ${text.slice(0, 160).replace(/\s+/g, ' ')}`,
          )
      }
    }
    const rules = [...byRule].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `${rule} ${count}`)
    const share = `${((100 * hit) / rows.length).toFixed(2)} %`
    console.log([set, label, rows.length, strictness, hit, share, atReview, rules.join(', ')].join(' | '))
  }
}
