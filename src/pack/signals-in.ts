// The signals that a compiled condition leads to, those inside nears and sums among them.
import type { PlainCondition, SignalDefinition } from './compiled'

/** All that the conditions lead to, each once. */
export function signalsIn(
  conditions: readonly PlainCondition[],
  signals: ReadonlyMap<string, SignalDefinition>,
): ReadonlySet<SignalDefinition> {
  const found = new Set<SignalDefinition>()
  // Shared conditions stand in many places.
  const seen = new Set<PlainCondition>()
  conditions.forEach(look)
  return found

  function look(condition: PlainCondition): void {
    if (seen.has(condition)) return
    seen.add(condition)
    if ('all' in condition) condition.all.forEach(look)
    else if ('any' in condition) condition.any.forEach(look)
    else if ('not' in condition) look(condition.not)
    else {
      note(condition.fact)
      const { value } = condition
      if (typeof value === 'object' && value !== null && 'fact' in value) note(String(value.fact))
    }
  }

  function note(fact: string): void {
    const signal = signals.get(fact)
    if (signal === undefined || found.has(signal)) return
    found.add(signal)
    if (signal.kind === 'near') signal.of.forEach(note)
    if (signal.kind === 'sum') for (const { when } of signal.of) look(when)
  }
}
