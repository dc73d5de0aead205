// Rule sets of any size, from a seed: what a platform with so many rules might run, all features on.
import { type Moderator, createModerator } from '../src/moderator'
import type { Pack } from '../src/pack/pack'
import { parsePack } from '../src/pack/parse-pack'
import { type Random, createRandom } from '../src/random'
import { INSTRUMENTS, PATTERNS, SHAPES, SHARED, SHARED_LEXICONS } from './rule-shapes'
import { type WordLists, folded } from './words'

export interface RuleSetSize {
  readonly rules: number
  readonly terms: number
  readonly seed?: number
}

/** A pack as it is given to `parsePack`, and for each rule words that make it hold. */
export interface GeneratedSet {
  readonly source: Readonly<Record<string, unknown>>
  readonly lexicons: readonly GeneratedLexicon[]
  readonly terms: readonly string[]
  /** By rule; what to write into a post so that the rule fires at strictness 1. None where more than words decide. */
  readonly violating: readonly string[]
}

interface GeneratedLexicon {
  readonly id: string
  readonly match?: string
  readonly terms: readonly string[]
  readonly not?: readonly string[]
}

/** Runs of one to three words of texts, folded: a term that is among them occurs there. */
export function runsOf(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const text of texts) {
    const words = folded(text).split(' ')
    for (let at = 0; at < words.length; at++) {
      for (let size = 1; size <= 3 && at + size <= words.length; size++)
        runs.add(words.slice(at, at + size).join(' '))
    }
  }
  return runs
}

/** The same size, words and seed give the same set. Terms whose folded form is in `avoided` are drawn again. */
export function generateSet(
  { rules, terms: count, seed = 1 }: RuleSetSize,
  words: WordLists,
  avoided: ReadonlySet<string>,
): GeneratedSet {
  const random = createRandom(seed)
  const terms = drawTerms(count, words, avoided, random)
  const own = Array.from({ length: rules }, (_, number) => ({
    id: `own.l${number}`,
    match: random.pick(['tolerant', 'tolerant', 'skeleton', 'skeleton', 'exact']),
    terms: terms.slice(Math.floor((number * count) / rules), Math.floor(((number + 1) * count) / rules)),
  }))
  // Every fifth has a longer phrase in which a term is innocent.
  const innocent = own.map((lexicon, number) =>
    number % 5 === 0 ? { ...lexicon, not: [`không ${lexicon.terms[0]} đâu nhé`] } : lexicon,
  )
  const lexicons: GeneratedLexicon[] = [...innocent, ...SHARED_LEXICONS]
  const made = own.map((_, number) => makeRule(number, own, random))
  return {
    source: {
      schema: 1,
      id: 'generated',
      version: '1.0.0',
      title: { en: `${rules} rules` },
      jurisdictions: ['VN'],
      languages: ['vi', 'en'],
      timeZone: 'Asia/Ho_Chi_Minh',
      instruments: INSTRUMENTS,
      patterns: PATTERNS,
      lexicons,
      conditions: SHARED,
      rules: made.map(({ rule }) => rule),
    },
    lexicons,
    terms,
    violating: made.flatMap(({ violating }) => violating ?? []),
  }
}

/** A generated set, ready to be used, and what that took. */
export interface ReadySet {
  readonly set: GeneratedSet
  readonly pack: Pack
  readonly moderator: Moderator
  /** Milliseconds that parsePack and createModerator took, the first time they saw the set. */
  readonly parsed: number
  readonly created: number
  /** Terms that were put in others' stead, for a post seemed to have them in disguise. */
  readonly replaced: readonly string[]
}

/**
 * A set none of whose rules holds in the clean posts. Words of these are drawn for no term; but a post may seem to have a
 * term in disguise (`45k`: `ask`), and then the term is doubled (`ask ask`). Throws if posts still hit.
 */
