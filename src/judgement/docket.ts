// The docket: every rule's condition in the two forms it is decided by, and the numbers of their facts.
import type { PlainCondition, SignalDefinition } from '../pack/compiled'
import type { Brief } from './brief'
import { writeBrief } from './brief'
import type { Compiled, CompiledCondition } from './condition'
import { compileCondition } from './condition'
import type { FactTable } from './fact-table'
import { createFactTable } from './fact-table'

/** One rule: what the screen evaluates, and what is put before the judge. */
export interface Case {
  readonly condition: CompiledCondition
  readonly brief: Brief
}

/**
 * Rules by number, their place in the list the docket was made from. Shared by all posts, never written to.
 */
export interface Docket {
  readonly cases: readonly Case[]
  readonly table: FactTable
}

/** Compiles the conditions of rules. Throws `UngxuError` (`UNKNOWN_OPERATOR`). */
export function createDocket(
  conditions: readonly PlainCondition[],
  signals: ReadonlyMap<string, SignalDefinition>,
): Docket {
  const table = createFactTable(signals)
  const known: Compiled = new Map()
  const cases = conditions.map((plain): Case => {
    const condition = compileCondition(plain, table, known)
    // Written for the rules alone that come before the judge.
    let brief: Brief | undefined
    return {
      condition,
      get brief() {
        brief ??= writeBrief(plain, table)
        return brief
      },
    }
  })
  return { cases, table }
}
