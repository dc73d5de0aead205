// Precision and recall of a pack's abuse rules on labelled comments, at each strictness and by rule. Usage:
//   npx tsx scripts/measure-labelled.ts FILE.jsonl [--split train] [--pack rules/vn] [--rules] [--model]
// With --model the shipped classifier is plugged in, and what the screen spared it is printed.
// FILE holds one `{ text, label, split? }` a line; every label but CLEAN counts as abuse. Counts are printed, no text is.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { abuseVi } from '../src/classifiers/models/abuse-vi'
import { createModerator } from '../src/moderator'
import { loadPack } from '../src/node/load-pack'

interface Row {
  readonly text: string
  readonly label: string
  readonly split?: string
}

const CATEGORIES = new Set(['insult', 'hate', 'harassment'])
const AS_OF = '2026-11-22'
const CLEAN = 'CLEAN'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    split: { type: 'string' },
    pack: { type: 'string', default: 'rules/vn' },
    rules: { type: 'boolean', default: false },
    model: { type: 'boolean', default: false },
  },
})
const [file] = positionals
if (file === undefined)
  throw new Error('Say where the comments are: npx tsx scripts/measure-labelled.ts FILE.jsonl')

const rows = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)
  .filter((row) => values.split === undefined || row.split === values.split)
const moderator = createModerator({
  packs: [await loadPack(values.pack)],
  classifiers: values.model ? [abuseVi()] : [],
})

/** The abuse rules that fire at the widest setting, each with the strictness it is for. */
const hits = rows.map(({ text }) =>
  moderator
    .evaluateSync({ text }, { strictness: 3, asOf: AS_OF })
    .violations.filter(({ category }) => CATEGORIES.has(category)),
)
const labels = [...new Set(rows.map((row) => row.label))].filter((label) => label !== CLEAN).sort()
const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3))

/** One line of figures for the rows that something flagged. */
function figures(flagged: readonly boolean[]): Record<string, string | number> {
  const among = (test: (label: string) => boolean) => {
    const indexes = rows.flatMap((row, n) => (test(row.label) ? [n] : []))
    return { all: indexes.length, hit: indexes.filter((n) => flagged[n]).length }
  }
  const abuse = among((label) => label !== CLEAN)
  const clean = among((label) => label === CLEAN)
  return {
    flagged: abuse.hit + clean.hit,
    'false alarms': clean.hit,
    precision: share(abuse.hit, abuse.hit + clean.hit),
    recall: share(abuse.hit, abuse.all),
    ...Object.fromEntries(
      labels.map((name) => {
        const { hit, all } = among((label) => label === name)
        return [`of ${name}`, share(hit, all)]
      }),
    ),
    'of CLEAN': share(clean.hit, clean.all),
  }
}

console.log(`${rows.length} rows${values.split === undefined ? '' : ` of ${values.split}`}`)
console.table(
  Object.fromEntries(
    [1, 2, 3].map((most) => [
      `strictness ${most}`,
      figures(hits.map((of) => of.some(({ strictness }) => strictness <= most))),
    ]),
  ),
)
if (values.rules) {
  const ids = [...new Set(hits.flatMap((of) => of.map(({ rule }) => rule)))].sort()
  console.table(
    Object.fromEntries(ids.map((id) => [id, figures(hits.map((of) => of.some(({ rule }) => rule === id)))])),
  )
}
if (values.model) console.table(moderator.classifierStats())
