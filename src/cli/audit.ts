// The command `audit`: whether a record of decisions is whole, and whether its decisions come out the same once more.
import { type AuditEntry, asEntry, type DecisionEntry } from '../audit/entry'
import { type AuditReport, verifyEntries } from '../audit/verify'
import { type Replay, replay } from '../audit/replay'
import { UngxuError } from '../errors'
import { type Moderator, createModerator } from '../moderator'
import { readAuditFile } from '../node/audit-file'
import { fileSalts } from '../node/salt-file'
import type { Pack } from '../pack/pack'
import type { AuditArguments } from './audit-arguments'
import { auditWordsOf } from './audit-words'
import type { Terminal } from './check'
import type { ExitStatus } from './exit-status'
import { EXIT } from './exit-status'
import { loadPacks } from './load-packs'
import { loadModels } from './models'
import { createOutput } from './output'
import { createPaint } from './paint'
import {
  type Replayed,
  type Verified,
  writeAuditJson,
  writeReplayedPretty,
  writeVerifiedPretty,
} from './write-audit'

/** Runs `ungxu audit`. Throws an `UngxuError` for wrong usage, salts that cannot be read and packs that do not load. */
export async function audit(
  asked: AuditArguments,
  { stdout, stderr, env }: Terminal,
  interrupt: AbortSignal,
): Promise<ExitStatus> {
  const { language, format } = asked
  const paint = createPaint(stdout, env)
  const output = createOutput(stdout)
  const verified = await verify(asked, interrupt)
  const isWhole = verified.report.ok
  if (asked.action === 'verify' || !isWhole || interrupt.aborted) {
    if (!interrupt.aborted)
      await output.write(
        format === 'json'
          ? writeAuditJson(verified, language)
          : writeVerifiedPretty(verified, language, paint),
      )
    if (!interrupt.aborted) return isWhole ? EXIT.clean : EXIT.found
  } else {
    const replayed = await replayAll(asked, interrupt)
    await output.write(
      format === 'json'
        ? writeAuditJson({ ...verified, replayed }, language)
        : writeReplayedPretty(replayed, asked.examples, language, paint),
    )
    if (!interrupt.aborted) return replayed.different > 0 || replayed.same === 0 ? EXIT.found : EXIT.clean
  }
  stderr.write(`${auditWordsOf(language).interrupted}\n`)
  return EXIT.interrupted
}

async function verify({ file, salts, anchor }: AuditArguments, interrupt: AbortSignal): Promise<Verified> {
  const kinds = new Map<string, number>()
  const packs = new Map<string, number>()
  let first: string | undefined
  let last: string | undefined
  async function* counted() {
    for await (const stored of readAuditFile(file)) {
      if (interrupt.aborted) return
      const entry = asEntry(stored.entry)
      if (entry !== undefined) count(entry)
      yield stored
    }
  }
  const count = (entry: AuditEntry) => {
    first ??= entry.at
    last = entry.at
    kinds.set(entry.kind, (kinds.get(entry.kind) ?? 0) + 1)
    if (entry.kind !== 'decision') return
    for (const { id, version, digest } of entry.verdict.packs) {
      const name = `${id} ${version} ${digest}`
      packs.set(name, (packs.get(name) ?? 0) + 1)
    }
  }
  const report: AuditReport = await verifyEntries(counted(), {
    ...(anchor && { anchor }),
    ...(salts !== undefined && { salts: fileSalts(salts) }),
  })
  return {
    report,
    kinds,
    packs,
    withSalts: salts !== undefined,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
  }
}

async function replayAll(asked: AuditArguments, interrupt: AbortSignal): Promise<Replayed> {
  const packs = await loadPacks(asked.packs)
  const classifiers = await loadModels(asked.models, packs, asked.language)
  const salts = asked.salts === undefined ? undefined : fileSalts(asked.salts)
  // One for each set of packs that the record names: making one costs far more than judging a post.
  const moderators = new Map<string, Moderator>()
  const moderatorFor = ({ verdict }: DecisionEntry): Moderator | undefined => {
    const key = verdict.packs.map(({ digest }) => digest).join()
    const named = verdict.packs.flatMap(({ digest }) => packs.find((pack) => pack.digest === digest) ?? [])
    if (named.length < verdict.packs.length) return undefined
    const known = moderators.get(key) ?? createModerator({ packs: named as Pack[], classifiers })
    moderators.set(key, known)
    return known
  }

  const differences: Replayed['differences'][number][] = []
  const left = new Map<string, number>()
  let [decisions, same, different] = [0, 0, 0]
  for await (const { entry } of readAuditFile(asked.file)) {
    if (interrupt.aborted) break
    const decision = asEntry(entry)
    if (decision?.kind !== 'decision') continue
    decisions++
    const moderator = moderatorFor(decision)
    let made: Replay
    try {
      made = await replay(decision, {
        packs,
        classifiers,
        ...(moderator && { moderator }),
        ...(salts && { salts }),
      })
    } catch (error) {
      if (!(error instanceof UngxuError)) throw error
      left.set(error.code, (left.get(error.code) ?? 0) + 1)
      continue
    }
    if (made.difference === undefined) same++
    else {
      different++
      const { sequence, at } = decision
      if (differences.length < asked.examples)
        differences.push({ sequence, at, ...made.difference, engine: made.engine })
    }
  }
  return { decisions, same, different, left, differences }
}
