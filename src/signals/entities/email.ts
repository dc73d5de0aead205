// E-mail addresses: every @ with a mailbox before it and a host of the web after it.
import { hostOf } from '../hosts'
import { findDisguisedEmails } from './disguised-email'
import type { EntityHit } from './entity'

const LONGEST_MAILBOX = 64
const LONGEST_HOST = 253
const CONFIDENCE = 0.98

const MAILBOX_UNIT = /[A-Za-z0-9._%+-]/
const HOST_UNIT = /[\p{L}\p{M}\p{N}.-]/u

/**
 * E-mail addresses, disguised ones (`lan [at] abc chấm com`) too. Not @mentions, prices (`3@50k`), nor hosts whose suffix
 * nobody can register. Source: RFC 5321 in the part that mail providers allow, and the list of public suffixes.
 * Confidence: 0.98, disguised 0.6 to 0.9.
 */
export function findEmails(text: string): EntityHit[] {
  const plain = findPlainEmails(text)
  const disguised = findDisguisedEmails(text)
  if (disguised.length === 0) return plain
  const apart = disguised.filter(
    (one) => !plain.some((other) => other.start < one.end && one.start < other.end),
  )
  return [...plain, ...apart].sort((one, other) => one.start - other.start)
}

function findPlainEmails(text: string): EntityHit[] {
  const hits: EntityHit[] = []
  let last = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = mailboxStart(text, at, last)
    const end = hostEnd(text, at + 1)
    if (start === at || end === undefined) continue
    hits.push({ start, end, confidence: CONFIDENCE })
    last = end
  }
  return hits
}

function mailboxStart(text: string, at: number, floor: number): number {
  const limit = Math.max(floor, at - LONGEST_MAILBOX)
  let start = at
  while (start > limit && MAILBOX_UNIT.test(text.charAt(start - 1))) start--
  // Longer than a mailbox can be: a run of something else.
  if (start > floor && start === limit && MAILBOX_UNIT.test(text.charAt(start - 1))) return at
  while (start < at && !/[A-Za-z0-9_]/.test(text.charAt(start))) start++
  return text.charAt(at - 1) === '.' ? at : start
}

function hostEnd(text: string, from: number): number | undefined {
  let end = from
  while (end < text.length && end - from <= LONGEST_HOST && HOST_UNIT.test(text.charAt(end))) end++
  if (end - from > LONGEST_HOST || text.charAt(end) === '@') return undefined
  while (end > from && !/[\p{L}\p{N}]/u.test(text.charAt(end - 1))) end--
  const name = text.slice(from, end)
  if (!name.includes('.')) return undefined
  const host = hostOf(name, true)
  if (host !== undefined) return host.isIp ? undefined : end
  // lan@abc.com.Em về: the next sentence is glued to the host.
  const dot = name.lastIndexOf('.')
  const shorter = /^\.[A-Z]/.test(name.slice(dot)) ? hostOf(name.slice(0, dot), true) : undefined
  return shorter === undefined || shorter.isIp ? undefined : from + dot
}
