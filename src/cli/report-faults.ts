// Faults for people: code and place, what is wrong, the lines around it, what to do.

import type { Fault } from '../errors'
import { describeFault } from '../errors'
import type { Language } from '../messages/say'
import { sayFault } from '../messages/say'
import type { Paint } from './paint'
import { visibleText } from './visible-text'
import { wordsOf } from './words'

/** All faults, each with its frame and its next step. */
export function faultReport(faults: readonly Fault[], language: Language, paint: Paint): string {
  const blocks = faults.map((fault) => {
    const frame = fault.frame?.split('\n').map(visibleText) ?? []
    const hint = visibleText(sayFault(fault, language).hint)
    return [paint.bad(visibleText(describeFault(fault, language))), ...frame, paint.faint(hint)].join('\n')
  })
  const count = faults.length > 1 ? `\n${wordsOf(language).faults(faults.length)}\n` : ''
  return `${blocks.join('\n\n')}\n${count}`
}
