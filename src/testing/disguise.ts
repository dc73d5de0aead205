// What a disguise is: words of a text bent so that people still read them, and where they stand afterwards.
import { type Random, createRandom } from '../random'

/** `[start, end)` in UTF-16 units of a text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A text with disguised words in it; `[start, end)` is where they now stand. */
export interface Disguised extends Range {
  readonly text: string
}

/** What a disguise is made for: words, numbers that name or reach somebody, addresses on the web; or a post as a whole. */
export type Target = 'words' | 'digits' | 'links' | 'post'

export type Family =
  | 'spelling'
  | 'diacritics'
  | 'keystrokes'
  | 'letters'
  | 'signs'
  | 'separators'
  | 'numbers'
  | 'links'

export interface Disguise {
  readonly name: string
  readonly family: Family
  readonly appliesTo: Target
  /** Whether nothing is lost, so that whoever knows the habit reads exactly the same words; else they are guessed. */
  readonly readable: boolean
  /** A family whose traces this one wipes out: keys that were typed are not told from letters that are doubled. */
  readonly obscures?: Family
  /**
   * Disguises the words at `range` and leaves the rest of the text alone; `undefined` where it has nothing to
   * change. The same text, range and seed (a whole number) give the same result.
   */
  apply(text: string, range: Range, seed: number): Disguised | undefined
}

/** A disguise from what it does to the words alone; words that come back as they were mean that there was nothing to do. */
export function createDisguise(
  about: Omit<Disguise, 'apply'>,
  change: (words: string, random: Random) => string,
): Disguise {
  return {
    ...about,
    apply(text, { start, end }, seed) {
      const words = text.slice(start, end)
      const changed = change(words, createRandom(seed))
      if (changed === words) return undefined
      return { text: text.slice(0, start) + changed + text.slice(end), start, end: start + changed.length }
    },
  }
}

/**
 * One disguise after another; applies only where each of them has something to change.
 *
 * @example compose(noDiacritics, apartDots) // lừa đảo → l.u.a d.a.o
 */
export function compose(first: Disguise, second: Disguise): Disguise {
  return {
    name: `${first.name}+${second.name}`,
    family: second.family,
    appliesTo: first.appliesTo,
    readable: first.readable && second.readable && second.obscures !== first.family,
    apply(text, range, seed) {
      const once = first.apply(text, range, seed)
      return once === undefined ? undefined : second.apply(once.text, once, seed)
    },
  }
}
