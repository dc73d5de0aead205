// ungxu against npm's profanity filters on English: on their own lists, and obscenity on clean posts.
import { evaluatedSync, flagged } from './cases'
import { postsOf } from './inputs'
import { type Filter, filters, obscenityAsShipped, ownLists } from './peers-en'
import { type Reach, reach } from './reach'
import { type Report, timingTable } from './report'
import { type Patience, timed } from './rounds'
import type { ReadySet } from './rule-sets'
import { figure, table } from './table'
import { fixtureRows } from './words'

const say = (value: number) => `${figure(value)} ×`

/** English posts of about 100 units that break no rule of the European pack. */
export function englishPosts(): string[] {
  const rows = fixtureRows('eu').filter(({ violates = [] }) => violates.length === 0)
  return postsOf(
    rows.map(({ text }) => text),
    100,
  )
}

/** Times all filters on two lists, compares what they flag, and times obscenity beside the generated rules. */
export async function againstPeers(
  { moderator }: ReadySet,
  posts: readonly string[],
  patience: Patience,
): Promise<Report> {
  const english = englishPosts()
  const parts: string[] = []
  const figures: Record<string, unknown> = {}
  const reached: Reach[] = []
  const own = ownLists()
  for (const [list, rival] of [
    ['leo', 'leo-profanity'],
    ['toad', '@2toad/profanity'],
  ] as const) {
    const terms = own[list]
    const all = filters(terms)
    const timings = await timed(
      all.map(({ name, flags }) => flagged(name, flags, english)),
      patience,
    )
    const of = (name: string) => timings.find((timing) => timing.name === name)!.median
    const hits = hitsOf(all, terms, english)
    parts.push(
      `### The ${terms.length} terms of ${rival}, ${english.length} English posts`,
      timingTable(timings, of(rival)).replace('bare loops', rival),
      hits.text,
    )
    reached.push(
      reach(
        `evaluateSync against ${rival} on its own list`,
        { atMost: 1 },
        of('ungxu, match: exact') / of(rival),
        say,
      ),
    )
    figures[rival] = { timings, hits: hits.counts }
  }
  const clean = await timed(
    [
      evaluatedSync('evaluateSync, 1,000 rules, 10k terms', moderator, posts),
      flagged('obscenity, as shipped', obscenityAsShipped().flags, posts),
    ],
    patience,
  )
  const [ours, theirs] = clean
  parts.push(
    '### obscenity, as shipped, on clean posts',
    timingTable(clean, ours!.median).replace('bare loops', 'evaluateSync'),
  )
  reached.push(
    reach("evaluateSync, throughput against obscenity's", { atLeast: 5 }, theirs!.median / ours!.median, say),
  )
  return {
    title: 'English profanity filters',
    text: parts.join('\n\n'),
    reached,
    figures: { ...figures, obscenity: clean },
  }
}

/** How many terms each finds in a sentence, as written and in capitals, and how many clean posts it flags. */
export function hitsOf(all: readonly Filter[], terms: readonly string[], clean: readonly string[]) {
  const counts = all.map(({ name, flags }) => {
    const missed = terms.filter((term) => !flags(`they wrote ${term} on the wall`))
    return {
      name,
      found: terms.length - missed.length,
      inCapitals: terms.filter((term) => flags(`THEY WROTE ${term.toUpperCase()} ON THE WALL`)).length,
      inside: terms.filter((term) => flags(`they wrote qx${term}qx on the wall`)).length,
      clean: clean.filter(flags).length,
      missed: missed.slice(0, 5),
    }
  })
  const rows = counts.map(({ name, found, inCapitals, inside, clean: flaggedClean, missed }) => [
    name,
    `${found} of ${terms.length}`,
    inCapitals,
    inside,
    flaggedClean,
    missed.map((term) => `\`${term}\``).join(' '),
  ])
  const head = [
    'hits',
    'terms found',
    'in capitals',
    'inside a longer word',
    'clean posts flagged',
    'missed, for example',
  ]
  return { counts, text: table(head, rows) }
}
