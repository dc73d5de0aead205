// Where the normaliser reads a text in more ways than one: short forms of chat, words typed by keys, letters that stand for others.
import { type Branch, findBranches } from '../text/branches'
import { SkeletonReader, type SkeletonView } from '../text/skeleton'
import { SurfaceReader } from '../text/surface'

export interface OtherReading {
  /** A word, or a part of one, as it stands in the text where it is first met. */
  readonly written: string
  /** `letters`: chat writes some letters for others. `short`: by a few letters. `typed`: with keys left in. */
  readonly kind: 'letters' | 'short' | 'typed'
  /** What it may mean, with its marks where the reading knows them. */
  readonly meant: readonly string[]
}

const surfaces = new SurfaceReader()
const skeletons = new SkeletonReader()

/**
 * The other readings of a text, each written form once, in the order they first stand in it.
 *
 * @example otherReadings('mày ko đi à').find(({ kind }) => kind === 'short') // { written: 'ko', kind: 'short', meant: ['không'] }
 */
export function otherReadings(text: string): OtherReading[] {
  const surface = surfaces.read(text)
  const skeleton = skeletons.read(surface, 'letters')
  const found = new Map<string, { written: string; kind: OtherReading['kind']; meant: Set<string> }>()
  for (const branch of findBranches(surface, skeleton) ?? []) {
    const kind = KINDS[branch.kind]
    if (kind === undefined) continue
    const [first, last] =
      kind === 'letters' ? wordAround(skeleton, branch.first) : [branch.first, branch.last]
    const before = lettersOf(skeleton, first, branch.first)
    const after = lettersOf(skeleton, branch.last + 1, last + 1)
    const meant = before + String.fromCharCode(...(branch.letters ?? branch.meant)) + after
    const written = text.slice(
      surface.starts[skeleton.from[first]!]!,
      surface.ends[skeleton.upto[last]! - 1]!,
    )
    // An amount, not a word.
    if (kind === 'letters' && /\d/.test(written)) continue
    const key = `${kind} ${written.toLowerCase()}`
    const known = found.get(key) ?? { written, kind, meant: new Set() }
    known.meant.add(meant)
    found.set(key, known)
  }
  return [...found.values()].map(({ meant, ...one }) => ({ ...one, meant: [...meant] }))
}

const KINDS: Readonly<Partial<Record<Branch['kind'], OtherReading['kind']>>> = {
  initial: 'letters',
  final: 'letters',
  short: 'short',
  typed: 'typed',
}

/** First and last unit of the word that a unit stands in. */
function wordAround({ gaps, length }: SkeletonView, unit: number): [number, number] {
  let [first, last] = [unit, unit]
  while (first > 0 && gaps[first] === 0) first--
  while (last + 1 < length && gaps[last + 1] === 0) last++
  return [first, last]
}

function lettersOf({ codes }: SkeletonView, from: number, upto: number): string {
  return String.fromCharCode(...codes.subarray(from, Math.max(from, upto)))
}
