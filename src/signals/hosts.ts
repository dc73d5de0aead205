// Which names with dots are hosts of the web; `links.ts` asks for each one it meets.
import { parse } from 'tldts'
import { isPlainSyllable } from '../text/syllables'
import { SHORTENERS } from './data/shorteners'

/** Longest host name that DNS allows. */
export const LONGEST_HOST = 253

/** A host, taken apart by the list of public suffixes. */
export interface Host {
  /** In lower case, without a full stop at its end; international names in their ASCII form (`xn--…`). */
  readonly host: string
  /** What was registered: `shopee.vn` of `m.shopee.vn`. Empty for an IP address. */
  readonly domain: string
  /** What it was registered under: `vn`, `com.vn`. Empty for an IP address. */
  readonly suffix: string
  /** What stands before the domain: `m`. */
  readonly subdomain: string
  readonly isIp: boolean
}

/**
 * The host that a browser would open for `name`, or `undefined` if there is none. With `known`, its suffix must be
 * one that the domain name system has.
 */
export function hostOf(name: string, known: boolean): Host | undefined {
  if (name.length > LONGEST_HOST) return undefined
  const ascii = asciiHost(name)
  if (ascii === undefined) return undefined
  const { domain, publicSuffix, subdomain, isIp, isIcann } = parse(ascii, { extractHostname: false })
  if (isIp === true) return { host: ascii, domain: '', suffix: '', subdomain: '', isIp: true }
  if (domain === null || publicSuffix === null || (known && isIcann !== true)) return undefined
  if (!ascii.split('.').every(isLabel)) return undefined
  return { host: ascii, domain, suffix: publicSuffix, subdomain: subdomain ?? '', isIp: false }
}

function isLabel(label: string): boolean {
  return label !== '' && label.length <= 63 && !label.startsWith('-') && !label.endsWith('-')
}

/** International names and odd spellings of IP addresses (0x7f.1) as browsers read them. */
function asciiHost(name: string): string | undefined {
  if (/^[a-z0-9._-]*[a-z]$/i.test(name) && !/(?:^|\.)0x[0-9a-f]*$/i.test(name)) return name.toLowerCase()
  try {
    return new URL('http://' + name).hostname.replace(/^\[|\]$|\.$/g, '')
  } catch {
    return undefined
  }
}

/** Suffixes that nobody writes by leaving out the space after a sentence. */
const PLAIN_SUFFIXES = new Set('com net org vn biz xyz edu gov'.split(' '))
/** Suffixes that are also words; a name under them counts if it is no word itself. */
const WORDY_SUFFIXES = new Set(
  `info top shop club online site store vip win live app link click bet fun space website pro tech dev icu cc tv asia
  io gg tk`.split(/\s+/),
)
/** Shortest name under a wordy suffix: `ip.pro max` is no host. */
const SHORTEST_NAME = 4

/**
 * Whether a host without `http` and `www.` is meant as one: `shopee-vn.top` and, with a path, `s.id/x` are;
 * `xong.ai`, `main.py`, `ok.shop`, `nhanh.so/chậm` are not. `written` is the host as it stands in the text.
 */
export function isBareHost(
  written: string,
  { host, domain, suffix, isIp }: Host,
  withPath: boolean,
): boolean {
  if (isIp) return withPath && host === written
  const plain = suffix.includes('.') || PLAIN_SUFFIXES.has(suffix)
  if (/[^\x21-\x7e]/.test(written)) return plain && withPath
  const name = domain.slice(0, domain.length - suffix.length - 1)
  if (withPath) return plain || !isPlainSyllable(name) || SHORTENERS.has(host)
  // 1.000.vn: a number, not a host.
  if (host !== domain && /^[\d.]+$/.test(host.slice(0, -suffix.length))) return false
  if (plain) return name.length > 1 && !looksLikeNewSentence(written)
  if (!WORDY_SUFFIXES.has(suffix) || /[A-Z][a-z]*$/.exec(written)?.[0].length === suffix.length) return false
  return name.length >= SHORTEST_NAME && !isPlainSyllable(name)
}

/** `xong.Top`: small letters, then a full stop and a capital. */
export function looksLikeNewSentence(written: string): boolean {
  return /[a-z0-9]\.[A-Z][a-z]*$/.test(written) && !/^[A-Z]/.test(written)
}
