// Links in a text: with a scheme, with `www.`, bare hosts, and disguised ones (hxxp, [.], `chấm com`), which count less.

import type { LinkKind } from '../pack/vocabulary'
import { DIGIT, EXPANDS, INVISIBLE, kindOf, LETTER, MARK } from '../text/characters'
import { findDisguisedLinks } from './disguised-links'
import { SHORTENERS } from './data/shorteners'
import { type Host, hostOf, isBareHost, LONGEST_HOST, looksLikeNewSentence } from './hosts'
import { OF_DISGUISED_LINKS, OF_PLAIN_LINKS, traitsOf } from './traits'
import { looksLikeKnownHost } from './look-alike-host'

/** A link. `[start, end)` are UTF-16 units of the text. */
export interface Link extends Host {
  readonly start: number
  readonly end: number
  /** As written, without punctuation that follows it. */
  readonly url: string
  /** `http`, `https`, `ftp`; empty if none is written. */
  readonly scheme: string
  /** Written so that programs miss it: hxxp, a dot in brackets or in words. */
  readonly disguised: boolean
  /** 0..1: 1 as browsers read it, less if disguised. */
  readonly confidence: number
}

const DOT = 0x2e
const HYPHEN = 0x2d
const UNDERSCORE = 0x5f
const AT = 0x40
const HASH = 0x23
const COLON = 0x3a

/** All links of a text, in order; none overlap. Time grows with the length of the text alone. `traits` are those of the text. */
export function findLinks(text: string, traits = traitsOf(text)): Link[] {
  const plain = (traits & OF_PLAIN_LINKS) === 0 ? [] : findPlainLinks(text)
  const disguised = (traits & OF_DISGUISED_LINKS) === 0 ? [] : findDisguisedLinks(text)
  if (disguised.length === 0) return plain
  // What is plain in a disguised link is a piece of it: `a[.]b.com`.
  let next = 0
  const apart = plain.filter(({ start, end }) => {
    while (next < disguised.length && disguised[next]!.end <= start) next++
    return next === disguised.length || disguised[next]!.start >= end
  })
  const others = disguised.map(({ start, end, host, scheme, confidence }) => {
    return { ...host, start, end, url: text.slice(start, end), scheme, disguised: true, confidence }
  })
  return [...apart, ...others].sort((one, other) => one.start - other.start)
}

function findPlainLinks(text: string): Link[] {
  const links: Link[] = []
  // Every link has a full stop or the `://` of a host without one.
  if (!text.includes('.') && !text.includes('://')) return links
  let at = 0
  while (at < text.length) {
    if (!isHostUnit(text.charCodeAt(at))) {
      at++
      continue
    }
    const runEnd = endOfRun(text, at)
    if (text.startsWith('://', runEnd)) {
      const link = withScheme(text, at, runEnd)
      if (link !== undefined) links.push(link)
      at = link?.end ?? (isDefanged(text, at, runEnd) ? endOfAuthority(text, runEnd + 3) : runEnd + 3)
      continue
    }
    const link = withoutScheme(text, at, runEnd)
    if (link !== undefined) links.push(link)
    at = Math.max(runEnd, link?.end ?? 0)
  }
  return links
}

const KINDS: Readonly<Record<LinkKind, LinkTest>> = {
  any: () => true,
  shortener: (link) => isShortener(link),
  ip: (link) => link.isIp,
  punycode: (link) => /(?:^|\.)xn--/.test(link.host),
  'look-alike': looksLikeKnownHost,
  disguised: (link) => link.disguised,
}

/**
 * Whether a link is of a kind that every pack knows: any at all; one that hides where it leads; a bare IP address; an
 * international name; one that poses as a bank, shop or agency; one written so that programs miss it.
 */
export function linkMatches(link: Link, kind: LinkKind): boolean {
  return KINDS[kind](link)
}

/** Whether a link leads to one of a list's domains. */
export type LinkTest = (link: Link) => boolean

