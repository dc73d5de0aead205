// The sections that stand on people's labels: precision and recall, kinds, thresholds of classifiers.
import type { RuleAgreement } from '../figures/agreement'
import type { KindMatrix } from '../figures/kind-matrix'
import type { ScoreCurve } from '../figures/score-curves'
import { saidIn } from '../report/said-in'
import { curvesChart, intervalsChart } from './charts'
import { type Html, html } from './html'
import { type Printing, chart, foldedTable, paragraph, section, shareCell, table } from './printing'

const MOST_INTERVALS = 20

/** How far each rule agrees with the labels. */
export async function agreementSection(rows: readonly RuleAgreement[], printing: Printing): Promise<Html> {
  const { words, number, percent, language } = printing
  const lowest = ({ precision, recall }: RuleAgreement) => Math.min(precision?.low ?? 1, recall?.low ?? 1)
  const sorted = [...rows].sort((a, b) => lowest(a) - lowest(b))
  const shown = sorted.filter(({ precision, recall }) => precision ?? recall).slice(0, MOST_INTERVALS)
  const points = shown.flatMap(({ rule, precision, recall }) => [
    ...(precision ? [{ name: rule, series: words.precision, ...precision }] : []),
    ...(recall ? [{ name: rule, series: words.recall, ...recall }] : []),
  ])
  const said = words.intervalsSaid(
    `${words.precision}, ${words.recall}`,
    number(shown.length),
    percent(Math.min(...points.map(({ share }) => share))),
  )
  const series = [words.precision, words.recall]
  return section(
    'agreement',
    words.agreement,
    paragraph(words.agreementLead),
    points.length > 0 &&
      (await chart(words.agreementCaption, said, intervalsChart(points, series), printing)),
    paragraph(
      shown.length < rows.length
        ? `${words.worstFirst} ${words.chartOf(number(shown.length), number(rows.length))}`
        : words.worstFirst,
    ),
    foldedTable(
      words.agreementCaption,
      [
        words.rule,
        words.precision,
        words.recall,
        words.found,
        words.missed,
        words.clean,
        words.falseAlarms,
        words.undecided,
      ],
      sorted.map(
        ({ rule, title, precision, recall, found, missed, clean, falseAlarms, undecided }) =>
          html`<tr><th scope="row"><code>${rule}</code><br><span class="soft">${saidIn(title, language)}</span></th>${shareCell(precision, printing)}${shareCell(recall, printing)}${[found, missed, clean, falseAlarms, undecided].map((count) => html`<td>${number(count)}</td>`)}</tr>`,
      ),
      printing,
    ),
  )
}

/** Labelled kinds against found ones. A table is its own chart here: each cell has its number and its shade. */
export function matrixSection({ columns, rows, leftOut }: KindMatrix, { words, number }: Printing): Html {
  const cell = (count: number, posts: number, isSame: boolean) => {
    const shade = count === 0 ? '' : `h${Math.max(1, Math.ceil((10 * count) / posts))}`
    return html`<td class="${[shade, isSame ? 'same' : ''].join(' ').trim()}">${count === 0 ? '·' : number(count)}</td>`
  }
  return section(
    'matrix',
    words.matrix,
    paragraph(words.matrixLead),
    leftOut > 0 && paragraph(words.leftOut(number(leftOut))),
    table(
      words.matrixCaption,
      [words.labelledKind, words.posts, words.nothing, ...columns],
      rows.map(
        ({ kind, posts, found, nothing }) =>
          html`<tr><th scope="row">${kind ?? words.allowed}</th><td>${number(posts)}</td>${cell(nothing, posts, kind === undefined)}${found.map((count, at) => cell(count, posts, columns[at] === kind))}</tr>`,
      ),
      'matrix',
    ),
  )
}

/** What other thresholds would do. */
export async function curvesSection(curves: readonly ScoreCurve[], printing: Printing): Promise<Html> {
  const { words } = printing
  const charts = await Promise.all(curves.map((curve) => curveFigure(curve, printing)))
  return section('curves', words.curves, paragraph(words.curvesLead), html`${charts}`)
}

async function curveFigure(
  { classifier, label, asked, positives, negatives, auc, points }: ScoreCurve,
  printing: Printing,
): Promise<Html> {
  const { words, number, percent, language } = printing
  const name = words.curveOf(classifier, label)
  const decimals = new Intl.NumberFormat(language, { maximumFractionDigits: 3 })
  const series = [words.precision, words.recall]
  const lines = points.flatMap(({ threshold, precision, recall }) => [
    ...(precision === undefined ? [] : [{ threshold, series: words.precision, share: precision }]),
    ...(recall === undefined ? [] : [{ threshold, series: words.recall, share: recall }]),
  ])
  const stands = asked.map(({ rule, atLeast }) => `${decimals.format(atLeast)} (${rule})`).join(', ')
  const spec = curvesChart(
    lines,
    series,
    asked.map(({ atLeast }) => atLeast),
    words.threshold,
  )
  const share = (value: number | undefined) => html`<td>${value === undefined ? '–' : percent(value)}</td>`
  return html`<h3>${name}</h3>
${paragraph(words.curveCounts(number(positives), number(negatives), decimals.format(auc)))}
${await chart(name, words.curveSaid(name, stands), spec, printing)}
${foldedTable(
  name,
  [words.threshold, words.precision, words.recall, words.falseAlarmRate, words.askedBy],
  points.map(({ threshold, precision, recall, falsePositiveRate }) => {
    const rules = asked.filter(({ atLeast }) => atLeast === threshold).map(({ rule }) => rule)
    return html`<tr><th scope="row">${decimals.format(threshold)}</th>${share(precision)}${share(recall)}${share(falsePositiveRate)}<td class="words">${rules.join(', ')}</td></tr>`
  }),
  printing,
)}`
}
