// What lint says of packs, short enough for a table: `CODE path`.
import type { LintCode } from '../../../src/messages/fault-codes'
import { lintPacks } from '../../../src/pack/lint/lint'
import type { LintFault } from '../../../src/pack/lint/lint'
import type { Pack } from '../../../src/pack/pack'
import { pack } from '../../packs'

export const DAY = '2026-06-30'

/** The faults with one of these codes, in packs that are lint together. */
export function faultsWith(codes: readonly LintCode[], ...packs: Pack[]): LintFault[] {
  return lintPacks(packs, () => DAY).filter(({ code }) => (codes as readonly string[]).includes(code))
}

/** `CODE path` of the faults with one of these codes, in a pack of these parts. */
export function found(codes: readonly LintCode[], parts: Record<string, unknown>): string[] {
  return faultsWith(codes, pack(parts)).map(({ code, path }) => `${code} ${path}`)
}
