// What 10,000 terms keep in memory and take to compile, and what a post leaves for the collector.
import { childSays } from './child'
import { reach } from './reach'
import type { Report } from './report'
import { type Patience, median } from './rounds'
import { figure, table } from './table'

/** What bench/memory-child.ts prints: milliseconds, and bytes. */
export interface MemoryFigures {
  readonly parsed: number
  readonly created: number
  readonly createdAgain: number
  readonly pack: number
  readonly moderator: number
  readonly syncPost: number
  readonly asyncPost: number
}

const SIZES = [
  { rules: 100, terms: 1000 },
  { rules: 1000, terms: 10_000 },
  { rules: 10_000, terms: 50_000 },
]

/** Medians of fresh processes with --expose-gc. */
export async function memory({ rounds }: Patience): Promise<Report> {
  const rows: string[][] = []
  const figures: object[] = []
  const middle: MemoryFigures[] = []
  for (const { rules, terms } of SIZES) {
    const runs: MemoryFigures[] = []
    const times = terms > 10_000 ? 1 : Math.ceil(rounds / 4)
    for (let run = 0; run < times; run++) {
      const args = ['--expose-gc', '.cache/memory-child.mjs', String(rules), String(terms)]
      runs.push((await childSays(args)) as MemoryFigures)
    }
    if (terms === 10_000) middle.push(...runs)
    figures.push({ rules, terms, runs })
    const of = (key: keyof MemoryFigures) => median(runs.map((run) => run[key]))
    rows.push([
      `${rules.toLocaleString('en')} rules, ${terms.toLocaleString('en')} terms`,
      figure(of('parsed')),
      figure(of('created')),
      figure(of('createdAgain')),
      figure(of('pack') / 1e6),
      figure(of('moderator') / 1e6),
      figure(of('syncPost')),
      figure(of('asyncPost')),
    ])
  }
  const of = (key: keyof MemoryFigures) => median(middle.map((run) => run[key]))
  return {
    title: 'Compiling and keeping',
    text: table(
      [
        'rule set',
        '`parsePack`, ms',
        '`createModerator`, ms',
        'again, ms',
        'pack, MB',
        'moderator, MB',
        'bytes a post, `evaluateSync`',
        'bytes a post, `evaluate`',
      ],
      rows,
    ),
    reached: [
      reach(
        'compile of 10k terms (`createModerator`, first time)',
        { atMost: 300 },
        of('created'),
        (value) => `${figure(value)} ms`,
      ),
      reach(
        '10k terms kept by a moderator',
        { atMost: 30 },
        of('moderator') / 1e6,
        (value) => `${figure(value)} MB`,
      ),
      reach(
        '10k terms kept by a moderator and its pack',
        { atMost: 30 },
        (of('moderator') + of('pack')) / 1e6,
        (value) => `${figure(value)} MB`,
      ),
    ],
    figures,
  }
}
