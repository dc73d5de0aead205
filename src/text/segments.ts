// Words and sentences of a text as ranges of the original; nearness and shape are measured on them.
import {
  astralKind,
  DIGIT,
  EXPANDS,
  expansionOf,
  HIGH,
  INVISIBLE,
  isRegionalIndicator,
  kindOf,
  LETTER,
  MARK,
  NEWLINE,
  SPACE,
} from './characters'

const APOSTROPHE = 0x27
const CURLY_APOSTROPHE = 0x2019

/**
 * The words of a text: runs of letters, marks and digits of any script, with an apostrophe inside (`don't`) and invisible
 * characters inside left in. A Vietnamese syllable is a word. A script without spaces gives one word a run.
 *
 * Gives `[start, end)` pairs one after another: word `i` is `[words[2 * i], words[2 * i + 1])`, UTF-16 units.
 */
export function wordsOf(text: string): Uint32Array {
  const found = new Uint32Array(text.length + 2)
  let count = 0
  let start = -1
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (kind === LETTER || kind === DIGIT || kind === MARK || kind === EXPANDS) {
      if (start < 0) start = at
      end = at + 1
      continue
    }
    if (kind === HIGH && wordUnits(text, at) > 0) {
      if (start < 0) start = at
      end = ++at + 1
      continue
    }
    if (start < 0 || kind === INVISIBLE) continue
    if ((unit === APOSTROPHE || unit === CURLY_APOSTROPHE) && end === at && wordUnits(text, at + 1) > 0)
      continue
    found[count++] = start
    found[count++] = end
    start = -1
  }
  if (start >= 0) {
    found[count++] = start
    found[count++] = end
  }
  return found.subarray(0, count)
}

/** How many units at `at` are one letter, mark or digit; 0 if it is something else. */
function wordUnits(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const kind = kindOf(unit)
  if (kind === LETTER || kind === DIGIT || kind === MARK || kind === EXPANDS) return 1
  if (kind !== HIGH) return 0
  const codePoint = text.codePointAt(at)!
  if (codePoint < 0x10000 || isRegionalIndicator(codePoint)) return 0
  if (expansionOf(codePoint) !== undefined) return 2
  const astral = astralKind(codePoint)
  return astral === LETTER || astral === DIGIT ? 2 : 0
}

const DOT = 0x2e
const ELLIPSIS = 0x2026
/** ! ? and the full stops of East Asia, which always end a sentence. */
const ENDERS = new Set([...'!?。！？｡।؟‼⁇⁈⁉'].map((sign) => sign.charCodeAt(0)))
/** What may stand between a full stop and the white space after it. */
const CLOSERS = new Set([...'"\')]}”’»›」』）】'].map((sign) => sign.charCodeAt(0)))
/** Words that are cut short with a full stop, besides single capitals. */
const CUT_WORDS = new Set(
  'tp tx tt gs pgs ts ths bs ks cn đc đt đtdđ sđt tel mr mrs ms dr st vs fig vd kp nxb'.split(' '),
)
const LONGEST_CUT_WORD = 4

/**
 * The sentences of a text, as `[start, end)` pairs one after another, UTF-16 units. A sentence ends at `.`, `!`, `?`, `。`,
 * at an ellipsis before a capital, and at every line break; not in numbers (1.000.000), initials (N.V.A.),
 * abbreviations (TP.HCM, v.v.), addresses of the web, or after the number of a list. Sentences do not overlap, and only white space
 * lies between them.
 */
export function sentencesOf(text: string): Uint32Array {
  const found = new Uint32Array(text.length + 2)
  let count = 0
  let start = -1 // of the sentence
  let token = 0 // start of the run without white space
  let slashed = false // whether the run has a slash: then it may be an address
  let end = 0 // past the last unit that is no white space

  const close = () => {
    if (start < 0) return
    found[count++] = start
    found[count++] = end
    start = -1
  }

  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (kind === SPACE || kind === NEWLINE) {
      if (kind === NEWLINE) close()
      token = ++at
      slashed = false
      continue
    }
    if (start < 0) start = at
    end = at + 1
    if (unit === 0x2f) slashed = true
    const stops = unit === DOT || unit === ELLIPSIS || ENDERS.has(unit)
    if (!stops) {
      at++
      continue
    }
    const after = skipStops(text, at)
    const dots = onlyDots(text, at, after)
    const ends =
      dots === 1 && unit === DOT
        ? endsAtDot(text, start, token, at, after, slashed)
        : dots > 0
          ? endsAtEllipsis(text, after)
          : endsAtMark(text, after, slashed)
    at = after
    end = after
    if (ends) {
      while (at < text.length && CLOSERS.has(text.charCodeAt(at))) at++
      end = at
      close()
      token = at
      slashed = false
    }
  }
  close()
  return found.subarray(0, count)
}

function skipStops(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit !== DOT && unit !== ELLIPSIS && !ENDERS.has(unit)) break
    at++
  }
  return at
}

/** How many full stops and ellipses `[from, to)` has; 0 if there is anything else. */
function onlyDots(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== DOT && unit !== ELLIPSIS) return 0
  }
  return to - from
}

function endsAtMark(text: string, after: number, slashed: boolean): boolean {
  return !(slashed && after < text.length && isWordStart(text, after))
}

function endsAtEllipsis(text: string, after: number): boolean {
  let next = after
  while (next < text.length && CLOSERS.has(text.charCodeAt(next))) next++
  next = skipSpaces(text, next)
  return next >= text.length || isCapital(text, next)
}

function endsAtDot(
  text: string,
  start: number,
  token: number,
  at: number,
  after: number,
  slashed: boolean,
): boolean {
  if (after < text.length && isWordStart(text, after)) {
    // xong.Em: a forgotten space. But TP.HCM, 1.000 and a.vn go on.
    return (
      !slashed && at > token && isSmall(text, at - 1) && isCapital(text, after) && isSmall(text, after + 1)
    )
  }
  let word = at
  while (word > token && at - word <= LONGEST_CUT_WORD && wordUnits(text, word - 1) > 0) word--
  const next = skipSpaces(text, after)
  const last = next >= text.length || kindOf(text.charCodeAt(next)) === NEWLINE
  if (last || word === at) return true
  if (at - word === 1 && kindOf(text.charCodeAt(word)) === LETTER) {
    if (isCapital(text, word)) return false
    // v.v. goes on before a small letter alone.
    if (word > token && text.charCodeAt(word - 1) === DOT) return isCapital(text, next)
  }
  if (word === start && at - word <= 3 && isNumber(text, word, at)) return false
  return at - word > LONGEST_CUT_WORD || !CUT_WORDS.has(text.slice(word, at).toLowerCase())
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (at < text.length && kindOf(text.charCodeAt(at)) === SPACE) at++
  return at
}

function isNumber(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (kindOf(text.charCodeAt(at)) !== DIGIT) return false
  return true
}

function isWordStart(text: string, at: number): boolean {
  return wordUnits(text, at) > 0
}

function isCapital(text: string, at: number): boolean {
  const character = text.charAt(at)
  return character !== character.toLowerCase()
}

function isSmall(text: string, at: number): boolean {
  const character = text.charAt(at)
  return character !== character.toUpperCase()
}
