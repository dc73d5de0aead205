// Health-insurance cards of Vietnam (thẻ BHYT): two letters and thirteen digits, or since 2021 ten digits.
import { ID_PROVINCES } from './data/id-provinces'
import { beginsFree, endsFree, findNumbers, type WrittenNumber } from './digit-groups'
import type { EntityHit } from './entity'
import { nameBefore } from './number-names'
import { outsideLinks } from './outside-links'
import { phoneKind } from './vietnamese-numbers'

const NAMED = 0.98
const BY_FORM = 0.9
const TEN_DIGITS = 0.88

/** Groups of the insured, the first two letters of a card. */
const GROUPS =
  `DN HX CH NN TK HC XK HT TB NO CT XB TN CS QN CA CY XN MS CC CK CB KC HD TE BT HN DT DK XD TS TC TQ TA TY
  HG LS PV HS SV GB GD CN ND TV TL BA TD TG`.split(/\s+/)
const CARD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${GROUPS.join('|')})[ .-]?[1-5](?:[ .-]?\\d){12}(?![\\p{L}\\p{N}])`,
  'giu',
)

/**
 * Health-insurance cards: two letters for the group of the insured, a digit 1 to 5 for the share that is paid, two
 * for the province, then the ten of the social-insurance number; newer cards print only these ten, which count where
 * they are named (`thẻ BHYT 7900…`). Source: forms of public services; the list of groups may lack a rare one.
 * Confidence: 0.98 named, 0.9 by form with capital letters and a known province, 0.88 for ten digits that are named.
 */
export function findHealthCards(text: string): EntityHit[] {
  const hits = findNumbers(text, 10, 10, tenDigits)
  for (const { 0: card, index } of text.matchAll(CARD)) {
    const confidence = confidenceOf(text, index, card)
    if (confidence > 0) hits.push({ start: index, end: index + card.length, confidence })
  }
  return outsideLinks(
    text,
    hits.sort((one, other) => one.start - other.start),
  )
}

function confidenceOf(text: string, start: number, card: string): number {
  const end = start + card.length
  if (!beginsFree(text, start) || !endsFree(text, end) || /[-.]\d/.test(text.slice(end, end + 2))) return 0
  const name = nameBefore(text, start)?.name
  if (name === 'health-card' || name === 'social-insurance') return NAMED
  const plain = card.replace(/[ .-]/g, '')
  const known = /^[A-Z]{2}/.test(plain) && ID_PROVINCES.has('0' + plain.slice(3, 5))
  return known && name === undefined ? BY_FORM : 0
}

function tenDigits({ text, start, digits, groups }: WrittenNumber): number {
  if (groups.length > 1 || /^1[89]00|0{5}$/.test(digits)) return 0
  if (digits.startsWith('0') && phoneKind(digits.slice(1)) === 'mobile') return 0
  return nameBefore(text, start)?.name === 'health-card' ? TEN_DIGITS : 0
}
