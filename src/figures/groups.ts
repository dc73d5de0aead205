// Whom the rules find: the share of each group's posts that are flagged, and of those that people call harmless.
import { isHarmful } from './harm-label'
import type { JudgedPost } from './judged-post'
import { type Share, shareOf } from './share'
import { type Writing, writingOf } from './writing'

/** What posts are grouped by: a key that they carry, the file they came from, or how they are written. */
export type GroupedBy =
  | { readonly by: 'key'; readonly key: string }
  | { readonly by: 'file' | 'writing' | 'language' }

export interface Group {
  /** A value of the key, a file, a `Writing`, an ISO 639-1 code. */
  readonly name: string
  /** Posts whose decision is not `allow`. */
  readonly flagged: Share
  /** Of those that people call harmless: false alarms. */
  readonly harmless?: Share
  /** Of those that people call harmful. */
  readonly harmful?: Share
}

export interface Grouping {
  readonly grouped: GroupedBy
  /** All posts that are in some group. */
  readonly all: Omit<Group, 'name'>
  /** Most posts first. */
  readonly groups: readonly Group[]
  /** Groups that are not listed, for there are too many. */
  readonly more: number
}

/** Keys of posts that name a group where nothing else is said. */
export const GROUP_KEYS: readonly string[] = ['group', 'dialect', 'term', 'about']
const MOST_GROUPS = 40
/** Other values are no names of groups. */
const MOST_VALUES = 5000
const LONGEST_NAME = 80

type Part = 'flagged' | 'harmless' | 'harmful'
type Tally = Record<Part, [hits: number, of: number]>

/** Groups posts by these keys, by file, and by how they are written. */
export function createGroupings(keys: readonly string[] = GROUP_KEYS) {
  const tables: { readonly grouped: GroupedBy; readonly all: Tally; readonly tallies: Map<string, Tally> }[] =
    [
      ...keys.map((key) => ({ by: 'key' as const, key })),
      ...(['file', 'writing', 'language'] as const).map((by) => ({ by })),
    ].map((grouped) => ({ grouped, all: none(), tallies: new Map() }))

  return {
    add(judged: JudgedPost): void {
      const isFlagged = judged.verdict.decision !== 'allow'
      const harmful = isHarmful(judged)
      const parts: Part[] = [
        'flagged',
        ...(harmful === undefined ? [] : [harmful ? ('harmful' as const) : ('harmless' as const)]),
      ]
      const { language, writing } = writingOf(judged.post.text)
      for (const { grouped, all, tallies } of tables) {
        const names = namesIn(grouped, judged, language, writing)
        if (names.length > 0) count(all, parts, isFlagged)
        for (const name of names) {
          const tally = tallies.get(name) ?? (tallies.size < MOST_VALUES ? none() : undefined)
          if (tally === undefined) continue
          tallies.set(name, tally)
          count(tally, parts, isFlagged)
        }
      }
    },
    /** Those in which there is something to compare, or that a key of a post asks for. */
    groupings: (): Grouping[] =>
      tables
        .filter(({ grouped, tallies }) => tallies.size > (grouped.by === 'key' ? 0 : 1))
        .map(({ grouped, all, tallies }) => {
          const groups = [...tallies]
            .map(([name, tally]): Group => ({ name, ...sharesOf(tally) }))
            .sort((a, b) => b.flagged.of - a.flagged.of || (a.name < b.name ? -1 : 1))
          return {
            grouped,
            all: sharesOf(all),
            groups: groups.slice(0, MOST_GROUPS),
            more: Math.max(0, groups.length - MOST_GROUPS),
          }
        }),
  }
}

function namesIn(
  grouped: GroupedBy,
  { post, place }: JudgedPost,
  language: string,
  writing: Writing,
): readonly string[] {
  switch (grouped.by) {
    case 'writing':
      return [writing]
    case 'language':
      return [language]
    case 'file':
      return place.file === undefined ? [] : [place.file]
    case 'key': {
      const value = Object.hasOwn(post, grouped.key) ? post[grouped.key] : undefined
      const values: readonly unknown[] = Array.isArray(value) ? value : [value]
      const names = values.filter((one): one is string => typeof one === 'string' && one !== '')
      return [...new Set(names.map((name) => name.slice(0, LONGEST_NAME)))]
    }
  }
}

function none(): Tally {
  return { flagged: [0, 0], harmless: [0, 0], harmful: [0, 0] }
}

function count(tally: Tally, parts: readonly Part[], isFlagged: boolean): void {
  for (const part of parts) {
    tally[part][1]++
    if (isFlagged) tally[part][0]++
  }
}

function sharesOf({ flagged, harmless, harmful }: Tally): Omit<Group, 'name'> {
  const [calm, bad] = [shareOf(...harmless), shareOf(...harmful)]
  return { flagged: shareOf(...flagged)!, ...(calm && { harmless: calm }), ...(bad && { harmful: bad }) }
}
