// Vehicle plates of Vietnam: 30A-123.45, 59-X3 123.45.
import { PLATE_CODES } from './data/plate-codes'
import { isMoney } from './digit-groups'
import type { EntityHit } from './entity'
import { nameBefore } from './number-names'
import { outsideLinks } from './outside-links'

const DOTTED = 0.95
const DASHED = 0.85
const NAMED = 0.97
const NAMED_SMALL = 0.9

/** Province; series: one or two letters and a digit; then five digits, on older plates four. */
const PLATE =
  /(?<![\p{L}\p{N}.,/-])(\d\d)([ -]?)((?:[A-HK-NPS-VX-Z]|MĐ)[A-Z]?\d?)( ?- ?| |\.|)(\d{3}\.?\d{2}|\d{4})(?![\p{L}\p{N}]|[.,:/-]\d)/giu
const VEHICLE = /(?<![\p{L}\p{N}])(?:xe|ô tô|oto|xe máy|taxi|grab|container|tài xế|biển)(?!\p{L})/iu
const VEHICLE_REACH = 40

/**
 * Plates of cars and motorbikes. Written with the dot of the plate (`30A-123.45`) they count by form; with a dash alone
 * (`30A-12345`) in capitals; in any other way, and with four digits, beside a word for a plate or a vehicle: codes of
 * products look the same. Plates of the army and of embassies have other forms and are not looked for. Source: public tables
 * of plate codes.
 * Confidence: 0.97 named (0.9 in small letters), 0.95 with the dot, 0.85 with a dash.
 */
export function findPlates(text: string): EntityHit[] {
  const hits: EntityHit[] = []
  for (const match of text.matchAll(PLATE)) {
    const confidence = confidenceOf(text, match)
    if (confidence > 0) hits.push({ start: match.index, end: match.index + match[0].length, confidence })
  }
  return outsideLinks(text, hits)
}

function confidenceOf(text: string, match: RegExpExecArray): number {
  const [plate, province = '', , series = '', separator = '', tail = ''] = match
  if (!PLATE_CODES.has(province) || isMoney(text, match.index + plate.length)) return 0
  const capitals = series === series.toUpperCase()
  const name = nameBefore(text, match.index)?.name
  const around = text.slice(Math.max(0, match.index - VEHICLE_REACH), match.index).normalize('NFC')
  if (name === 'plate' || (name === undefined && VEHICLE.test(around))) return capitals ? NAMED : NAMED_SMALL
  if (name !== undefined || !capitals) return 0
  if (tail.includes('.')) return DOTTED
  return separator.includes('-') && tail.length === 5 ? DASHED : 0
}
