// Old identity cards of Vietnam (CMND): nine digits, which say nothing by themselves.
import { findNumbers, type WrittenNumber } from './digit-groups'
import type { EntityHit } from './entity'
import { nameBefore } from './number-names'

const LENGTH = 9
const NAMED = 0.92
const ISSUED = 0.85

/** What is written behind the number of a card: when and where it was issued. */
const ISSUE =
  /^[\s,;.()-]*(?:ng[àa]y c[ấa]p|c[ấa]p ng[àa]y|do (?:ca|c[ôo]ng an)|c[ấa]p t[ạa]i|n[ơo]i c[ấa]p)(?!\p{L})/iu

/**
 * Numbers of old identity cards. Only beside a word that says so: `CMND 0230…` before it or `cấp ngày …` behind it.
 * The cards lapsed with 2024; their numbers go on standing in contracts and bank files. Source: the cards themselves.
 * Confidence: 0.92 named, 0.85 by the date of issue behind it.
 */
export function findOldIds(text: string): EntityHit[] {
  return findNumbers(text, LENGTH, LENGTH, confidenceOf)
}

function confidenceOf({ text, start, end, digits, groups }: WrittenNumber): number {
  if (!['9', '3,3,3', '2,7', '3,6'].includes(groups.join()) || /^(\d)\1+$/.test(digits)) return 0
  const name = nameBefore(text, start)?.name
  if (name === 'identity') return NAMED
  return name === undefined && ISSUE.test(text.slice(end, end + 32).normalize('NFC')) ? ISSUED : 0
}
