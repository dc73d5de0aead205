// IP addresses, of version 4 and 6.
import type { EntityHit } from './entity'
import { outsideLinks } from './outside-links'

const NAMED = 0.97
const BY_FORM = 0.8
const VERSION_6 = 0.95
/** Addresses inside somebody's own network: they lead to nobody. */
const PRIVATE = 0.5

const PART = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const V4 = new RegExp(`(?<![\\p{L}\\p{N}.,_-])${PART}(?:\\.${PART}){3}(?![\\p{L}\\p{N}_%-]|[.,]\\d)`, 'gu')
const V6 = /(?<![\p{L}\p{N}:._-])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\p{L}\p{N}:_-]|\.\d)/giu

const BEFORE = 28
const ADDRESS =
  /(?<![\p{L}\p{N}])(?:ip|ipv[46]|server|m[áa]y ch[ủu]|ping|dns|host|proxy|vps|router)(?!\p{L})/iu
const VERSION =
  /(?<![\p{L}\p{N}])(?:v|ver|version|phi[êe]n b[ảa]n|b[ảa]n|build|firmware|ios|android|chrome|windows|driver|app|b[ảa]n v[áa]|c[ậa]p nh[ậa]t|m[ụu]c|[đd]i[ềe]u|ch[ưu][ơo]ng|section)[\s:.]*(?:\p{L}+[\s:.]*)?$/iu

/**
 * IP addresses; those in a link are the link's (`link: ip`). Four small numbers (`1.2.3.4`) and what follows a word for
 * a version or section are none unless a word for an address stands before them. Source: RFC 791, RFC 4291, RFC 1918.
 * Confidence: 0.97 named, 0.8 by form (version 6: 0.95), 0.5 for private and local addresses.
 */
export function findIpAddresses(text: string): EntityHit[] {
  const hits: EntityHit[] = []
  if (text.includes('.')) {
    for (const { 0: address, index } of text.matchAll(V4))
      push(hits, address, index, version4(text, address, index))
  }
  if (text.includes(':')) {
    for (const { 0: address, index } of text.matchAll(V6))
      push(hits, address, index, version6(text, address, index))
  }
  return outsideLinks(
    text,
    hits.sort((one, other) => one.start - other.start),
  )
}

function push(hits: EntityHit[], address: string, start: number, confidence: number): void {
  if (confidence > 0) hits.push({ start, end: start + address.length, confidence })
}

function version4(text: string, address: string, start: number): number {
  const before = text.slice(Math.max(0, start - BEFORE), start).normalize('NFC')
  const named = ADDRESS.test(before)
  if (!named && VERSION.test(before)) return 0
  const parts = address.split('.').map(Number)
  // 1.2.3.4, 2.10.4.1: versions and sections count up from small numbers.
  if (!named && parts.filter((part) => part < 32).length > 2 && !isWellKnown(address)) return 0
  if (isPrivate(parts)) return named ? PRIVATE : parts[0] === 0 ? 0 : PRIVATE
  return named ? NAMED : BY_FORM
}

function isPrivate([first = 0, second = 0]: readonly number[]): boolean {
  if (first === 0 || first === 10 || first === 127 || first >= 224) return true
  return (first === 172 && second >= 16 && second < 32) || (first === 192 && second === 168)
}

/** Loopback and the first addresses of some home networks have small parts, yet are no versions. */
function isWellKnown(address: string): boolean {
  return /^(?:127\.0\.0\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+)$/.test(address)
}

function version6(text: string, address: string, start: number): number {
  const groups = address.split(':')
  const gap = address.indexOf('::')
  if (gap >= 0 ? address.indexOf('::', gap + 1) >= 0 : groups.length !== 8) return 0
  if (/^:[^:]|[^:]:$/.test(address)) return 0
  const written = groups.filter((group) => group !== '')
  const named = ADDRESS.test(text.slice(Math.max(0, start - BEFORE), start).normalize('NFC'))
  // 12::30 and a::b are no addresses by form alone.
  if (gap >= 0 && !named && (written.length < 4 || !/\d/.test(address))) return 0
  return /^(?:::1|f[cd]|fe[89ab])/i.test(address) || written.length === 0 ? PRIVATE : VERSION_6
}
