// What `ungxu audit` found out, for people and for programs. No word of a post is in it.
import type { Difference } from '../audit/difference'
import type { Replay } from '../audit/replay'
import type { AuditReport } from '../audit/verify'
import { describeFault } from '../errors'
import { type Language, sayFault } from '../messages/say'
import { visibleText } from '../report/visible-text'
import { auditWordsOf } from './audit-words'
import type { Paint } from './paint'
import { json } from './write-json'

/** A record that was read from its first entry on. */
export interface Verified {
  readonly report: AuditReport
  /** Entries by kind. */
  readonly kinds: ReadonlyMap<string, number>
  /** Decisions by `id version digest` of a pack. */
  readonly packs: ReadonlyMap<string, number>
  readonly withSalts: boolean
  /** When the first entry was made, and the last. */
  readonly first?: string
  readonly last?: string
}

/** Decisions of a record made again. */
export interface Replayed {
  readonly decisions: number
  readonly same: number
  readonly different: number
  /** Those that could not be made again, by code. */
  readonly left: ReadonlyMap<string, number>
  readonly differences: readonly (Difference &
    Pick<Replay, 'engine'> & { readonly sequence: number; readonly at: string })[]
}

export function writeVerifiedPretty(verified: Verified, language: Language, paint: Paint): string {
  const words = auditWordsOf(language)
  const { report, kinds, packs, withSalts, first, last } = verified
  const { head, fault, seals, anchor, purged } = report
  const entries = String(report.entries)
  const verdict = fault ? paint.bad(words.broken(entries)) : paint.good(words.whole(entries))
  const lines = [report.entries === 0 && fault === undefined ? words.empty : verdict]
  const line = (name: string, value: string) => lines.push(`  ${paint.faint(`${name}:`)} ${value}`)
  if (first !== undefined) line(words.span, `${visibleText(first)}, ${visibleText(last!)}`)
  if (purged > 0) line(words.purged, String(purged))
  if (kinds.size > 0) line(words.kinds, [...kinds].map(([kind, count]) => `${kind} ${count}`).join(', '))
  for (const [name, count] of packs) line(words.packs, `${visibleText(name)} (${count})`)
  if (report.entries > 0)
    line(
      words.seals,
      withSalts ? words.sealsOf(String(seals.compared), String(seals.unknown)) : words.noSalts,
    )
  if (anchor !== undefined) line(words.anchor, words.anchors[anchor])
  if (head !== undefined) line(words.head, `${head.sequence}:${head.hash}`)
  if (fault !== undefined)
    lines.push('', paint.bad(visibleText(describeFault(fault, language))), sayFault(fault, language).hint)
  return `${lines.join('\n')}\n`
}

export function writeReplayedPretty(
  { decisions, same, different, left, differences }: Replayed,
  examples: number,
  language: Language,
  paint: Paint,
): string {
  const words = auditWordsOf(language)
  const notMade = [...left.values()].reduce((sum, count) => sum + count, 0)
  const lines = [words.decisions(...([decisions, same, different, notMade].map(String) as Four))]
  for (const { sequence, at, path, old, new: now, engine } of differences) {
    const said = words.differs(sequence, path, shown(old), shown(now))
    lines.push(`${paint.bad('≠')} ${visibleText(said)}  ${paint.faint(visibleText(at))}`)
    if (engine.recorded !== engine.now)
      lines.push(`  ${paint.faint(visibleText(words.otherEngine(engine.recorded, engine.now)))}`)
  }
  if (examples > 0 && different > differences.length)
    lines.push(paint.faint(words.more(String(different - differences.length))))
  for (const [code, count] of left) lines.push(`${paint.doubtful('?')} ${words.left(code, String(count))}`)
  if (same + different === 0) lines.push(paint.bad(words.nothingReplayed))
  return `${lines.join('\n')}\n`
}

type Four = [string, string, string, string]

/** One JSON object: the report of `verify`, what was counted, and what a replay gave. */
export function writeAuditJson(
  { report, kinds, packs, first, last, replayed }: Verified & { readonly replayed?: Replayed },
  language: Language,
): string {
  const { fault, ...rest } = report
  return `${json({
    ...rest,
    ...(first !== undefined && { from: first, to: last }),
    kinds: Object.fromEntries(kinds),
    packs: Object.fromEntries(packs),
    ...(fault && { fault: { ...fault, ...sayFault(fault, language) } }),
    ...(replayed && { replay: { ...replayed, left: Object.fromEntries(replayed.left) } }),
  })}\n`
}

function shown(value: unknown): string {
  const text = value === undefined ? '–' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
