// Warnings that a rule, lexicon or duty allows with a reason: left out, and told of once there is nothing to allow any more.
import type { LintCode } from '../../messages/fault-codes'
import { shownName } from '../did-you-mean'
import type { Pack } from '../pack'
import type { Path } from '../source'
import type { Finding } from './check'

export type Told = readonly [code: LintCode, finding: Finding]

interface Allowance {
  readonly list: 'rules' | 'lexicons' | 'duties'
  readonly index: number
  readonly code: LintCode
  /** This one alone. */
  readonly term?: string
  readonly path: Path
}

/** What is found less what is allowed, and an `ALLOW_UNUSED` for each part of an allowance that allows nothing. */
export function lessAllowed(pack: Pack, found: readonly Told[]): Told[] {
  const allowances = allowancesOf(pack)
  const used = new Set<Allowance>()
  const left = found.filter(([code, { path, values }]) => {
    const by = allowances.filter(
      (one) =>
        one.code === code &&
        one.list === path[0] &&
        one.index === path[1] &&
        (one.term === undefined || one.term === values['term']),
    )
    for (const one of by) used.add(one)
    return by.length === 0
  })
  const unused = allowances.filter((one) => !used.has(one))
  return [
    ...left,
    ...unused.map(({ path, code, term }): Told => {
      return ['ALLOW_UNUSED', { values: { allowed: code, ...(term !== undefined && { term }) }, path }]
    }),
  ]
}

function allowancesOf(pack: Pack): Allowance[] {
  return (['rules', 'lexicons', 'duties'] as const).flatMap((list) =>
    pack[list].flatMap(({ lint }, index) =>
      (lint?.allow ?? []).flatMap(({ code, terms }, at): Allowance[] => {
        const path = [list, index, 'lint', 'allow', at]
        if (terms === undefined) return [{ list, index, code, path }]
        return terms.map((term, nth) => {
          return { list, index, code, term: shownName(term), path: [...path, 'terms', nth] }
        })
      }),
    ),
  )
}
