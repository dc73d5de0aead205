// The whole page: one HTML file that asks nothing of any network and runs no script.
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import type { Figures } from '../figures/figures'
import type { Language } from '../messages/say'
import type { Verdict } from '../verdict'
import { type CaseOptions, alarmSection, missSection } from './case-sections'
import { lawSection, overviewSection, rulesSection, timeSection } from './count-sections'
import { groupsSection } from './group-section'
import { type Html, html, trusted } from './html'
import { agreementSection, curvesSection, matrixSection } from './label-sections'
import { type Draw, type Printing, createPrinting, paragraph, section } from './printing'
import { type RecordRead, recordSection } from './record-section'
import { recordWordsOf } from './record-words'
import { STYLE } from './style'

/** What the figures are about, and how they were come by. */
export interface PageSubject {
  readonly title?: string
  readonly packs: Verdict['packs']
  readonly engine: string
  readonly asOf?: string
  readonly strictness?: 1 | 2 | 3
  readonly jurisdiction?: string
  /** Lines of the input that could not be read. */
  readonly badLines: number
  /** Decisions that were recorded, beside the posts or without any. */
  readonly record?: RecordRead
}

export interface PageOptions extends CaseOptions {
  readonly language: Language
  readonly draw: Draw
}

/** Writes figures as a page. Sections for which there are no figures are left out. */
export async function writePage(
  figures: Figures,
  subject: PageSubject,
  options: PageOptions,
): Promise<string> {
  const printing = createPrinting(options.language, options.draw)
  const { words } = printing
  const sections = await sectionsOf(figures, subject, options, printing)
  const title = subject.title ?? words.title
  const page = html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${trusted(STYLE_HASH)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<h1>${title}</h1>
${subjectFacts(subject, printing)}
${figures.worst !== undefined && paragraph(options.texts ? words.privacy : words.noTexts, 'note')}
</header>
<nav aria-label="${words.contents}"><ul>
${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}
</ul></nav>
<main id="main" tabindex="-1">
${sections.map(({ content }) => content)}</main>
<footer>${words.madeBy}: ungxu ${subject.engine}</footer>
</body>
</html>
`
  return page.markup
}

const STYLE_HASH = base64.encode(sha256(utf8ToBytes(STYLE)))

interface Section {
  readonly id: string
  readonly title: string
  readonly content: Html
}

async function sectionsOf(
  { counts, timeline, groupings, labelled = 0, agreement, matrix, curves, worst }: Figures,
  { badLines, record }: PageSubject,
  options: PageOptions,
  printing: Printing,
): Promise<Section[]> {
  const { words } = printing
  const all: Section[] = []
  const put = (id: string, title: string, content: Html) => all.push({ id, title, content })
  const recordTitle = recordWordsOf(options.language).title
  if (record) put('record', recordTitle, await recordSection(record, printing))
  // Of a record alone there is nothing to be said of posts.
  if (record && counts.posts === 0 && badLines === 0) return all
  put('overview', words.overview, await overviewSection(counts, { labelled, badLines }, printing))
  if (timeline) put('time', words.time, await timeSection(timeline, printing))
  put('rules', words.rules, await rulesSection(counts, printing))
  if (agreement?.length) put('agreement', words.agreement, await agreementSection(agreement, printing))
  if (matrix) put('matrix', words.matrix, matrixSection(matrix, printing))
  if (curves?.length) put('curves', words.curves, await curvesSection(curves, printing))
  if (worst) {
    put('misses', words.misses, missSection(worst, options, printing))
    put('alarms', words.alarms, alarmSection(worst, options, printing))
  }
  if (groupings?.length) put('groups', words.groups, await groupsSection(groupings, printing))
  put('law', words.law, await lawSection(counts, printing))
  const notes = html`<ul>${words.readingNotes.map((note) => html`<li>${note}</li>`)}</ul>`
  put('reading', words.reading, section('reading', words.reading, notes))
  return all
}

function subjectFacts({ packs, asOf, strictness, jurisdiction }: PageSubject, { words }: Printing): Html {
  const fact = (name: string, value: string | Html) => html`<dt>${name}</dt><dd>${value}</dd>`
  const rules = packs.map(({ id, version, digest }) => words.rulesOf(id, version, digest.slice(0, 19)))
  return html`<dl class="facts">
${fact(words.packs, rules.join('; '))}
${fact(words.lawOn, asOf ?? words.lawOfPosts)}
${strictness !== undefined && fact(words.strictness, words.strictnesses[strictness])}
${jurisdiction !== undefined && fact(words.jurisdiction, jurisdiction)}
</dl>`
}
