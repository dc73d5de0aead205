// Home addresses in Vietnam: a house number, a street or alley, and the ward, district or province it lies in.
import { type AddressWord, addressWords, levelAt, placeAt } from './address-words'
import type { EntityHit } from './entity'
import { outsideLinks } from './outside-links'

const WITH_TWO_LEVELS = 0.92
const WITH_ONE_LEVEL = 0.85
const NAMED_STREET = 0.75
const NAMED_VILLAGE = 0.7

const GATE =
  /(?<!\p{L})(?:đường|duong|đ\.|phố|pho|ng[õo]|ng[áa]ch|h[ẻe]m|ki[ệe]t|ph[ưu][ờo]ng|p\.|p\d|q\.|q\d|qu[ậa]n|x[ãa]|th[ôo]n|[ấa]p|x[óo]m|tp\.?|t[ỉi]nh|s[ốo] nh[àa]|[đd][ịi]a ch[ỉi]|đc|dc|huy[ệe]n)/iu
/** Said before an address of somebody. */
const HOME =
  /(?<!\p{L})(?:[đd][ịi]a ch[ỉi]|[đd]c|nh[àa](?: ri[êe]ng)?(?: n[óo]| em| t[ôo]i| m[ìi]nh)?(?: [ởo])?|[ởo](?: t[ạa]i| s[ốo])?|th[ưu][ờo]ng tr[úu](?: t[ạa]i)?|t[ạa]m tr[úu](?: t[ạa]i)?|ng[ụu](?: t[ạa]i)?|c[ưu] tr[úu](?: t[ạa]i)?|giao (?:t[ạa]i|t[ớo]i|[đd][ếe]n)|add|address)[\s:–-]*$/iu
const HOME_REACH = 24
/** A street, ward or place has at most so many words in its name. */
const LONGEST_NAME = 5
/** And an address so many parts: alleys, streets, a hamlet, a ward, a district, a province. */
const MOST_PARTS = 9

/** What was read of an address so far. */
interface Reading {
  at: number
  end: number
  streets: number
  villages: number
  /** Ward, district, province. */
  levels: number
  named: number
}

/**
 * Addresses of houses: a number (`12`, `12/34/5A`, `số 7`), a street, alley or hamlet, then a ward, district or province,
 * today's or of before July 2025. A street without a number, a district or a town alone is no address; a number and a
 * capitalised name need a word for the ward or district (`12 Lê Lợi, P. Bến Nghé`).
 * Source: forms people write; names of provinces as data. Wards and streets are not checked against a list.
 * Confidence: 0.92 with two levels of ward, district, province, 0.85 with one; after a word for a home 0.75 with a street
 * alone and 0.7 for a hamlet with its commune and more.
 */
export function findAddresses(text: string): EntityHit[] {
  if (!/\d/.test(text) || !GATE.test(text)) return []
  const words = addressWords(text)
  const hits: EntityHit[] = []
  for (let at = 0; at < words.length; ) {
    const hit = addressAt(text, words, at)
    if (hit !== undefined) hits.push({ start: hit.start, end: hit.end, confidence: hit.confidence })
    at = hit?.to ?? at + 1
  }
  return outsideLinks(text, hits)
}

function addressAt(
  text: string,
  words: readonly AddressWord[],
  from: number,
): (EntityHit & { to: number }) | undefined {
  const first = words[from]!
  const house = houseAt(words, from)
  const village = house === undefined && levelAt(words, from)?.level === 'village'
  if (house === undefined && !village) return undefined
  // 1.5/2, 3-1: not the number of a house but part of one.
  if (/[\d.,/:–-]/.test(text.charAt(first.start - 1)) && /\d/.test(text.charAt(first.start - 2)))
    return undefined
  const reading: Reading = {
    at: house ?? from,
    end: words[(house ?? from + 1) - 1]!.end,
    streets: 0,
    villages: 0,
    levels: 0,
    named: 0,
  }
  const named = HOME.test(text.slice(Math.max(0, first.start - HOME_REACH), first.start).normalize('NFC'))
  const atHome = named || first.text === 'số'
  const nameFrom = reading.at
  if (house !== undefined) readName(words, reading)
  const direct = reading.at - nameFrom
  // dc: 45 nguyen trai, p3
  const small =
    named && direct === 0 && levelAt(words, nameFrom) === undefined && readSmallName(words, reading)
  readLevels(text, words, reading)
  const confidence = confidenceOf(reading, house !== undefined, small ? 2 : direct, atHome && !small)
  return confidence === 0 ? undefined : { start: first.start, end: reading.end, confidence, to: reading.at }
}

function confidenceOf(
  { streets, villages, levels, named }: Reading,
  house: boolean,
  direct: number,
  atHome: boolean,
): number {
  const byLevels = levels > 1 ? WITH_TWO_LEVELS : WITH_ONE_LEVEL
  if (!house) return atHome && villages > 0 && levels > 1 && named > 0 ? NAMED_VILLAGE : 0
  if (streets > 0 && levels > 0) return byLevels
  if (streets > 0) return atHome ? NAMED_STREET : 0
  if (villages > 0) return levels > 1 || (atHome && levels > 0) ? byLevels : 0
  // 12 Lê Lợi, P. Bến Nghé; 12 Pasteur alone may be anything.
  return (direct > 1 && named > 0) || (direct > 0 && atHome && levels > 0) ? byLevels : 0
}

