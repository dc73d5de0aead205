// Which duties of the packs a rule's violations bring.
import type { CompiledRule } from './compiled'
import { byId } from './digest'
import type { Pack } from './pack'
import type { DutyDefinition } from './schema/duty'
import { isMeant } from './schema/duty'

/** Those of the rule's pack and of the packs that it requires. By id: in which order files are read means nothing. */
export function dutiesOf(rule: CompiledRule, packs: readonly Pack[]): readonly DutyDefinition[] {
  return byId(
    packs
      .filter((one) => one === rule.pack || rule.pack.requires.includes(one.id))
      .flatMap((one) => one.duties)
      .filter((duty) => isMeant(duty, rule)),
  )
}
