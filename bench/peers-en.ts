// npm's profanity filters on English, each given the same list where it takes one, and ungxu with that list as a pack.
import { Profanity } from '@2toad/profanity'
import { profaneWords } from '@2toad/profanity/dist/data/index.js'
import { AllProfanity } from 'allprofanity'
import { Filter as BadWords } from 'bad-words'
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

export interface Filter {
  readonly name: string
  readonly flags: (text: string) => boolean
}

/** The filters with these terms besides what they ship with; leo-profanity and @2toad/profanity with these alone. */
export function filters(terms: readonly string[]): Filter[] {
  return [
    ungxu(terms, 'exact'),
    ungxu(terms, 'skeleton'),
    toad(terms),
    leoProfanity(terms),
    obscenity(terms),
    allProfanity(terms),
    badWords(terms),
  ]
}

/** The lists that leo-profanity and @2toad/profanity ship with: single words and phrases of letters, digits and spaces. */
export function ownLists(): { readonly leo: readonly string[]; readonly toad: readonly string[] } {
  leo.reset()
  return { leo: [...leo.list()], toad: [...(profaneWords.get('en') ?? [])] }
}

/** ungxu with one rule on one lexicon. */
export function ungxu(terms: readonly string[], match: 'exact' | 'skeleton'): Filter {
  const pack = parsePack({
    schema: 1,
    id: 'peers',
    version: '1.0.0',
    title: { en: 'One list' },
    languages: ['en'],
    lexicons: [{ id: 'terms', match, terms }],
    rules: [
      {
        id: 'peers.terms',
        title: { en: 'A term of the list' },
        category: 'insult',
        severity: 'low',
        action: 'review',
        when: { lexicon: 'terms' },
      },
    ],
  })
  const moderator = createModerator({ packs: [pack] })
  return {
    name: `ungxu, match: ${match}`,
    flags: (text) => moderator.evaluateSync({ text }).violations.length > 0,
  }
}

function toad(terms: readonly string[]): Filter {
  const filter = new Profanity()
  filter.removeWords([...(profaneWords.get('en') ?? [])])
  // What was removed counts as removed until it is added again.
  filter.addWords([...terms])
  return { name: '@2toad/profanity', flags: (text) => filter.exists(text) }
}

/** One object for the whole process: its list is put in place of the one before. */
function leoProfanity(terms: readonly string[]): Filter {
  leo.clearList()
  leo.add([...terms])
  return { name: 'leo-profanity', flags: (text) => leo.check(text) }
}

/** As recommended, without any other terms. */
export function obscenityAsShipped(): Filter {
  return obscenity([])
}

function obscenity(terms: readonly string[]): Filter {
  const dataset = new DataSet<{ originalWord: string }>().addAll(englishDataset)
  for (const term of terms) {
    // It reads a text with letters in a row cut to one, or to two of some: patterns must be written so, too.
    const cut = term.replace(/([beolsg])\1{2,}/gi, '$1$1').replace(/([^beolsg])\1+/gi, '$1')
    const pattern = parseRawPattern(`|${cut.replace(/[[\]?|\\]/g, '\\$&')}|`)
    dataset.addPhrase((phrase) => phrase.setMetadata({ originalWord: term }).addPattern(pattern))
  }
  const matcher = new RegExpMatcher({
    ...dataset.build(),
    blacklistMatcherTransformers: englishRecommendedBlacklistMatcherTransformers,
    whitelistMatcherTransformers: englishRecommendedWhitelistMatcherTransformers,
  })
  return { name: 'obscenity, as recommended', flags: (text) => matcher.hasMatch(text) }
}

function allProfanity(terms: readonly string[]): Filter {
  const filter = new AllProfanity({ silent: true })
  filter.add([...terms])
  return { name: 'allprofanity', flags: (text) => filter.check(text) }
}

function badWords(terms: readonly string[]): Filter {
  const filter = new BadWords()
  filter.addWords(...terms)
  return { name: 'bad-words', flags: (text) => filter.isProfane(text) }
}
