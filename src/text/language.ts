// What language a text is in: Vietnamese and English by a check of our own, other scripts by their letters, the rest by `franc`.
import { francAll } from 'franc'
import { EXPANDS, HIGH, MARK, expansionOf, kindOf } from './characters'
import { classOfWord, latinShares, WORD_CLASSES } from './latin-words'
import { HAN, KANA, SCRIPTS, type Script, scriptOf } from './scripts'
import { wordsOf } from './segments'

/** A language (ISO 639-1, or `und` for none that can be told) and how sure it is, 0..1. */
export interface DetectedLanguage {
  readonly code: string
  readonly confidence: number
}

/** Longest part of a text that is read for its language, in UTF-16 units, from its beginning. */
const READ = 20_000
/** Less of a text than this in unknown Latin words, and franc is not asked. */
const WORTH_ASKING = 0.3

/**
 * The language that most of a text is in, among `candidates` (ISO 639-1 codes); `und` if that is none of them, or if
 * nothing can be told: no words, too few, or no language with half of the text.
 */
export function detectLanguage(text: string, candidates: readonly string[]): DetectedLanguage {
  let best: DetectedLanguage = { code: 'und', confidence: 0 }
  for (const [code, confidence] of languageScores(text, candidates)) {
    if (confidence > best.confidence) best = { code, confidence }
  }
  return best.confidence >= 0.5 ? best : { code: 'und', confidence: 1 - best.confidence }
}

/**
 * How much of a text is in each of the candidates, 0..1; together at most 1. A post that is half Vietnamese and half
 * English has about 0.5 of both. Web addresses and mentions count for nothing; few words give low scores.
 */
export function languageScores(text: string, candidates: readonly string[]): ReadonlyMap<string, number> {
  const read = text
    .slice(0, READ)
    .replace(/(?:https?:\/\/|www\.|@)\S+/gi, ' ')
    .toLowerCase()
    .normalize('NFC')
  const { latin, scripts } = tally(read)
  const words = latin.reduce((sum, count) => sum + count, 0)
  const all = words + [...scripts.values()].reduce((sum, count) => sum + count, 0)
  const scores = new Map(candidates.map((code) => [code, 0]))
  const add = (code: string | undefined, score: number) => {
    if (code !== undefined && scores.has(code)) scores.set(code, scores.get(code)! + score)
  }
  if (all === 0) return scores

  // Japanese is written in both.
  const kana = scripts.get(KANA) ?? 0
  const japanese = kana > (scripts.get(HAN) ?? 0) * 0.1
  for (const [script, count] of scripts) {
    const code = script === HAN && japanese ? 'ja' : oneOf(script.languages, read, candidates)
    add(code, (count / all) * sureness(count))
  }
  if (words > 0) {
    const { vi, en, other } = latinShares(latin)
    const share = words / all
    add('vi', vi * share)
    add('en', en * share)
    if (other * share >= WORTH_ASKING) add(otherLatin(read, candidates), other * share)
  }
  return scores
}

/** One character of a script may be an ornament. */
function sureness(words: number): number {
  return words / (words + 0.5)
}

interface Tally {
  /** Words in Latin letters by class. */
  readonly latin: Float64Array
  /** Words, or what comes near them, of every other script. */
  readonly scripts: ReadonlyMap<Script, number>
}

function tally(text: string): Tally {
  const latin = new Float64Array(WORD_CLASSES)
  const scripts = new Map<Script, number>()
  const ranges = wordsOf(text)
  for (let at = 0; at < ranges.length; at += 2) {
    const word = text.slice(ranges[at], ranges[at + 1])
    const { script, plain } = readWord(word)
    if (script !== undefined) {
      scripts.set(script, (scripts.get(script) ?? 0) + (script.spaced ? 1 : word.length / 2))
    } else if (plain !== undefined) {
      latin[classOfWord(plain)]! += 1
    }
  }
  return { latin, scripts }
}

const LATIN = /^[a-z'’\u00e0-\u024f\u1e00-\u1eff]+$/
const HAS_LATIN = /[a-z\u00e0-\u024f\u1e00-\u1eff]/

/** The script of a word, or its letters if these are Latin: styled ones and those borrowed for disguise read as what they look like. */
function readWord(word: string): { script?: Script; plain?: string } {
  if (LATIN.test(word)) return { plain: word }
  const mixed = HAS_LATIN.test(word)
  let plain = ''
  for (const character of word) {
    const code = character.codePointAt(0)!
    const kind = kindOf(character.charCodeAt(0))
    const script = scriptOf(code)
    if (script !== undefined && !mixed) return { script }
    if (kind === EXPANDS || kind === HIGH) plain += expansionOf(code) ?? ''
    else if (kind !== MARK || mixed) plain += character
  }
  plain = plain.normalize('NFC')
  return LATIN.test(plain) ? { plain } : {}
}

/** ISO 639-3, as franc names languages. */
const FRANC_CODES: Readonly<Record<string, string>> = {
  af: 'afr',
  am: 'amh',
  ar: 'arb',
  az: 'azj',
  be: 'bel',
  bg: 'bul',
  bs: 'bos',
  ca: 'cat',
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  et: 'ekk',
  fa: 'pes',
  fi: 'fin',
  fr: 'fra',
  gl: 'glg',
  ha: 'hau',
  hi: 'hin',
  hr: 'hrv',
  hu: 'hun',
  id: 'ind',
  it: 'ita',
  jv: 'jav',
  kk: 'kaz',
  ky: 'kir',
  lt: 'lit',
  lv: 'lvs',
  mk: 'mkd',
  mr: 'mar',
  ms: 'zlm',
  ne: 'npi',
  nl: 'nld',
  no: 'nob',
  pl: 'pol',
  ps: 'pbu',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sk: 'slk',
  sl: 'slv',
  so: 'som',
  sq: 'als',
  sr: 'srp',
  su: 'sun',
  sv: 'swe',
  sw: 'swh',
  tg: 'tgk',
  ti: 'tir',
  tk: 'tuk',
  tl: 'tgl',
  tr: 'tur',
  ug: 'uig',
  uk: 'ukr',
  ur: 'urd',
  uz: 'uzn',
  vi: 'vie',
  xh: 'xho',
  yo: 'yor',
  zu: 'zul',
  he: 'heb',
  yi: 'ydd',
}

/** The candidate among a script's languages: the only one, or the one that franc takes the text for. */
function oneOf(
  languages: readonly string[],
  text: string,
  candidates: readonly string[],
): string | undefined {
  if (languages.length === 1) return languages[0]
  const asked = ask(
    text,
    languages.filter((code) => FRANC_CODES[code] !== undefined),
  )
  if (asked !== undefined && candidates.includes(asked)) return asked
  // Near relatives: a short Russian text may be taken for Bulgarian where nobody asked for Bulgarian.
  return (
    ask(
      text,
      languages.filter((code) => candidates.includes(code)),
    ) ?? languages[0]
  )
}

const written = new Set(SCRIPTS.flatMap((script) => script.languages))

function otherLatin(text: string, candidates: readonly string[]): string | undefined {
  const others = candidates.filter((code) => FRANC_CODES[code] !== undefined && !written.has(code))
  if (others.every((code) => code === 'vi' || code === 'en')) return undefined
  return ask(text, [...new Set([...others, 'vi', 'en'])])
}

function ask(text: string, languages: readonly string[]): string | undefined {
  if (languages.length === 1) return languages[0]
  if (languages.length === 0) return undefined
  const [first] = francAll(text, { only: languages.map((code) => FRANC_CODES[code]!) })
  return languages.find((code) => FRANC_CODES[code] === first?.[0])
}
