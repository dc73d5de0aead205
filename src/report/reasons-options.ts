// What a caller says about a statement of reasons, checked: all that is wrong is told at once.
import { isDay } from '../as-of'
import type { Fault } from '../errors'
import { fault } from '../errors'
import type { Part } from '../messages/reason-words'
import type { Language } from '../messages/say'

/** What a verdict does not know about a decision, and any statement of it may say. */
export interface DecisionOptions {
  /** `en` if not said. */
  readonly lang?: Language
  /** Who found what the statement tells of; `software` if not said. */
  readonly foundBy?: Part
  /** Who decided; `software` if not said. */
  readonly decidedBy?: Part
}

/** Where and until when an author may complain. */
export interface Complaint {
  /** The platform's channel in words: an address, a form, a name. */
  readonly channel: string
  /** The last day, `YYYY-MM-DD`; or `days`. */
  readonly until?: string
  /** So many days from the message. */
  readonly days?: number
}

/** A statement of reasons for the author of a post. */
export interface LetterOptions extends DecisionOptions {
  /** `text` if not said. */
  readonly format?: 'text' | 'markdown'
  /** What the platform does with the post, in its own words and the letter's language, in place of ours. */
  readonly consequence?: string
  readonly complaint?: Complaint
  /** `false` leaves the words of the post out, for letters that others may see. */
  readonly quote?: boolean
}

const PARTS: readonly Part[] = ['software', 'both', 'person']

export function decisionFaults({ lang, foundBy, decidedBy }: DecisionOptions): Fault[] {
  return [
    ...unless(lang === undefined || lang === 'vi' || lang === 'en', 'lang', 'vi, en'),
    ...unless(foundBy === undefined || PARTS.includes(foundBy), 'foundBy', PARTS.join(', ')),
    ...unless(decidedBy === undefined || PARTS.includes(decidedBy), 'decidedBy', PARTS.join(', ')),
  ]
}

export function letterFaults({ format, consequence, complaint, quote }: LetterOptions): Fault[] {
  const { channel, until, days } = complaint ?? {}
  return [
    ...unless(
      format === undefined || format === 'text' || format === 'markdown',
      'format',
      'text, markdown, dsa',
    ),
    ...unless(consequence === undefined || isFilled(consequence), 'consequence', 'words'),
    ...unless(quote === undefined || typeof quote === 'boolean', 'quote', 'true, false'),
    ...(complaint === undefined || isFilled(channel)
      ? []
      : [
          fault(
            'STATEMENT_INCOMPLETE',
            { key: 'complaint.channel', expected: 'words' },
            { path: 'complaint.channel' },
          ),
        ]),
    ...unless(
      until === undefined || (typeof until === 'string' && isDay(until)),
      'complaint.until',
      'YYYY-MM-DD',
    ),
    ...unless(
      days === undefined || (Number.isInteger(days) && days > 0 && until === undefined),
      'complaint.days',
      '1, 2, 3 …, where there is no `until`',
    ),
  ]
}

/** A fault with the option where something does not hold. */
export function unless(holds: boolean, option: string, expected: string): Fault[] {
  return holds ? [] : [fault('OPTION_WRONG', { option, expected }, { path: option })]
}

export function isFilled(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== ''
}
