// What is wrong with the duties of packs that meet: rules that no pack has, provisions that ask for nothing.
import type { Pack } from './pack'
import { unknownName } from './report'
import type { Report } from './report'
import { provisionsOf } from './duties-of'
import type { DutyMeasure } from './vocabulary'
import type { ProvisionDuty } from './schema/law'
import type { Scope } from './scope'

/** `rules` are the ids of all rules of all packs. Provisions that nothing has are told of elsewhere. */
export function dutyFaults(pack: Pack, scope: Scope, rules: Iterable<string>, report: Report): void {
  const known = new Set(rules)
  for (const [index, definition] of pack.duties.entries()) {
    const { id, measure, appliesTo } = definition
    const path = ['duties', index]
    for (const [at, rule] of (appliesTo?.rules ?? []).entries()) {
      if (!known.has(rule))
        report('UNKNOWN_RULE', unknownName(rule, known), [...path, 'appliesTo', 'rules', at])
    }
    const named = provisionsOf(definition).map(({ provision }) => scope.find('provision', provision)?.item)
    for (const [at, provision] of named.entries()) {
      if (provision === undefined || provision.duty !== undefined) continue
      const values = { duty: id, id: provisionsOf(definition)[at]!.provision }
      report('DUTY_NOT_SET', values, [...path, 'provisions', at])
    }
    if (measure === undefined || named.some((one) => one === undefined || hasMeasure(one.duty, measure)))
      continue
    report('DUTY_UNMEASURED', { duty: id, measure, keys: KEYS[measure].join(', ') }, [...path, 'measure'])
  }
}

const KEYS: Readonly<Record<DutyMeasure, readonly string[]>> = {
  deadline: ['deadlineHours', 'urgentDeadlineHours'],
  retention: ['retentionMonths', 'retentionYears'],
  locks: ['thresholds.temporaryLock'],
}

function hasMeasure(duty: ProvisionDuty | undefined, measure: DutyMeasure): boolean {
  if (duty === undefined) return false
  if (measure === 'locks') return duty.thresholds?.temporaryLock !== undefined
  return KEYS[measure].some((key) => duty[key] !== undefined)
}
