// What a failed test says: the text with the words underlined, the rule and its law, and what came near.
import { shortened } from '../cli/highlight'
import { visibleText } from '../report/visible-text'
import type { Texts } from '../pack/schema/words'
import type { Post } from '../post'
import type { Evidence } from '../signals/evidence'
import type { WhyNot } from '../testing/why-not'
import type { Undetermined, Verdict, Violation } from '../verdict'
import { underline } from './underline'

const MOST_VIOLATIONS = 5

/** A block of lines for each violation, the first five. */
export function violationLines(post: Post, violations: readonly Violation[]): string[] {
  const lines = violations.slice(0, MOST_VIOLATIONS).flatMap((one) => ['', ...violationBlock(post, one)])
  const more = violations.length - MOST_VIOLATIONS
  return more > 0 ? [...lines, '', `… and ${more} more violations`] : lines
}

function violationBlock(post: Post, violation: Violation): string[] {
  const { rule, title, action, confidence, legalBasis, basisLapsed, evidence } = violation
  const law = legalBasis.map(({ number, ref, id }) => `law: ${number}, ${ref} (${id})`)
  if (law.length === 0) law.push(basisLapsed === true ? 'law: none in force that day' : 'law: none named')
  return [
    `${rule} “${inWords(title)}”: ${action}, confidence ${confidence.toFixed(2)}`,
    ...textLines(post, evidence).map((line) => `  ${line}`),
    ...law.map((line) => `  ${visibleText(line)}`),
  ]
}

/** The texts of a post with evidence in them, underlined; the body where there is none. */
export function textLines(post: Post, evidence: readonly Evidence[] = []): string[] {
  const fields = [...new Set(evidence.map(({ field }) => field))]
  if (fields.length === 0) fields.push('text')
  return fields.flatMap((field) => {
    const text = field === 'text' ? post.text : (post.fields?.[field] ?? '')
    const lines = underline(
      text,
      evidence.filter((one) => one.field === field),
    )
    return field === 'text' ? lines : [`[${shortened(field)}]`, ...lines]
  })
}

/** What a rule lacked on a post, or what excused it. */
export function nearMissLines({ applies, missing, exceptions }: WhyNot): string[] {
  const lacks = missing.map((names) => (names.length === 1 ? names[0]! : `one of ${names.join(', ')}`))
  return [
    ...(applies ? [] : ['does not apply to such a post: language, surface, days']),
    ...(lacks.length > 0 ? [`missing: ${lacks.join('; ')}`] : []),
    ...(exceptions.length > 0 ? [`excused by: ${exceptions.join(', ')}`] : []),
  ].map(visibleText)
}

/** The rules that could not be decided, and why. */
export function undeterminedLines({ undetermined }: Pick<Verdict, 'undetermined'>): string[] {
  return undetermined.map((one) => `could not be decided: ${undecided(one)}`)
}

function undecided({ rule, because, classifier, fact }: Undetermined): string {
  const what = classifier ?? fact
  return visibleText(`${rule} (${because}${what === undefined ? '' : `: ${what}`})`)
}

/** A title in English, else in whatever language there is. */
export function inWords(texts: Texts): string {
  return visibleText(texts['en'] ?? Object.values(texts)[0] ?? '')
}
