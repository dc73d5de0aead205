// Passports of Vietnam: one letter and seven or eight digits, where a word says so.
import type { EntityHit } from './entity'
import { nameBefore } from './number-names'
import { outsideLinks } from './outside-links'

const NAMED = 0.95
const SMALL_LETTER = 0.85

const NUMBER = /(?<![\p{L}\p{N}.-])[a-z] ?\d{7,8}(?![\p{L}\p{N}]|[.-]\d)/giu

/**
 * Passport numbers (`B1234567`, since 2022 also eight digits), only where they are named: product codes look the same.
 * Source: the form of issued books. Confidence: 0.95, 0.85 with a small letter.
 */
export function findPassports(text: string): EntityHit[] {
  const hits: EntityHit[] = []
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (nameBefore(text, index)?.name !== 'passport') continue
    const confidence = /^[A-Z]/.test(number) ? NAMED : SMALL_LETTER
    hits.push({ start: index, end: index + number.length, confidence })
  }
  return outsideLinks(text, hits)
}
