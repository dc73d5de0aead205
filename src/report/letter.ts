// A verdict as a letter to the author of the post: what happens, what was found, on which law, how, and what now.
import type { ReasonWords } from '../messages/reason-words'
import { reasonWords } from '../messages/reasons'
import type { Language } from '../messages/say'
import type { LegalBasis } from '../pack/law'
import type { Evidence } from '../signals/evidence'
import type { Verdict, Violation } from '../verdict'
import { MARKDOWN, PLAIN, type Pen } from './pen'
import type { Complaint, LetterOptions } from './reasons-options'
import { saidIn } from './said-in'
import { shownWords } from './shown-words'

/** Places shown of one violation; of the others the letter says how many there are. */
const MOST_PLACES = 12

interface Writing {
  readonly words: ReasonWords
  readonly pen: Pen
  readonly language: Language
  readonly day: string
  readonly quote: boolean
}

export function writeLetter(verdict: Verdict, options: LetterOptions): string {
  const language = options.lang ?? 'en'
  const words = reasonWords(language)
  const pen = options.format === 'markdown' ? MARKDOWN : PLAIN
  const writing: Writing = { words, pen, language, day: verdict.asOf, quote: options.quote ?? true }
  const { decision, violations, undetermined } = verdict
  const happens = options.consequence ?? words.happens[decision as keyof ReasonWords['happens']]
  const sections: [heading: string, lines: readonly string[]][] = [
    [words.whatHappens, [pen.own(happens)]],
    [
      words.whatWasFound,
      violations.length === 0
        ? [words.nothingFound]
        : violations.flatMap((violation, index) => findingLines(violation, index + 1, writing)),
    ],
  ]
  if (undetermined.length > 0) sections.push([words.notDecided, openLines(verdict, writing)])
  sections.push([words.how, howLines(verdict, options, writing)])
  sections.push([words.disagree, redressLines(verdict, options.complaint, writing)])
  const blocks = sections.map(([heading, lines]) => [pen.heading(heading), '', ...lines].join('\n'))
  return `${[pen.title(words.heading), ...blocks].join('\n\n')}\n`
}

function findingLines(violation: Violation, number: number, writing: Writing): string[] {
  const { words, pen, language, day } = writing
  const { rule, title, message, evidence, legalBasis, basisLapsed } = violation
  const under = (marker: string, text: string) => pen.item(1, marker, text)
  const [name, advice] = [saidIn(title, language), saidIn(message, language)]
  const lines = [pen.item(0, `${number}.`, pen.strong(pen.own(name)))]
  if (advice !== name) lines.push(under('-', pen.own(advice)))
  lines.push(...placeLines(evidence, writing))
  lines.push(under('-', `${words.rule}: ${pen.own(rule)}`))
  if (legalBasis.length > 0) {
    lines.push(under('-', `${words.law}:`))
    lines.push(...legalBasis.map((basis) => pen.item(2, '-', lawText(basis, writing))))
  } else {
    lines.push(under('-', basisLapsed === true ? words.lapsed(day) : words.houseRule))
  }
  return lines
}

function placeLines(evidence: readonly Evidence[], { words, pen, quote }: Writing): string[] {
  if (evidence.length === 0) return [pen.item(1, '-', words.noWords)]
  const shown = evidence.slice(0, MOST_PLACES).map(({ field, start, end, text }) => {
    const place = words.place(
      field === 'text' ? words.body : pen.theirs(shownWords(field, 40)),
      start + 1,
      end,
    )
    return pen.item(2, '-', quote ? `“${pen.theirs(shownWords(text))}” (${place})` : place)
  })
  const hidden = evidence.length - shown.length
  if (hidden > 0) shown.push(pen.item(2, '-', words.more(hidden)))
  return [pen.item(1, '-', `${words.words}:`), ...shown]
}

function lawText(basis: LegalBasis, { words, pen, language }: Writing): string {
  const { number, ref, title, summary, inForce, verified, url } = basis
  const notes = [
    words.inForce(inForce.from, inForce.to),
    ...(verified ? [] : [words.unverified]),
    ...(url === undefined ? [] : [pen.link(url)]),
  ]
  const name = pen.own(`${number}, ${ref} (${saidIn(title, language)})`)
  return `${name}: ${pen.own(saidIn(summary, language))} (${notes.join('; ')})`
}

function openLines({ undetermined, decision, violations }: Verdict, { words, pen }: Writing): string[] {
  const waits = decision === 'review' && !violations.some(({ action }) => action === 'review')
  return [
    words.undetermined(undetermined.length),
    ...undetermined.map(({ rule, because, classifier, fact }) => {
      const named = classifier ?? fact
      const what = named === undefined ? '' : ` (${named})`
      return pen.item(0, '-', pen.own(`${rule}: ${words.because[because]}${what}`))
    }),
    waits ? words.waitsForThem : words.notHeldAgainst,
  ]
}

function howLines(verdict: Verdict, options: LetterOptions, { words, pen }: Writing): string[] {
  const packs = verdict.packs.map(({ id, version }) => `${id} ${version}`).join(', ')
  const found = verdict.violations.length > 0 ? [words.foundBy[options.foundBy ?? 'software']] : []
  const names = verdict.violations.some(({ legalBasis }) => legalBasis.length > 0)
  return [
    ...found,
    words.decidedBy[options.decidedBy ?? 'software'],
    words.asOf(verdict.asOf),
    pen.own(words.checkedBy(packs, verdict.engine)),
    ...(names ? [words.noFinding] : []),
  ].map((line) => pen.item(0, '-', line))
}

function redressLines(
  { violations }: Verdict,
  complaint: Complaint | undefined,
  { words, pen }: Writing,
): string[] {
  const lines = [words.mayComplain]
  if (complaint !== undefined) {
    lines.push(words.complainTo(pen.theirs(shownWords(complaint.channel, 500))))
    if (complaint.until !== undefined) lines.push(words.complainUntil(complaint.until))
    if (complaint.days !== undefined) lines.push(words.complainWithin(complaint.days))
  }
  if (violations.length > 0) lines.push(words.sayWhy)
  if (violations.some(({ evidence }) => evidence.length > 0)) lines.push(words.mayChange)
  return lines.map((line) => pen.item(0, '-', line))
}