/**
 * A test for links under `domains`: `shopee.vn` also stands for `m.shopee.vn`, an international name for its ASCII form.
 * Its time does not grow with the length of the list.
 */
export function createDomainTest(domains: readonly string[]): LinkTest {
  const hosts = new Set(domains.map(asHost))
  return ({ host }) => {
    if (hosts.has(host)) return true
    for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      if (hosts.has(host.slice(dot + 1))) return true
    }
    return false
  }
}

/** Lists may be long, and nearly all of them are plain. */
function asHost(domain: string): string {
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]+$/.test(domain)) return domain
  return hostOf(domain, false)?.host ?? domain.toLowerCase()
}

const isShortener = createDomainTest([...SHORTENERS])

function isHostUnit(unit: number): boolean {
  if (unit < 0x80) {
    return (
      (unit >= 0x30 && unit <= 0x39) ||
      ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) ||
      unit === HYPHEN ||
      unit === UNDERSCORE
    )
  }
  const kind = kindOf(unit)
  return kind === LETTER || kind === DIGIT || kind === MARK || kind === EXPANDS
}

/** Past the run of labels with single full stops between them that begins at `from`. */
function endOfRun(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (!isHostUnit(unit) && !(unit === DOT && at + 1 < text.length && isHostUnit(text.charCodeAt(at + 1))))
      break
    at++
  }
  return at
}

const NOT_ASCII = /[^\x21-\x7e]/
const KNOWN_SCHEME = /(?:https?|ftp)$/i
/** Longer than this before the path is no host, with or without a user's name. */
const LONGEST_AUTHORITY = 4 * LONGEST_HOST

function withScheme(text: string, from: number, colon: number): Link | undefined {
  const scheme = KNOWN_SCHEME.exec(text.slice(Math.max(from, colon - 5), colon))?.[0]
  if (scheme === undefined) return undefined
  const authorityStart = colon + 3
  const end = endOfAuthority(text, authorityStart)
  if (end - authorityStart > LONGEST_AUTHORITY) return undefined
  const authority = text.slice(authorityStart, end)
  // A browser goes to what follows the last @, whatever is written before it.
  const nameAt = authority.lastIndexOf('@') + 1
  const shape = /^(\[[\da-f:.]+\]|[\p{L}\p{M}\p{N}\p{Cf}._。．｡-]+)(:\d{1,5}(?!\d))?/iu.exec(
    authority.slice(nameAt),
  )
  if (shape === null) return undefined
  const written = shape[1]!.replace(/[-_.。．｡]+$/u, '')
  const host = hostOf(written, false)
  if (host === undefined) return undefined
  const nameStart = authorityStart + nameAt
  // What was trimmed belongs to the link if more of it follows (a.vn./x), else to the sentence.
  const goesOn = shape[2] !== undefined || '/?#'.includes(text.charAt(nameStart + shape[1]!.length) || ' ')
  const hostEnd = nameStart + (goesOn ? shape[0].length : written.length)
  return link(text, colon - scheme.length, hostEnd, host, scheme.toLowerCase())
}

