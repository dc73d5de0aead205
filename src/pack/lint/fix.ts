// What lint can mend by itself in the text of a file: what takes nothing from what a pack means.
import { withWord, withoutPart } from '../edited-text'
import type { Path } from '../source'
import { readYaml } from '../yaml-source'
import type { LintFault } from './lint'

/** A file's text after its faults were mended, and which of them were. */
export interface Mended {
  readonly text: string
  readonly faults: readonly LintFault[]
}

/**
 * Mends what can be mended of the faults that lint found in a file: allowances that allow nothing and spellings that can never matter
 * are taken out, a version that is too low is raised. All else in the text stays as it is, comments above what goes as well.
 * Faults whose mending would change anything more are left.
 */
export function mend(text: string, found: readonly LintFault[]): Mended {
  const faults: LintFault[] = []
  let mended = text
  // From the end on, so that the places of the others stay.
  for (const one of found.toReversed()) {
    const edited = mendOne(mended, one)
    if (edited === undefined) continue
    mended = edited
    faults.unshift(one)
  }
  return { text: mended, faults }
}

function mendOne(text: string, { code, path, values }: LintFault): string | undefined {
  if (path === undefined) return undefined
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  switch (code) {
    case 'VERSION_TOO_LOW':
      return withWord(text, steps, String(values['least']))
    case 'ALLOW_UNUSED':
    case 'TERM_SHADOWED': {
      const whole = wholeOf(readYaml(text).value, steps)
      return whole && withoutPart(text, whole)
    }
    default:
      return undefined
  }
}

/** Lists that may not be empty, and what goes with their last item: so many steps up. */
const GOES_TOO: Readonly<Record<string, number>> = { variants: 0, initials: 0, allow: 1 }

/** The part to take out, so that what is left is still a pack: a list with its last item, an entry with its only spelling. */
function wholeOf(value: unknown, path: Path): Path | undefined {
  const last = path.at(-1)
  // The spelling that an entry is named by: the entry goes if it has no other.
  if (last === 'term') {
    const entry = valueAt(value, path.slice(0, -1)) as {
      readonly variants?: unknown
      readonly initials?: unknown
    }
    if (entry.variants !== undefined || entry.initials !== undefined) return undefined
    return wholeOf(value, path.slice(0, -1))
  }
  const above = path.slice(0, -1)
  const list = valueAt(value, above)
  if (!Array.isArray(list) || list.length > 1) return path
  const key = String(above.at(-1))
  // All terms of an allowance are gone: the allowance itself.
  if (key === 'terms') return above.at(-3) === 'allow' ? wholeOf(value, above.slice(0, -1)) : undefined
  const up = GOES_TOO[key]
  return up === undefined ? undefined : above.slice(0, above.length - up)
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, step) => (part as Record<string | number, unknown> | undefined)?.[step],
    value,
  )
}
