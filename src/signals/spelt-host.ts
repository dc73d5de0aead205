// Hosts whose dots are spelt: `abc chấm com`, `abc[.]com`, `abc (dot) com`. Disguised links and e-mail addresses read these.
import { SHORTENERS } from './data/shorteners'
import { type Host, hostOf } from './hosts'

/** How the least plain dot of a host is written. */
export type Dots = 'plain' | 'marked' | 'spelt' | 'spaced'

/** A host as it was spelt up to `end` (UTF-16 units of the text). */
export interface SpeltHost {
  readonly host: Host
  /** The host with plain dots. */
  readonly name: string
  readonly end: number
  readonly dots: Dots
  /** A known short host with a path behind it (`bit . ly/3abc`): that can be nothing else, however its dot is written. */
  readonly isKnown: boolean
}

const DOT_WORD = 'dot|ch(?:ấ|a\u0302\u0301|â\u0301|a)m'
/** A dot in brackets, a word for it, a dot with white space around it, or one of another script. */
export const SPELT_DOT = new RegExp(
  `\\s{0,2}[[({<]\\s{0,2}(?:\\.|${DOT_WORD})\\s{0,2}[\\])}>]\\s{0,2}|\\s{1,2}(?:${DOT_WORD})\\s{1,2}|\\s{1,2}\\.\\s{1,2}|[。．｡]`,
  'giu',
)
const DOT_HERE = new RegExp(SPELT_DOT.source, 'iuy')
const LABELS = /[a-z0-9](?:[a-z0-9-]|\.(?=[a-z0-9])){0,100}/iy
/** A host has at most so many spelt dots. */
const MOST_DOTS = 5
/** Suffixes that count behind a dot with white space around it, where a sentence may end as well. */
const AFTER_SPACED = new Set('com net org vn com.vn xyz club'.split(' '))
/** Suffixes that count behind a word for a dot: `does dot compare` is no host. */
const AFTER_SPELT = new Set(
  `com net org vn com.vn net.vn edu.vn org.vn gov.vn info top shop club xyz vip live app link me cc tv asia io win site online store
  biz pro icu fun bet`.split(/\s+/),
)

/** Short forms of one site. */
const SHORT_HOSTS = new Set('t.me m.me zalo.me wa.me fb.me youtu.be'.split(' '))

/** How a dot that `SPELT_DOT` met is written. */
export function dotsOf(dot: string): Dots {
  if (/[[({<。．｡]/.test(dot)) return 'marked'
  return dot.includes('.') ? 'spaced' : 'spelt'
}

/** The longest host that begins at `at` and whose suffix exists. `before` is what of it was read already, without its dot. */
export function readSpeltHost(
  text: string,
  at: number,
  before = '',
  beforeDots: Dots = 'plain',
): SpeltHost | undefined {
  const readings: { name: string; end: number; dots: Dots }[] = []
  let name = before
  let dots = beforeDots
  let from = at
  for (let count = 0; count <= MOST_DOTS; count++) {
    LABELS.lastIndex = from
    const labels = LABELS.exec(text)?.[0]
    if (labels === undefined) break
    name = name === '' ? labels : `${name}.${labels}`
    from += labels.length
    readings.push({ name, end: from, dots })
    DOT_HERE.lastIndex = from
    const dot = DOT_HERE.exec(text)?.[0]
    if (dot === undefined) break
    from += dot.length
    dots = weakest(dots, dotsOf(dot))
  }
  for (const reading of readings.reverse()) {
    // The label goes on in letters that no suffix has: `chấm vnđ`.
    if (/[\p{L}\p{N}_]/u.test(text.charAt(reading.end))) continue
    const host = hostOf(reading.name, true)
    if (host === undefined || host.isIp) continue
    const isKnown = leadsOn(text, reading.end, host)
    if (!isKnown && reading.dots === 'spaced' && !AFTER_SPACED.has(host.suffix)) continue
    if (!isKnown && reading.dots === 'spelt' && !AFTER_SPELT.has(host.suffix)) continue
    return { ...reading, host, isKnown }
  }
  return undefined
}

function leadsOn(text: string, end: number, { domain }: Host): boolean {
  return (SHORTENERS.has(domain) || SHORT_HOSTS.has(domain)) && /^\/[a-z0-9]/i.test(text.slice(end, end + 2))
}

function weakest(one: Dots, other: Dots): Dots {
  const order: readonly Dots[] = ['plain', 'marked', 'spelt', 'spaced']
  return order[Math.max(order.indexOf(one), order.indexOf(other))]!
}
