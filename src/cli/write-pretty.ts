// Verdicts for people: what is wrong, on which words, by which law, in their language.

import type { Language } from '../messages/say'
import { sayFault } from '../messages/say'
import type { LegalBasis } from '../pack/law'
import type { Action } from '../pack/vocabulary'
import type { Texts } from '../pack/schema/words'
import type { Post } from '../post'
import type { Undetermined, Verdict, Violation } from '../verdict'
import { dutyLines, fineLine, orderLine } from './duty-lines'
import { highlight, shortened } from './highlight'
import type { Paint } from './paint'
import type { Origin } from './read-posts'
import type { ResultWriter } from './result-writer'
import { visibleText } from '../report/visible-text'
import type { Words } from './words'
import { wordsOf } from './words'

/** A block for each post that breaks rules or could not be decided, one short line for each that is clean. */
export function createPrettyWriter(language: Language, paint: Paint): ResultWriter {
  const words = wordsOf(language)
  const print = { language, words, paint }
  return {
    verdict(post, origin, verdict) {
      const name = paint.strong(nameOf(post.id, origin, words))
      const decision = paintOf(verdict.decision, paint)(words.actions[verdict.decision])
      const quiet = verdict.violations.length + verdict.shadow.length + verdict.undetermined.length === 0
      if (quiet) return `${name}  ${decision}  ${paint.faint(shortened(post.text))}\n`
      const lines = [
        `${name}  ${decision}  ${words.violations(verdict.violations.length)}`,
        ...verdict.violations.flatMap((one) =>
          violationLines(post, verdict, one, print, words.actions[one.action]),
        ),
        ...verdict.shadow.flatMap((one) => violationLines(post, verdict, one, print, words.shadow)),
        ...verdict.undetermined.map((one) => undeterminedLine(one, print)),
      ]
      return `${lines.join('\n')}\n\n`
    },
    badLine({ origin, fault, id }) {
      const { message, hint } = sayFault(fault, language)
      const name = paint.strong(nameOf(id, origin, words))
      const line = `${name}  ${paint.bad(words.badLine)}  ${fault.code} ${visibleText(message)}`
      return `${line}\n  ${paint.faint(visibleText(hint))}\n`
    },
    end: () => '',
  }
}

export interface Print {
  readonly language: Language
  readonly words: Words
  readonly paint: Paint
}

export function violationLines(
  post: Post,
  verdict: Verdict,
  violation: Violation,
  { language, words, paint }: Print,
  effect: string,
): string[] {
  const { rule, title, message, severity, confidence, legalBasis, basisLapsed, duties, order } = violation
  const say = (texts: Texts) => visibleText(inLanguage(texts, language))
  const measure = `${words.severities[severity]}, ${words.confidence} ${confidence.toFixed(2)}`
  const lines = [
    `  ${paint.bad('✗')} ${paint.strong(say(title))} ${paint.faint(`[${visibleText(rule)}]`)} ${effect} (${measure})`,
  ]
  const advice = say(message)
  if (advice !== say(title)) lines.push(`    ${advice}`)
  for (const [field, ranges] of byField(violation)) {
    const text = field === 'text' ? post.text : (post.fields?.[field] ?? '')
    const { line, hidden } = highlight(text, ranges, paint)
    const rest = hidden > 0 ? ` (${words.more(hidden)})` : ''
    lines.push(`    ${paint.faint(`${field === 'text' ? words.text : shortened(field)}:`)} ${line}${rest}`)
  }
  if (order !== undefined)
    lines.push(`    ${paint.faint(`${words.order}:`)} ${visibleText(orderLine(order, language))}`)
  lines.push(...legalBasis.flatMap((basis) => lawLines(basis, { language, words, paint })))
  if (legalBasis.length === 0) {
    const reason = basisLapsed === true ? words.lawLapsed(verdict.asOf) : words.lawNone
    lines.push(`    ${paint.faint(`${words.law}: ${reason}`)}`)
  }
  for (const line of dutyLines(duties, language, say))
    lines.push(`    ${paint.faint(`${words.duty}:`)} ${visibleText(line)}`)
  return lines
}

export function lawLines(
  { number, ref, summary, inForce, verified, fine, url }: LegalBasis,
  { language, words, paint }: Print,
): string[] {
  const doubt = verified ? '' : `, ${words.lawUnverified}`
  const head = visibleText(`${number}, ${ref} (${words.lawInForce(inForce.from, inForce.to)}${doubt})`)
  const indent = ' '.repeat(4 + words.law.length + 2)
  const lines = [
    `    ${paint.faint(`${words.law}:`)} ${head}`,
    indent + visibleText(inLanguage(summary, language)),
  ]
  if (fine !== undefined) {
    const say = (texts: Texts) => inLanguage(texts, language)
    lines.push(indent + visibleText(`${words.fine}: ${fineLine(fine, language, say)}`))
  }
  if (url !== undefined) lines.push(indent + paint.faint(visibleText(url)))
  return lines
}

export function undeterminedLine(
  { rule, because, classifier, fact }: Undetermined,
  { words, paint }: Print,
): string {
  const what = classifier ?? fact
  const reason = what === undefined ? because : `${because}: ${what}`
  return `  ${paint.doubtful('?')} ${words.undetermined}: ${visibleText(`${rule} (${reason})`)}`
}

/** Ranges of the evidence by field, the body first. */
function byField({ evidence }: Violation): [string, { start: number; end: number }[]][] {
  const fields = new Map<string, { start: number; end: number }[]>()
  for (const { field, start, end } of evidence) {
    const ranges = fields.get(field)
    if (ranges === undefined) fields.set(field, [{ start, end }])
    else ranges.push({ start, end })
  }
  return [...fields].sort(([a], [b]) => Number(b === 'text') - Number(a === 'text'))
}

/** The text in that language, else in English, else in whatever language there is. */
export function inLanguage(texts: Texts, language: Language): string {
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? ''
}

export function nameOf(id: string | undefined, { file, line }: Origin, words: Words): string {
  if (id !== undefined && id !== '') return shortened(id)
  if (line === undefined) return file === undefined ? words.text : visibleText(file)
  return file === undefined ? `${words.line} ${line}` : visibleText(`${file}:${line}`)
}

export function paintOf(action: Action, paint: Paint): (text: string) => string {
  if (action === 'allow') return paint.good
  return action === 'reject' || action === 'review' ? paint.bad : paint.doubtful
}
