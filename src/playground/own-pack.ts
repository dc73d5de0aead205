// The pack in the editor, read through and through: whether it loads, what lint says, and how its examples fare.
import { type Fault, UngxuError } from '../errors'
import { compilePacks } from '../pack/compile'
import { type LintFault, lintPacks } from '../pack/lint/lint'
import type { Pack } from '../pack/pack'
import { parsePack } from '../pack/parse-pack'
import { createCalendar } from '../as-of'
import { type ExampleResult, runExample } from '../testing/examples'
import { createTrial } from '../testing/trial'

export interface OwnPack {
  /** Missing where it does not load. */
  readonly pack?: Pack
  /** The shipped packs that it requires. */
  readonly required: readonly Pack[]
  /** By line and column. */
  readonly faults: readonly LintFault[]
  readonly examples: readonly ExampleResult[]
}

/**
 * Reads the editor's YAML or JSON beside the shipped packs it may require. `asOf` is the day whose law counts, today if not
 * said. Never throws for what an author may write: that is what `faults` are for.
 */
export function readOwnPack(
  source: string,
  shipped: Readonly<Record<string, Pack>>,
  asOf: string | undefined,
): OwnPack {
  let required: Pack[] = []
  try {
    const pack = parsePack(source)
    required = pack.requires.flatMap((id) => (Object.hasOwn(shipped, id) ? [shipped[id]!] : []))
    const packs = [...required, pack]
    compilePacks(packs)
    const calendar = createCalendar(Date.now)
    const faults = lintPacks(packs, ({ timeZone }) => asOf ?? calendar(timeZone), [pack])
    return { pack, required, ...examplesOf(pack, packs, faults, asOf) }
  } catch (error) {
    return { required, faults: faultsOf(error).map(asError), examples: [] }
  }
}

/** The faults of an error of ours; any other is no fault of an author, and is thrown on. */
export function faultsOf(error: unknown): readonly Fault[] {
  if (error instanceof UngxuError) return error.faults
  throw error
}

function examplesOf(
  pack: Pack,
  packs: readonly Pack[],
  faults: readonly LintFault[],
  asOf: string | undefined,
): Pick<OwnPack, 'faults' | 'examples'> {
  try {
    const trial = createTrial(packs, asOf === undefined ? {} : { asOf })
    const own = new Set(pack.rules.map(({ id }) => id))
    const examples = trial.rules
      .filter(({ id }) => own.has(id))
      .flatMap((rule) => rule.examples.map((example) => runExample(trial, example, rule.status)))
    return { faults, examples }
  } catch (error) {
    // An example that is no post: the pack is used all the same.
    return { faults: [...faultsOf(error).map(asError), ...faults], examples: [] }
  }
}

function asError(fault: Fault): LintFault {
  return { ...fault, severity: 'error' }
}
