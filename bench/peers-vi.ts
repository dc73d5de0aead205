// How npm's profanity filters and ungxu do on Vietnamese, given the same eight terms. Prints a Markdown table.
//
//   npm run bench:peers -- [--data DIR]     DIR holds clean_udvtb_vi.jsonl and clean_xquad_vi.jsonl ({"text": …} a line)
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Profanity } from '@2toad/profanity'
import { AllProfanity } from 'allprofanity'
import { Filter as BadWords } from 'bad-words'
import { Filter as GlinFilter } from 'glin-profanity'
import leo from 'leo-profanity'
import {
  DataSet,
  RegExpMatcher,
  englishDataset,
  englishRecommendedBlacklistMatcherTransformers,
  englishRecommendedWhitelistMatcherTransformers,
  parseRawPattern,
} from 'obscenity'
import { createModerator } from '../src/moderator'
import { parsePack } from '../src/pack/parse-pack'

const TERMS = ['lồn', 'cặc', 'địt', 'đụ', 'đĩ', 'buồi', 'đéo', 'óc chó']

/** No word of it looks like a term, however far it is folded: what is flagged is flagged for the term. */
const CARRIER = 'Nó nói xong thì về nhà'
const plain = TERMS.map((term) => `Nó nói ${term} xong thì về nhà`)

/** One of each habit. The sentence around a hit is written as the hit is. */
const EVASIONS: readonly (readonly [habit: string, text: string])[] = [
  ['no diacritics', 'no noi oc cho xong thi ve nha'],
  ['a sign for a letter', 'nó nói đ!t xong thì về nhà'],
  ['a digit for a letter', 'nó nói bu0i xong thì về nhà'],
  ['dots', 'nó nói c.ặ.c xong thì về nhà'],
  ['spaces', 'nó nói b u ồ i xong thì về nhà'],
  ['hyphens', 'nó nói đ-é-o xong thì về nhà'],
  ['an invisible character', 'nó nói l\u200bồn xong thì về nhà'],
  ['a Cyrillic letter', 'nó nói ó\u0441 chó xong thì về nhà'],
  ['full-width letters', 'nó nói ｂｕồｉ xong thì về nhà'],
  ['a stretched letter', 'nó nói đéééééo xong thì về nhà'],
  ['Telex keystrokes', 'nó nói ddijt xong thì về nhà'],
  ['a masked letter', 'nó nói l*n xong thì về nhà'],
]

interface Filter {
  readonly name: string
  readonly flags: (text: string) => boolean
}

function obscenity(name: string, patterns: readonly string[], transformers: object): Filter {
  const dataset = new DataSet<{ originalWord: string }>().addAll(englishDataset)
  for (const word of patterns) {
    dataset.addPhrase((phrase) =>
      phrase.setMetadata({ originalWord: word }).addPattern(parseRawPattern(`|${word}|`)),
    )
  }
  const matcher = new RegExpMatcher({ ...dataset.build(), ...transformers })
  return { name, flags: (text) => matcher.hasMatch(text) }
}

const withoutMarks = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')

function filters(): Filter[] {
  const recommended = {
    blacklistMatcherTransformers: englishRecommendedBlacklistMatcherTransformers,
    whitelistMatcherTransformers: englishRecommendedWhitelistMatcherTransformers,
  }
  const badWords = new BadWords()
  badWords.addWords(...TERMS)
  const toad = new Profanity()
  toad.addWords(TERMS)
  const toadUnicode = new Profanity({ unicodeWordBoundaries: true })
  toadUnicode.addWords(TERMS)
  const all = new AllProfanity()
  all.add(TERMS)
  const glin = new GlinFilter({ languages: ['english'], customWords: TERMS })
  leo.add(TERMS)
  const pack = parsePack({
    schema: 1,
    id: 'peers',
    version: '1.0.0',
    title: { en: 'Eight terms' },
    lexicons: [{ id: 'terms', match: 'skeleton', terms: TERMS }],
    rules: [
      {
        id: 'peers.terms',
        title: { en: 'One of eight terms' },
        category: 'insult',
        severity: 'low',
        action: 'review',
        when: { lexicon: 'terms' },
      },
    ],
  })
  const moderator = createModerator({ packs: [pack] })
  return [
    obscenity('obscenity, as recommended', TERMS, recommended),
    obscenity('obscenity, no transformers', TERMS, {}),
    obscenity('obscenity, terms without marks', TERMS.map(withoutMarks), recommended),
    { name: 'bad-words', flags: (text) => badWords.isProfane(text) },
    { name: '@2toad/profanity', flags: (text) => toad.exists(text) },
    { name: '@2toad/profanity, unicodeWordBoundaries', flags: (text) => toadUnicode.exists(text) },
    { name: 'allprofanity', flags: (text) => all.check(text) },
    { name: 'glin-profanity', flags: (text) => glin.isProfane(text) },
    { name: 'leo-profanity', flags: (text) => leo.check(text) },
    { name: '**ungxu**', flags: (text) => moderator.evaluateSync({ text }).violations.length > 0 },
  ]
}

const textsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text)

/** Posts of the kinds below that hurt nobody, and use none of the terms, not even quoted. */
const HARMLESS = [
  'chat',
  'news',
  'questions',
  'reviews',
  'shops',
  'teencode',
  'toneless',
  'criticism',
  'english',
]

function harmlessPosts(): string[] {
  const folder = fileURLToPath(new URL('../fixtures/harmless/', import.meta.url))
  return readdirSync(folder)
    .filter((name) => HARMLESS.includes(name.replace(/\.jsonl$/, '')))
    .flatMap((name) => textsOf(join(folder, name)))
}

function cleanSentences(folder: string): string[] {
  const files = ['clean_udvtb_vi.jsonl', 'clean_xquad_vi.jsonl'].map((name) => join(folder, name))
  const missing = files.filter((file) => !existsSync(file))
  if (missing.length > 0) throw new Error(`not found: ${missing.join(', ')}`)
  return files.flatMap(textsOf).flatMap((text) => text.split(/(?<=[.!?]) +(?=\p{Lu})/u))
}

/** Microseconds a text, the median of rounds in which the filters take turns. */
function timed(all: readonly Filter[], texts: readonly string[], rounds = 5): number[] {
  const times = all.map((): number[] => [])
  for (let round = 0; round < rounds + 1; round++) {
    all.forEach(({ flags }, at) => {
      const begin = performance.now()
      for (const text of texts) flags(text)
      // The first round warms up.
      if (round > 0) times[at]!.push(((performance.now() - begin) * 1000) / texts.length)
    })
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!)
}

const { values } = parseArgs({ options: { data: { type: 'string' } } })
const harmless = harmlessPosts()
const sentences = values.data === undefined ? [] : cleanSentences(values.data)
const all = filters()
for (const { name, flags } of all)
  if (flags(CARRIER)) throw new Error(`${name} flags the sentence around the terms`)
const microseconds = timed(all, sentences.length > 0 ? sentences : harmless)

const caught = (filter: Filter, texts: readonly string[]) => texts.filter(filter.flags).length
const share = (count: number, of: number) =>
  of === 0 ? '-' : `${count} (${((count / of) * 100).toFixed(2)} %)`
const rows = all.map((filter, at) => [
  filter.name,
  caught(filter, plain),
  caught(
    filter,
    plain.map((text) => text.normalize('NFD')),
  ),
  caught(
    filter,
    plain.map((text) => text.toUpperCase()),
  ),
  caught(
    filter,
    EVASIONS.map(([, text]) => text),
  ),
  share(caught(filter, sentences), sentences.length),
  share(caught(filter, harmless), harmless.length),
  microseconds[at]!.toFixed(1),
])
const head = ['', 'plain /8', 'NFD /8', 'UPPER /8', `evasions /${EVASIONS.length}`]
head.push(`flags of ${sentences.length} clean sentences`, `of ${harmless.length} harmless posts`, 'µs a text')
for (const row of [head, head.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`)

console.log('\nSlipped past:')
for (const filter of all) {
  const missed = EVASIONS.filter(([, text]) => !filter.flags(text)).map(([habit]) => habit)
  console.log(`- ${filter.name}: ${missed.join(', ') || 'none'}`)
}
const ours = all.at(-1)!
const wrong = [...sentences, ...harmless].filter(ours.flags)
if (wrong.length > 0)
  console.log(`\nWrongly flagged by ungxu:\n${wrong.map((text) => `- ${text}`).join('\n')}`)