export function cleanSet(
  size: RuleSetSize,
  words: WordLists,
  posts: readonly string[],
  avoided: ReadonlySet<string>,
): ReadySet {
  const set = generateSet(size, words, avoided)
  const first = ready(set)
  const hit = new Set(posts.flatMap((text) => hitTerms(first.moderator, text)))
  if (hit.size === 0) return { ...first, replaced: [] }
  const double = (term: string) => (hit.has(term) ? `${term} ${term}` : term)
  const { pack, moderator } = ready(withTerms(set, double))
  const still = posts.flatMap((text) => hitTerms(moderator, text))
  if (still.length > 0) throw new Error(`clean posts hit: ${still.slice(0, 5).join(', ')}`)
  return { ...first, set: withTerms(set, double), pack, moderator, replaced: [...hit] }
}

function ready(set: GeneratedSet) {
  const begin = performance.now()
  const pack = parsePack(set.source)
  const parsed = performance.now()
  const moderator = createModerator({ packs: [pack] })
  return { set, pack, moderator, parsed: parsed - begin, created: performance.now() - parsed }
}

/** Terms on which rules of any strictness fire; the name of the rule where it fires on something else. */
function hitTerms(moderator: Moderator, text: string): string[] {
  const { violations, shadow } = moderator.evaluateSync({ text }, { strictness: 3 })
  return [...violations, ...shadow].flatMap(({ rule, evidence }) => {
    const terms = evidence.flatMap(({ term }) => term ?? [])
    return terms.length > 0 ? terms : [rule]
  })
}

function withTerms(set: GeneratedSet, change: (term: string) => string): GeneratedSet {
  const lexicons = set.lexicons.map((lexicon) => ({ ...lexicon, terms: lexicon.terms.map(change) }))
  return { ...set, lexicons, terms: set.terms.map(change), source: { ...set.source, lexicons } }
}

type Lexicons = readonly { readonly id: string; readonly terms: readonly string[] }[]

function makeRule(number: number, lexicons: Lexicons, random: Random) {
  const lexicon = (at: number) => lexicons[at % lexicons.length]!
  const other = random.below(lexicons.length)
  const shape = shapeAt(random.below(100))
  const { when, phrase } = shape.make(lexicon(number), lexicon(other), random)
  const strictness = random.pick([1, 1, 1, 2, 3])
  const status = random.next() < 0.05 ? 'shadow' : 'live'
  const rule = {
    id: `generated.r${number}`,
    title: { vi: `Quy tắc ${number}`, en: `Rule ${number}` },
    category: random.pick(['fraud', 'insult', 'spam', 'privacy', 'gambling']),
    severity: random.pick(['low', 'medium', 'high', 'critical']),
    action: random.pick(['warn', 'limit', 'review', 'reject']),
    status,
    strictness,
    when,
    ...(random.next() < 0.3 && { unless: { condition: random.pick(Object.keys(SHARED)) } }),
    ...(random.next() < 0.5 && { legalBasis: [`vn/bench-law#art${1 + random.below(20)}`] }),
    ...(random.next() < 0.1 && { appliesTo: { surfaces: ['post', 'comment'], jurisdictions: ['VN'] } }),
    ...(random.next() < 0.1 && { validFrom: '2024-01-01' }),
    message: { vi: 'Mời bạn đọc lại bài viết.', en: 'Please read your post again.' },
    onError: random.pick(['skip', 'review']),
  }
  return { rule, violating: strictness === 1 && status === 'live' ? phrase : undefined }
}

/** Each shape has its share of the numbers from 0 to 99. */
function shapeAt(place: number) {
  let end = 0
  return SHAPES.find(({ share }) => {
    end += share
    return place < end
  })!
}

/** Half Vietnamese, a quarter without its diacritics, a quarter English; of one to three words. */
function drawTerms(
  count: number,
  { vietnamese, toneless, english }: WordLists,
  avoided: ReadonlySet<string>,
  random: Random,
): string[] {
  const terms = new Set<string>()
  for (let tries = 0; terms.size < count; tries++) {
    if (tries > 50 * count) throw new Error(`not enough words for ${count} terms`)
    const list = random.pick([vietnamese, vietnamese, toneless, english])
    const size = random.pick([1, 2, 2, 2, 3, 3])
    const term = Array.from({ length: size }, () => random.pick(list)).join(' ')
    if (!avoided.has(folded(term))) terms.add(term)
  }
  return [...terms]
}
