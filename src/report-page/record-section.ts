// The section on a record of decisions: how many there were, what became of them, and on which rules and law they rest.
import type { AuditFigures } from '../audit/figures'
import type { AuditReport } from '../audit/verify'
import { shareOf } from '../figures/share'
import { NAMES } from '../messages/names'
import { ACTIONS } from '../pack/vocabulary'
import { stackedChart } from './charts'
import { type Html, html } from './html'
import { type Printing, chart, foldedTable, paragraph, section, shareCell, table } from './printing'
import { recordWordsOf } from './record-words'

/** A record that was read: what it says, and whether it is whole. */
export interface RecordRead {
  readonly figures: AuditFigures
  readonly report: AuditReport
}

/** What a record says. Of one that is broken, what stands before the break. */
export async function recordSection({ figures, report }: RecordRead, printing: Printing): Promise<Html> {
  const words = recordWordsOf(printing.language)
  const { number } = printing
  const { decisions, overrides, appeals, outcomes, degraded } = figures
  const tile = (name: string, value: number, hint?: string) =>
    html`<div><dt>${name}</dt><dd>${number(value)}${hint !== undefined && html` <small>${hint}</small>`}</dd></div>`
  return section(
    'record',
    words.title,
    report.ok
      ? paragraph(words.whole(number(report.entries)))
      : paragraph(words.broken(number(report.entries)), 'note'),
    decisions > 0 &&
      html`<dl class="tiles">
${tile(words.decisions, decisions)}
${tile(words.overrides, overrides)}
${tile(words.appeals, appeals.made, words.open(number(appeals.open)))}
${tile(words.outcomes.overturned, outcomes.overturned)}
${tile(words.outcomes.changed, outcomes.changed)}
${tile(words.outcomes.upheld, outcomes.upheld)}
${degraded > 0 && tile(words.degraded, degraded)}
</dl>`,
    decisions > 0 && actionTable(figures, printing),
    figures.months.length > 0 && (await monthChart(figures, printing)),
    figures.rules.length > 0 && ruleTable(figures, printing),
    figures.laws.length > 0 && lawTable(figures, printing),
  )
}

function actionTable({ byAction, decisions }: AuditFigures, printing: Printing): Html {
  const words = recordWordsOf(printing.language)
  const { actions } = NAMES[printing.language]
  return table(
    words.byAction,
    [words.action, words.decisions, words.share],
    ACTIONS.map((action) => {
      const count = byAction[action] ?? 0
      return html`<tr><th scope="row">${actions[action]}</th><td>${printing.number(count)}</td>${shareCell(shareOf(count, decisions), printing)}</tr>`
    }),
  )
}

async function monthChart({ months }: AuditFigures, printing: Printing): Promise<Html> {
  const words = recordWordsOf(printing.language)
  const { number } = printing
  const bars = months.flatMap(({ month, decisions, acted }) => [
    { period: month, series: words.let, count: decisions - acted },
    { period: month, series: words.acted, count: acted },
  ])
  const series = [
    { name: words.let, colour: 'var(--allow)' },
    { name: words.acted, colour: 'var(--review)' },
  ]
  const [first, last] = [months[0]!, months.at(-1)!]
  const acted = months.reduce((sum, month) => sum + month.acted, 0)
  const drawn = await chart(
    words.byMonth,
    words.monthsSaid(first.month, last.month, number(acted)),
    stackedChart(bars, series),
    printing,
  )
  const rows = months.map(
    ({ month, decisions, acted }) =>
      html`<tr><th scope="row">${month}</th><td>${number(decisions)}</td><td>${number(acted)}</td></tr>`,
  )
  return html`${drawn}${foldedTable(words.byMonth, [words.month, words.decisions, words.acted], rows, printing)}`
}

function ruleTable({ rules }: AuditFigures, printing: Printing): Html {
  const words = recordWordsOf(printing.language)
  const { number } = printing
  return table(
    words.byRule,
    [words.rule, words.fired, words.shadow, words.overridden, words.appealed, words.overturned],
    rules.map(({ id, ...counts }) => {
      const cells = [counts.fired, counts.shadow, counts.overridden, counts.appealed, counts.overturned]
      return html`<tr><th scope="row"><code>${id}</code></th>${cells.map((count) => html`<td>${number(count)}</td>`)}</tr>`
    }),
  )
}

function lawTable({ laws }: AuditFigures, printing: Printing): Html {
  const words = recordWordsOf(printing.language)
  return foldedTable(
    words.byLaw,
    [words.provision, words.decisions],
    laws.map(
      ({ id, cited }) =>
        html`<tr><th scope="row"><code>${id}</code></th><td>${printing.number(cited)}</td></tr>`,
    ),
    printing,
  )
}
