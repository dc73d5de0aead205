// What changes between two versions of a pack: for people, for programs, for a pull request's checks.
import type { Language } from '../messages/say'
import type { Pack } from '../pack/pack'
import {
  type Comparison,
  type Effect,
  type RuleTurns,
  TURNS,
  type Turn,
  type TurnedPost,
} from '../testing/comparison'
import { type DiffWords, diffWordsOf } from './diff-words'
import { githubLine } from './github-lines'
import { highlight } from './highlight'
import type { Paint } from './paint'
import { tableLines } from './table'
import { visibleText } from '../report/visible-text'
import { wordsOf } from './words'
import { json } from './write-json'

/** What was compared, and what came of it. */
export interface Difference {
  readonly old: { readonly name: string; readonly pack: Pack }
  readonly fresh: { readonly name: string; readonly pack: Pack }
  readonly comparison: Comparison
  readonly badLines: number
}

export function writeDiffPretty(difference: Difference, language: Language, paint: Paint): string {
  const words = diffWordsOf(language)
  const { old, fresh, comparison } = difference
  const rules = inOrder(comparison)
  const version = (label: string, { name, pack }: Difference['old']) =>
    `${label}  ${paint.strong(visibleText(name))}  ${visibleText(`${pack.id} ${pack.version}`)} ${paint.faint(pack.digest.slice(0, 19))}`
  const head = [version(words.old, old), version(words.fresh, fresh)]
  if (old.pack.digest === fresh.pack.digest) head.push(words.same)
  const table = tableLines([
    ['', ...words.columns],
    ...rules.map(({ rule, counts }) => [rule, ...TURNS.map((turn) => String(counts[turn]))]),
  ]).map((line, at) => (at === 0 ? paint.faint(line) : line))
  const blocks = [
    head,
    [summaryOf(difference, words)],
    ...(rules.length === 0 ? [] : [table]),
    ...rules.flatMap((turns) =>
      TURNS.filter((turn) => turns.counts[turn] > 0).map((turn) =>
        turnLines(turns, turn, language, words, paint),
      ),
    ),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const MARKS: Readonly<Record<Turn, string>> = { flagged: '+', freed: '-', changed: '~' }

function turnLines(
  { rule, counts, posts }: RuleTurns,
  turn: Turn,
  language: Language,
  words: DiffWords,
  paint: Paint,
): string[] {
  const mark = { flagged: paint.bad, freed: paint.good, changed: paint.doubtful }[turn](MARKS[turn])
  const more = counts[turn] - posts[turn].length
  return [
    `${mark} ${paint.strong(visibleText(rule))} ${words.turns[turn]} (${counts[turn]})`,
    ...posts[turn].flatMap((post) => [
      `  ${paint.faint(placeOf(post))} ${effectsOf(post, language, words)}`.trimEnd(),
      `    ${highlight(post.text, post.evidence, paint).line}`,
    ]),
    ...(more > 0 && posts[turn].length > 0 ? [`  ${words.more(more)}`] : []),
  ]
}

/** `{ old, new, posts, decisions, degraded, badLines, rules: [{ rule, counts, posts }] }` */
export function writeDiffJson({ old, fresh, comparison, badLines }: Difference): string {
  const about = ({ name, pack: { id, version, digest } }: Difference['old']) => ({
    name,
    id,
    version,
    digest,
  })
  const { posts, decisions, degraded } = comparison
  return `${json({
    ...{ old: about(old), new: about(fresh), posts, decisions, degraded, badLines },
    rules: inOrder(comparison),
  })}\n`
}

/** An annotation for each post that is shown, a warning where it is newly flagged; the counts as a notice. */
export function writeDiffGithub(difference: Difference, language: Language): string {
  const words = diffWordsOf(language)
  const lines = inOrder(difference.comparison).flatMap(({ rule, posts }) =>
    TURNS.flatMap((turn) =>
      posts[turn].map((post) =>
        githubLine({
          level: turn === 'flagged' ? 'warning' : 'notice',
          ...(post.file !== undefined && { file: post.file }),
          ...(post.line !== undefined && { line: post.line }),
          title: visibleText(`${rule} ${words.turns[turn]}`),
          message: `${effectsOf(post, language, words)}: ${highlight(post.text, post.evidence, PLAIN).line}`,
        }),
      ),
    ),
  )
  return `${lines.join('')}${githubLine({ level: 'notice', message: summaryOf(difference, words) })}`
}

const same = (text: string) => text
const PLAIN: Paint = {
  coloured: false,
  strong: same,
  faint: same,
  bad: same,
  doubtful: same,
  good: same,
  evidence: same,
}

function summaryOf({ comparison }: Difference, words: DiffWords): string {
  const { posts, decisions } = comparison
  const turned = TURNS.filter((turn) => decisions[turn] > 0).map((turn) =>
    words.decisions[turn](decisions[turn]),
  )
  return `${words.posts(posts)}: ${turned.length === 0 ? words.none : turned.join(', ')}`
}

/** Most newly flagged posts first: that is where a change can hurt. */
function inOrder({ rules }: Comparison): RuleTurns[] {
  const sum = ({ counts }: RuleTurns) => counts.flagged + counts.freed + counts.changed
  return [...rules.values()].sort(
    (a, b) => b.counts.flagged - a.counts.flagged || sum(b) - sum(a) || (a.rule < b.rule ? -1 : 1),
  )
}

function placeOf({ id, file, line }: TurnedPost): string {
  const place = [file, line].filter((part) => part !== undefined).join(':')
  return visibleText([id, place].filter((part) => part !== undefined && part !== '').join('  '))
}

function effectsOf({ from, to }: TurnedPost, language: Language, words: DiffWords): string {
  const said = (effect: Effect | undefined) =>
    effect === undefined
      ? words.silent
      : effect === 'shadow'
        ? words.shadow
        : wordsOf(language).actions[effect]
  return `${said(from)} → ${said(to)}`
}
