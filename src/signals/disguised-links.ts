// Links that are written so that no program sees them: `abc chấm com`, `abc[.]com`, `hxxps://abc.com`. `links.ts` adds them.
import { isPlainSyllable } from '../text/syllables'
import { type Host, LONGEST_HOST } from './hosts'
import { type Dots, dotsOf, readSpeltHost, SPELT_DOT } from './spelt-host'

/** A disguised link; `[start, end)` are UTF-16 units of the text. */
export interface DisguisedLink {
  readonly start: number
  readonly end: number
  readonly host: Host
  /** `http`, `https`, or empty. */
  readonly scheme: string
  /** 0..1. */
  readonly confidence: number
}

/** Brackets and hxxp are as often a warning as a lure; words for a dot are a lure. A dot with spaces may end a sentence. */
const CONFIDENCE: Readonly<Record<Dots, number>> = { plain: 0.6, marked: 0.6, spelt: 0.7, spaced: 0.5 }

const GATE = /[[({<]\s{0,2}(?:\.|dot|ch)|\s(?:dot|ch[ấâa])|\s\.\s|[。．｡]|xxp|\*t?p|__p/iu
const SCHEME = /(?<![\p{L}\p{N}])h(?:xx|\*\*|__|t\*|\*t)p(s?)\s?(?:\[:\]|:)\s?(?:\/\/|\\\\)/giu
const PATH = /[/?#][\x21-\x7e]{0,400}/y
/** Words of English that stand before `dot com` without being its name. */
const NO_NAME = new Set('the this that your from with early first last big new dot ai'.split(' '))

/** Disguised links in order, without overlap. Time grows with the length of the text alone. */
export function findDisguisedLinks(text: string): DisguisedLink[] {
  if (!GATE.test(text)) return []
  const links: DisguisedLink[] = []
  for (const match of text.matchAll(SCHEME)) {
    const spelt = readSpeltHost(text, match.index + match[0].length)
    if (spelt === undefined) continue
    const { host, end, dots } = spelt
    const scheme = 'http' + match[1]!.toLowerCase()
    links.push({ start: match.index, end: endOfPath(text, end), host, scheme, confidence: CONFIDENCE[dots] })
  }
  let last = 0
  for (const match of text.matchAll(SPELT_DOT)) {
    if (match.index < last) continue
    const link = aroundDot(text, match.index, match[0])
    if (link === undefined) continue
    links.push(link)
    last = link.end
  }
  return links
    .sort((one, other) => one.start - other.start)
    .filter((link, at, all) => at === 0 || link.start >= all[at - 1]!.end)
}

function aroundDot(text: string, at: number, dot: string): DisguisedLink | undefined {
  let start = at
  while (start > 0 && at - start <= LONGEST_HOST && /[a-z0-9.-]/i.test(text.charAt(start - 1))) start--
  while (start < at && /[.-]/.test(text.charAt(start))) start++
  const before = text.slice(start, at)
  if (before === '' || before.length > LONGEST_HOST || /[.-]$|\.\./.test(before)) return undefined
  const previous = text.slice(Math.max(0, start - 8), start)
  // The rest of a word, of an e-mail address, or of a path.
  if (
    /[\p{L}\p{M}\p{N}@#_/]$|(?:@|\bat\b|c[òo]ng|\))[\s\])}>]{0,3}$/iu.test(previous) &&
    !/:\/\/$/.test(previous)
  )
    return undefined
  const spelt = readSpeltHost(text, at + dot.length, before, dotsOf(dot))
  if (spelt === undefined || !(spelt.isKnown || isName(spelt.host, spelt.dots))) return undefined
  const scheme = /(https?):\/\/$/i.exec(previous)?.[1] ?? ''
  const from = start - (scheme === '' ? 0 : scheme.length + '://'.length)
  const { host, end, dots } = spelt
  return {
    start: from,
    end: endOfPath(text, end),
    host,
    scheme: scheme.toLowerCase(),
    confidence: CONFIDENCE[dots],
  }
}

/** Whether a name before a spelt dot is one: not `thịt chấm com`, `the dot com boom`, `xong . Com`. */
function isName({ domain, suffix }: Host, dots: Dots): boolean {
  const name = domain.slice(0, -suffix.length - 1)
  if (dots === 'marked') return name.length > 1
  if (/\d|-/.test(name)) return /[a-z]/.test(name) && name.length > 2
  if (isPlainSyllable(name) || NO_NAME.has(name)) return false
  return name.length >= (dots === 'spaced' ? 5 : 3)
}

function endOfPath(text: string, at: number): number {
  PATH.lastIndex = at
  const path = PATH.exec(text)?.[0].replace(/[.,;:!?'"*_~)\]}>]+$/, '') ?? ''
  return at + (path.length > 1 ? path.length : 0)
}
