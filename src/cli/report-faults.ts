// Faults for people: code and place, what is wrong, the lines around it, what to do.

import type { Fault } from '../errors'
import { describeFault } from '../errors'
import type { Language } from '../messages/say'
import { sayFault } from '../messages/say'
import type { Paint } from './paint'
import { visibleText } from '../report/visible-text'
import { wordsOf } from './words'

/** All faults, each with its frame and its next step. */
export function faultReport(faults: readonly Fault[], language: Language, paint: Paint): string {
  const blocks = faults.map((fault) =>
    faultBlock(fault, language, paint, paint.bad(visibleText(describeFault(fault, language)))),
  )
  const count = faults.length > 1 ? `\n${wordsOf(language).faults(faults.length)}\n` : ''
  return `${blocks.join('\n\n')}\n${count}`
}

/** A headline over the frame and the next step of a fault, without a line break at the end. */
export function faultBlock(fault: Fault, language: Language, paint: Paint, head: string): string {
  const frame = fault.frame?.split('\n').map(visibleText) ?? []
  const hint = visibleText(sayFault(fault, language).hint)
  return [head, ...frame, paint.faint(hint)].join('\n')
}
