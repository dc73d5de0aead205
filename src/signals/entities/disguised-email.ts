// E-mail addresses whose @ or dots are spelt: `lan [at] abc chấm com`, `lan a còng gmail.com`, `lan @ gmail . com`.
import { readSpeltHost, type SpeltHost } from '../spelt-host'
import type { EntityHit } from './entity'

const MARKED = 0.9
const SPELT = 0.85
/** `at` and a lone @ are words of their own; only a provider of mailboxes, or a spelt dot, makes an address of them. */
const LOOSE = 0.65

const LONGEST_MAILBOX = 64
const GATE = /at|@|＠|c[òo]ng|m[óo]c/iu
const AT =
  /\s{0,2}[[({<]\s{0,2}(?:at|@|a\s?c[òo]ng)\s{0,2}[\])}>]\s{0,2}|\s?＠\s?|\s{1,2}(?:a\s?c[òo]ng|a\s?m[óo]c)\s{1,2}|\s{1,2}(?:at|@)\s{1,2}|@(?=[a-z0-9-]{1,40}\s{0,2}(?:[[({<]|\s(?:dot|ch|\.)))/giu
const PROVIDERS = new Set(
  `gmail.com yahoo.com yahoo.com.vn hotmail.com outlook.com outlook.com.vn icloud.com live.com proton.me protonmail.com
  zoho.com mail.com yandex.com`.split(/\s+/),
)
const NO_MAILBOX = new Set(
  'me you us them look looking is are available here him her at found and contact reach'.split(' '),
)

/** Disguised addresses. Confidence: 0.9 with a marked @, 0.85 with `a còng`, 0.65 with `at` or a lone @. */
export function findDisguisedEmails(text: string): EntityHit[] {
  if (!GATE.test(text)) return []
  const hits: EntityHit[] = []
  let last = 0
  for (const { 0: sign, index } of text.matchAll(AT)) {
    const start = mailboxStart(text, index, last)
    if (start === index) continue
    const spelt = readSpeltHost(text, index + sign.length)
    if (spelt === undefined) continue
    const confidence = confidenceOf(sign, text.slice(start, index), spelt)
    if (confidence === 0) continue
    hits.push({ start, end: spelt.end, confidence })
    last = spelt.end
  }
  return hits
}

function confidenceOf(sign: string, mailbox: string, { host, dots }: SpeltHost): number {
  if (/[[({<＠]/.test(sign)) return MARKED
  if (/[cm]/i.test(sign)) return SPELT
  if (sign === '@') return dots === 'plain' ? 0 : MARKED
  if (NO_MAILBOX.has(mailbox.toLowerCase())) return 0
  const isWord = /^\s+at\s+$/i.test(sign)
  const spelt = dots === 'spelt' || dots === 'marked'
  return PROVIDERS.has(host.host) || (isWord && spelt && mailbox.length > 2) ? LOOSE : 0
}

function mailboxStart(text: string, at: number, floor: number): number {
  let start = at
  while (start > floor && at - start <= LONGEST_MAILBOX && /[a-z0-9._%+-]/i.test(text.charAt(start - 1)))
    start--
  if (at - start > LONGEST_MAILBOX || /[\p{L}@]/u.test(text.charAt(start - 1))) return at
  while (start < at && !/[a-z0-9_]/i.test(text.charAt(start))) start++
  return /[.]$/.test(text.slice(start, at)) ? at : start
}
