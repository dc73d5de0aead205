// The fingerprint of a pack's content, the same however the pack is written and spread over files.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Pack } from './pack'

/**
 * `sha256:` and 64 hex digits over the pack's JSON without `digest`, keys sorted by code unit, and lists whose items
 * have ids sorted by those (their order means nothing). The order of all other lists counts.
 */
export function digestOf(pack: Omit<Pack, 'digest'>): string {
  const { instruments, lexicons, patterns, domains, claims, rules, duties, ...others } = pack
  const content = {
    ...others,
    instruments: byId(instruments),
    lexicons: byId(lexicons),
    patterns: byId(patterns),
    domains: byId(domains),
    claims: byId(claims),
    rules: byId(rules),
    duties: byId(duties),
  }
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(content))))}`
}

/** Ids are unique in their list, so the order is total. */
export function byId<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** JSON without spaces, keys in order: equal data, equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}
