// The posts that rules got wrong, folded up, with the words that counted marked.
import type { WorstCases, WrongCase } from '../figures/worst-cases'
import { NAMES } from '../messages/names'
import { markedParts } from '../report/marked-parts'
import { withoutPersonalData } from '../report/personal-data'
import { saidIn } from '../report/said-in'
import { type Html, html } from './html'
import { type Printing, paragraph, section } from './printing'

/** Why a rule stayed silent on a post; `WhyNot` of `ungxu test`. */
export interface WhyMissed {
  readonly applies: boolean
  /** Of each list one signal is wanted. */
  readonly missing: readonly (readonly string[])[]
  readonly exceptions: readonly string[]
  readonly held: readonly { readonly field: string; readonly start: number; readonly end: number }[]
}

export interface CaseOptions {
  /** Whether posts are quoted at all. */
  readonly texts: boolean
  readonly whyMissed?: (wrong: WrongCase) => WhyMissed
}

/** UTF-16 units of a post that stand on each side of marked words. */
const AROUND = 160

export function missSection(
  { misses, missCount }: WorstCases,
  { texts, whyMissed }: CaseOptions,
  printing: Printing,
): Html {
  const { words, number } = printing
  if (missCount === 0) return section('misses', words.misses, paragraph(words.noMisses))
  const items = misses.map((wrong) => {
    const why = whyMissed?.(wrong)
    const lacks = why?.missing.map((names) =>
      names.length === 1 ? names[0]! : words.oneOf(names.join(', ')),
    )
    const reasons = why && [
      ...(why.applies ? [] : [words.notForSuchPosts]),
      ...(lacks!.length > 0 ? [`${words.lacks}: ${lacks!.join('; ')}`] : []),
      ...(why.exceptions.length > 0 ? [`${words.excusedBy}: ${why.exceptions.join(', ')}`] : []),
    ]
    return caseItem(wrong, html``, reasons ?? [], texts ? (why?.held ?? []) : undefined, printing)
  })
  return section(
    'misses',
    words.misses,
    paragraph(`${words.missesLead} ${words.shownOf(number(misses.length), number(missCount))}`),
    html`<ol class="cases">${items}</ol>`,
  )
}

export function alarmSection(
  { falseAlarms, falseAlarmCount }: WorstCases,
  { texts }: CaseOptions,
  printing: Printing,
): Html {
  const { words, number, percent } = printing
  if (falseAlarmCount === 0) return section('alarms', words.alarms, paragraph(words.noAlarms))
  const items = falseAlarms.map((wrong) => {
    const { evidence, confidence } = wrong.violation!
    const sure = html`, ${words.confidence} ${percent(confidence)}`
    const signals = [...new Set(evidence.map(({ signal }) => signal))]
    const reasons = signals.length === 0 ? [] : [`${words.foundOn}: ${signals.join(', ')}`]
    return caseItem(wrong, sure, reasons, texts ? evidence : undefined, printing)
  })
  return section(
    'alarms',
    words.alarms,
    paragraph(`${words.alarmsLead} ${words.shownOf(number(falseAlarms.length), number(falseAlarmCount))}`),
    html`<ol class="cases">${items}</ol>`,
  )
}

/** `marked` is missing where the post is not to be quoted. */
function caseItem(
  { rule, judged: { post, place } }: WrongCase,
  more: Html,
  reasons: readonly string[],
  marked: WhyMissed['held'] | undefined,
  printing: Printing,
): Html {
  const { words, language } = printing
  const { severities, actions } = NAMES[language]
  const at = [place.file, place.line].filter((part) => part !== undefined).join(':')
  const name = [post.id, at].filter((part) => part !== undefined && part !== '').join(' · ')
  return html`<li><code>${rule.id}</code> ${saidIn(rule.title, language)}
<span class="soft">(${severities[rule.severity]}, ${actions[rule.action]}${more})</span>${name !== '' && html`<br><span class="soft">${name}</span>`}
${marked && html`<details><summary>${words.show}<span class="soft"> ${name}</span></summary>${quoted(post, marked, printing)}</details>`}
${reasons.map((reason) => paragraph(reason, 'soft'))}</li>
`
}

/** The body, and other fields in which something is marked. */
function quoted(
  { text, fields = {} }: WrongCase['judged']['post'],
  marked: WhyMissed['held'],
  { words, number, language }: Printing,
): Html[] {
  return [['text', text] as const, ...Object.entries(fields)].flatMap(([field, original]) => {
    const ranges = marked.filter((range) => range.field === field)
    if (field !== 'text' && ranges.length === 0) return []
    const masked = withoutPersonalData(original, ranges, language)
    const { parts, hidden } = markedParts(masked.text, masked.ranges, AROUND)
    const shown = parts.map(({ kind, text: part }) =>
      kind === 'marked' ? html`<mark>${part}</mark>` : html`${part}`,
    )
    return [
      html`<div class="post">${field !== 'text' && html`<span class="soft">${field}: </span>`}<bdi>${shown}</bdi>${hidden > 0 && html` <span class="soft">${words.morePlaces(number(hidden))}</span>`}</div>`,
    ]
  })
}
