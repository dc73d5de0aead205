// What language a text is in: Vietnamese and English by a check of our own, other scripts by their letters, the rest by `franc`.
import { francAll } from 'franc'
import { expansionOf } from './characters'
import { classOfWord, latinShares, WORD_CLASSES } from './latin-words'
import { HAN, KANA, SCRIPTS, type Script, scriptOf } from './scripts'
import { wordsOf } from './segments'

/** A language (ISO 639-1, or `und`, then with 0, for none that can be told) and how sure it is, 0..1. */
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
  return best.confidence >= 0.5 ? best : { code: 'und', confidence: 0 }
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
    const known = classOfWord(word)
    const script = known === undefined ? otherScript(word) : undefined
    const read = known ?? (script === undefined ? classOfWord(withoutDisguise(word)) : undefined)
    if (read !== undefined) latin[read]! += 1
    else if (script !== undefined) {
      scripts.set(script, (scripts.get(script) ?? 0) + (script.spaced ? 1 : word.length / 2))
    }
  }
  return { latin, scripts }
}

const LATIN = /[a-z\u00df-\u024f\u1e00-\u1eff]/

/** The script of a word without Latin letters. */
function otherScript(word: string): Script | undefined {
  if (LATIN.test(word)) return undefined
  let han: Script | undefined
  for (const character of word) {
    const script = scriptOf(character.codePointAt(0)!)
    // Kana may stand behind it, and then it is Japanese.
    if (script === HAN) han = script
    else if (script !== undefined) return script
  }
  return han
}

/** A word of styled letters, or with letters borrowed from another alphabet, read as what it looks like. */
function withoutDisguise(word: string): string {
  let plain = ''
  for (const character of word) plain += expansionOf(character.codePointAt(0)!) ?? character
  return plain.normalize('NFC')
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

/** Less text than this, and franc takes near relatives for each other. */
const ENOUGH_TO_ASK = 40

/** Among a script's languages the one that franc takes the text for; of little text the likeliest, or the only one asked for. */
function oneOf(
  languages: readonly string[],
  text: string,
  candidates: readonly string[],
): string | undefined {
  if (text.length >= ENOUGH_TO_ASK) return ask(text, languages) ?? languages[0]
  const wanted = languages.filter((code) => candidates.includes(code))
  return wanted.length === 1 ? wanted[0] : languages[0]
}

const written = new Set(SCRIPTS.flatMap((script) => script.languages))
/** Languages that franc may always answer, so that Spanish is not called English where nobody asked for Spanish. */
const REFERENCE = 'en vi es fr de pt it id tl nl pl tr'.split(' ')

function otherLatin(text: string, candidates: readonly string[]): string | undefined {
  return ask(text, [...new Set([...candidates.filter((code) => !written.has(code)), ...REFERENCE])])
}

function ask(text: string, languages: readonly string[]): string | undefined {
  if (languages.length === 1) return languages[0]
  const only = languages.flatMap((code) => FRANC_CODES[code] ?? [])
  const [first] = francAll(text, { only })
  return languages.find((code) => FRANC_CODES[code] === first?.[0])
}
