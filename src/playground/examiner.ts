// The engine behind the page: a situation is judged, then explained. Runs in a worker, or in the page where there can be none.
import { UngxuError, fault } from '../errors'
import { createModerator, type Moderator } from '../moderator'
import type { EvaluateOptions } from '../options'
import type { Pack } from '../pack/pack'
import eu from '../packs/eu'
import vn from '../packs/vn'
import { type Explainer, createExplainer } from '../testing/explain'
import { withDraftsAwake } from '../testing/trial'
import type { Explained, Judged } from './answer'
import { otherReadings } from './other-readings'
import { createMemory } from './memory'
import { type OwnPack, faultsOf, readOwnPack } from './own-pack'
import { sentencesIn } from './sentences'
import { shortAccount, shortVerdict } from './short-accounts'
import type { Situation } from './situation'

const SHIPPED: Readonly<Record<string, Pack>> = { vn, eu }
/** Rules that come near and are shown. */
const MOST_NEAR = 6
/** Other readings, sentences and units of a text that are shown of it. */
const MOST_SHOWN = 80
const LONGEST_READING = 4000

export interface Examiner {
  judge(situation: Situation): Judged
  /** Undefined where `judge` gives no verdict. */
  explain(situation: Situation): Promise<Explained | undefined>
}

interface Bench {
  readonly own: OwnPack
  readonly packs: readonly Pack[]
  readonly moderator: Moderator
  readonly rules: number
  explainer?: Explainer
}

/** Remembers the packs it read last, so that a letter typed in the post costs no pack. */
export function createExaminer(): Examiner {
  const owns = createMemory<OwnPack>(2)
  const benches = createMemory<Bench>(4)
  return { judge, explain }

  function ownOf({ pack, asOf }: Situation): OwnPack {
    return owns(`${asOf} ${pack}`, () => readOwnPack(pack, SHIPPED, asOf))
  }

  function benchOf(situation: Situation, own: OwnPack): Bench {
    const isTried = situation.packs.includes('own') && own.pack !== undefined
    const shipped = Object.keys(SHIPPED)
      .filter((name) => situation.packs.some((chosen) => chosen === name))
      .map((name) => SHIPPED[name]!)
    const packs = isTried ? [...new Set([...shipped, ...own.required]), withDraftsAwake(own.pack!)] : shipped
    if (packs.length === 0)
      throw new UngxuError(fault('OPTION_WRONG', { option: 'packs', expected: 'at least one pack' }))
    return benches(packs.map(({ id, digest }) => `${id} ${digest}`).join('\n'), () => {
      const rules = packs.flatMap((pack) => pack.rules).filter(({ status }) => isAsked(status)).length
      return { own, packs, moderator: createModerator({ packs }), rules }
    })
  }

  function judge(situation: Situation): Judged {
    const own = ownOf(situation)
    const { text } = situation
    const report = { kind: 'judged' as const, own: reportOf(own), text }
    try {
      const { moderator, rules } = benchOf(situation, own)
      const verdict = moderator.evaluateSync({ text }, optionsOf(situation))
      return { ...report, verdict: shortVerdict(verdict), faults: [], rules }
    } catch (error) {
      return { ...report, faults: faultsOf(error), rules: 0 }
    }
  }

  async function explain(situation: Situation): Promise<Explained | undefined> {
    const { text } = situation
    try {
      const bench = benchOf(situation, ownOf(situation))
      bench.explainer ??= createExplainer(bench.packs)
      const { fired, undetermined, near, readings } = await bench.explainer.explain(
        { text },
        optionsOf(situation),
      )
      const { surface, skeleton } = readings[0]!
      return {
        kind: 'explained',
        fired: fired.map(shortAccount),
        undetermined: undetermined.map(shortAccount),
        near: near.slice(0, MOST_NEAR).map(shortAccount),
        nearCount: near.length,
        reading: {
          field: 'text',
          text: text.slice(0, LONGEST_READING),
          surface: surface.slice(0, LONGEST_READING),
          skeleton: skeleton.slice(0, LONGEST_READING),
        },
        others: otherReadings(text.slice(0, LONGEST_READING)).slice(0, MOST_SHOWN),
        sentences: sentencesIn(text.slice(0, LONGEST_READING)).slice(0, MOST_SHOWN),
      }
    } catch (error) {
      faultsOf(error)
      return undefined
    }
  }
}

function isAsked(status = 'live'): boolean {
  return status === 'live' || status === 'shadow'
}

function optionsOf({ strictness, asOf, jurisdiction }: Situation): EvaluateOptions {
  return {
    strictness,
    ...(asOf !== undefined && { asOf }),
    ...(jurisdiction !== undefined && { jurisdiction }),
  }
}

function reportOf({ pack, faults, examples }: OwnPack): Judged['own'] {
  const count = (...outcomes: string[]) => examples.filter(({ outcome }) => outcomes.includes(outcome)).length
  return {
    loads: pack !== undefined,
    faults,
    examples: {
      passed: count('passed'),
      undecided: count('undecided'),
      todo: count('known', 'mended'),
      failed: examples.filter(({ outcome }) => outcome === 'failed'),
    },
  }
}
