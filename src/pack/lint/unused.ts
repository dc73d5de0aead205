// Lint of parts that nothing refers to: a slip in a name, or what was left behind.
import type { Pack } from '../pack'
import type { ReferenceKind } from '../references'
import { isMeant } from '../duties-of'
import type { Finding, Together } from './check'

export function unusedLexicons(pack: Pack, together: Together): Iterable<Finding> {
  return unused(pack, 'lexicon', 'lexicons', together)
}

export function unusedPatterns(pack: Pack, together: Together): Iterable<Finding> {
  return unused(pack, 'pattern', 'patterns', together)
}

export function unusedDomains(pack: Pack, together: Together): Iterable<Finding> {
  return unused(pack, 'link', 'domains', together)
}

export function* unusedConditions(pack: Pack, together: Together): Generator<Finding> {
  for (const name of Object.keys(pack.conditions)) {
    if (!together.isUsed(pack, 'condition', name))
      yield { values: { id: name }, path: ['conditions', name], of: 'key' }
  }
}

function* unused(
  pack: Pack,
  kind: ReferenceKind,
  list: 'lexicons' | 'patterns' | 'domains',
  together: Together,
): Generator<Finding> {
  for (const [index, { id }] of pack[list].entries()) {
    if (!together.isUsed(pack, kind, id)) yield { values: { id }, path: [list, index, 'id'] }
  }
}

/** Duties that no rule of any pack that could see them calls for. */
export function* unusedDuties(pack: Pack, { packs }: Together): Generator<Finding> {
  const rules = packs
    .filter((one) => one === pack || one.requires.includes(pack.id))
    .flatMap((one) => one.rules.filter(({ status }) => status !== 'deprecated'))
  for (const [index, duty] of pack.duties.entries()) {
    if (!rules.some((rule) => isMeant(duty, rule)))
      yield { values: { id: duty.id }, path: ['duties', index, 'id'] }
  }
}