/** Where a house number ends that begins at `at`: `12`, `12/34/5A`, `số 7`, `số nhà 7`; `undefined` if none does. */
function houseAt(words: readonly AddressWord[], at: number): number | undefined {
  let number = at
  if (/^s[ốo]$/.test(words[at]!.text)) number += /^nh[àa]$/.test(words[at + 1]?.text ?? '') ? 2 : 1
  const word = words[number]
  if (word === undefined || !/^\d{1,4}\p{L}?(?:[/-]\d{1,4}\p{L}?){0,4}$/u.test(word.text)) return undefined
  if (number === at && isOtherNumber(words, at)) return undefined
  const next = words[number + 1]
  // 2mrw
  if (next !== undefined && next.start === word.end && /^\p{L}/u.test(next.text)) return undefined
  return next?.text === ',' ? number + 2 : number + 1
}

/** 50k, 5h, 5/7/2024, and `ngày 5/7`. */
function isOtherNumber(words: readonly AddressWord[], at: number): boolean {
  const { text } = words[at]!
  if (/^\d+(?:k|đ|d|tr|h|m|g)$|[/-](?:19|20)\d\d$/u.test(text)) return true
  return /^(?:ng[àa]y|s[áa]ng|tr[ưu]a|chi[ềe]u|t[ốo]i|[đd][êe]m|h[ôo]m|th[áa]ng|n[ăa]m|l[úu]c|top|gi[ảa]i|km)$/u.test(
    words[at - 1]?.text ?? '',
  )
}

/** Words that begin no name of a street: what is counted, months, roles. */
const NO_NAME = new Set('tháng năm ngày giờ phút tuổi người điểm km usd vnd đồng'.split(' '))

function isName(words: readonly AddressWord[], at: number): boolean {
  const word = words[at]
  if (word === undefined || NO_NAME.has(word.text) || levelAt(words, at) !== undefined) return false
  return word.isCapital
}

/** Reads the capitalised words of a name. */
function readName(words: readonly AddressWord[], reading: Reading): void {
  const from = reading.at
  while (reading.at - from < LONGEST_NAME && isName(words, reading.at)) {
    // số 10 phố Hàng Mành Hà Nội: the name ends where a place begins, but phố Huế is a name.
    if (reading.at > from && placeAt(words, reading.at) > 0) return
    advance(words, reading, 1)
  }
}

/** Reads streets, wards, districts and provinces as long as they follow each other. */
function readLevels(text: string, words: readonly AddressWord[], reading: Reading): void {
  for (let part = 0; part < MOST_PARTS; part++) {
    let at = reading.at
    while (at < words.length && at - reading.at < 2 && /^[,\-–.]$/.test(words[at]!.text)) at++
    if (at >= words.length || text.slice(reading.end, words[at]!.start).includes('\n\n')) return
    const found = levelAt(words, at)
    const place = placeAt(words, at)
    if (found === undefined && place === 0) return
    reading.at = at
    if (found === undefined) {
      reading.levels++
      advance(words, reading, place)
      continue
    }
    const { level, size } = found
    const before = { ...reading }
    advance(words, reading, Math.max(1, size))
    if (size > 0 && !readNameOf(words, reading)) {
      Object.assign(reading, before)
      return
    }
    if (level === 'street') reading.streets++
    else if (level === 'village') reading.villages++
    else {
      reading.levels++
      reading.named++
    }
  }
}

/** The name of a street or ward: a number, capitalised words, or small words up to a comma or the next level. */
function readNameOf(words: readonly AddressWord[], reading: Reading): boolean {
  const from = reading.at
  const first = words[from]
  if (first === undefined) return false
  if (first.isNumber && /^\d{1,4}\p{L}?(?:\/\d{1,4}\p{L}?){0,4}$/u.test(first.text)) {
    advance(words, reading, 1)
    // đường 3 Tháng 2, đường 30 tháng 4
    if (/^th[áa]ng$/.test(words[reading.at]?.text ?? '') && words[reading.at + 1]?.isNumber === true)
      advance(words, reading, 2)
    return true
  }
  if (/^s[ốo]$/.test(first.text) && words[from + 1]?.isNumber === true) {
    advance(words, reading, 2)
    return true
  }
  const place = placeAt(words, from)
  if (place > 0) {
    advance(words, reading, place)
    return true
  }
  if (first.isCapital) {
    // P.S is no ward.
    if (first.text.length === 1 && !isName(words, from + 1)) return false
    readName(words, reading)
    // đường Số 7, phường Bình Trị Đông B
    return reading.at > from
  }
  return readSmallName(words, reading)
}

/** đường lê lợi p.bến nghé: at most four small words, and only if a level, a place or a comma ends them. */
function readSmallName(words: readonly AddressWord[], reading: Reading): boolean {
  for (let size = 1; size <= 4; size++) {
    const word = words[reading.at + size - 1]
    if (word === undefined || NO_NAME.has(word.text) || !/^\p{L}+$/u.test(word.text)) return false
    const next = words[reading.at + size]
    const ends =
      next === undefined ||
      next.text === ',' ||
      levelAt(words, reading.at + size) !== undefined ||
      placeAt(words, reading.at + size) > 0
    if (!ends) continue
    advance(words, reading, size)
    return true
  }
  return false
}

function advance(words: readonly AddressWord[], reading: Reading, size: number): void {
  reading.at += size
  reading.end = words[reading.at - 1]!.end
}