function withoutScheme(text: string, from: number, runEnd: number): Link | undefined {
  const before = from === 0 ? 0 : text.charCodeAt(from - 1)
  const after = runEnd < text.length ? text.charCodeAt(runEnd) : 0
  // An e-mail address, a mention or a hashtag.
  if (before === AT || before === HASH || after === AT) return undefined
  if (runEnd - from > LONGEST_HOST) return undefined
  const run = text.slice(from, runEnd)
  if (!run.includes('.')) return undefined

  const lastLabel = run.slice(run.lastIndexOf('.') + 1)
  // 1.000.000 and 17.5.1 are numbers; an IP address counts with a port or path.
  if (/^\d+$/.test(lastLabel) && !'/?#:'.includes(text.charAt(runEnd) || ' ')) return undefined
  const www = run.toLowerCase().indexOf('www.')
  const cut = www >= 0 ? www : afterForeignLabels(run)
  let written = trimHost(run.slice(cut))
  const start = from + run.indexOf(written, cut)
  // tốt.mình: no host without `www.` or a path (isBareHost), but a sentence glued to the next; no need to take it apart.
  if (www < 0 && NOT_ASCII.test(written) && !'/?#:'.includes(text.charAt(start + written.length) || ' '))
    return undefined
  let host = hostOf(written, true)
  if (host === undefined && looksLikeNewSentence(written)) {
    // vào abc.com.Em: the next sentence is glued to the host.
    written = written.slice(0, written.lastIndexOf('.'))
    host = hostOf(written, true)
  }
  if (host === undefined) return undefined
  const hostEnd = endOfPort(text, start + written.length)
  // A path, query or port makes a link of a host that alone might be anything.
  const withPath = hostEnd > start + written.length || /^[/?#][^/?#]/.test(text.slice(hostEnd, hostEnd + 2))
  return www >= 0 || isBareHost(written, host, withPath) ? link(text, start, hostEnd, host, '') : undefined
}

/** hxxp, h**p, ttp: whoever writes so does not want a link. */
function isDefanged(text: string, from: number, colon: number): boolean {
  return (
    !KNOWN_SCHEME.test(text.slice(Math.max(from, colon - 5), colon)) &&
    /ps?$/i.test(text.slice(Math.max(from, colon - 2), colon))
  )
}

/** `rồi.shopee.vn`: where the ASCII labels at the end of a run begin. Without any, the whole run stays. */
function afterForeignLabels(run: string): number {
  let start = run.length
  for (let dot = run.length; dot > 0; ) {
    const previous = run.lastIndexOf('.', dot - 1)
    if (NOT_ASCII.test(run.slice(previous + 1, dot))) break
    start = previous + 1
    dot = previous
  }
  return run.indexOf('.', start) < 0 ? 0 : start
}

function trimHost(name: string): string {
  return name.replace(/^[-_.]+/, '').replace(/[-_.]+$/, '')
}

function link(text: string, start: number, hostEnd: number, host: Host, scheme: string): Link {
  const next = hostEnd < text.length ? text.charAt(hostEnd) : ''
  const end = next === '/' || next === '?' || next === '#' ? endOfPath(text, hostEnd) : hostEnd
  return { ...host, start, end, url: text.slice(start, end), scheme, disguised: false, confidence: 1 }
}

function endOfPort(text: string, hostEnd: number): number {
  if (text.charCodeAt(hostEnd) !== COLON) return hostEnd
  let at = hostEnd + 1
  while (at < text.length && at - hostEnd <= 6 && /\d/.test(text.charAt(at))) at++
  return at - hostEnd > 1 && at - hostEnd <= 6 ? at : hostEnd
}

function endOfAuthority(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (!isPathUnit(unit) && kindOf(unit) !== INVISIBLE) break
    if ('/?#\\'.includes(text.charAt(at))) break
  }
  return at
}

/** ASCII besides quotes, brackets and controls, and letters of any script: an emoji or `，` ends a link. */
function isPathUnit(unit: number): boolean {
  if (unit < 0x80) return unit > 0x20 && unit !== 0x7f && !'<>"`{}|'.includes(String.fromCharCode(unit))
  return isHostUnit(unit) || unit === 0x3002 || unit === 0xff0e || unit === 0xff61
}

/** Past the path, without the punctuation of the sentence around it; brackets count if they pair. */
function endOfPath(text: string, from: number): number {
  let end = from
  let open = 0
  for (; end < text.length && isPathUnit(text.charCodeAt(end)); end++) {
    const unit = text.charAt(end)
    if (unit === '(' || unit === '[') open++
    if (unit === ')' || unit === ']') open--
  }
  for (; end > from; end--) {
    const unit = text.charAt(end - 1)
    const unpaired = (unit === ')' || unit === ']') && open < 0
    if (unpaired) open++
    if (!unpaired && !".,;:!?'*_~。．".includes(unit)) break
  }
  return end
}
