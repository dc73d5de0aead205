// The sections that need no labels: totals, decisions over time, what rules found, law cited.
import type { Counts } from '../figures/counts'
import { shareOf } from '../figures/share'
import type { Timeline } from '../figures/timeline'
import { NAMES } from '../messages/names'
import { ACTIONS } from '../pack/vocabulary'
import { saidIn } from '../report/said-in'
import { barsChart, stackedChart } from './charts'
import { type Html, html } from './html'
import { type Printing, chart, foldedTable, paragraph, section, shareCell, table } from './printing'

/** Most rows of a chart; its table has all. */
const MOST_BARS = 15

/** How many posts, and what became of them. */
export async function overviewSection(
  { posts, decisions, degraded }: Counts,
  { labelled, badLines }: { readonly labelled: number; readonly badLines: number },
  printing: Printing,
): Promise<Html> {
  const { words, number, percent, language } = printing
  const { actions } = NAMES[language]
  const flagged = shareOf(posts - decisions.allow, posts)
  const tile = (name: string, value: string, hint?: string) =>
    html`<div><dt>${name}</dt><dd>${value}${hint !== undefined && html` <small>${hint}</small>`}</dd></div>`
  const rows = ACTIONS.map((action) => ({
    name: actions[action],
    count: decisions[action],
    colour: `var(--${action})`,
  }))
  const said = rows.map(({ name, count }) => `${name} ${number(count)}`).join(', ')
  return section(
    'overview',
    words.overview,
    html`<dl class="tiles">
${tile(words.posts, number(posts))}
${flagged !== undefined && tile(words.flagged, percent(flagged.share), `${number(flagged.hits)}; ${words.flaggedHint}`)}
${labelled > 0 && tile(words.labelled, number(labelled))}
${degraded > 0 && tile(words.degraded, number(degraded))}
${badLines > 0 && tile(words.badLines, number(badLines))}
</dl>`,
    posts === 0
      ? paragraph(words.noPosts, 'note')
      : await chart(words.decisionsCaption, words.decisionsSaid(said), barsChart(rows), printing),
    posts > 0 &&
      table(
        words.decisionsCaption,
        [words.decision, words.posts, words.share],
        rows.map(
          ({ name, count }) =>
            html`<tr><th scope="row">${name}</th><td>${number(count)}</td>${shareCell(shareOf(count, posts), printing)}</tr>`,
        ),
      ),
  )
}

/** Decisions by day, month or year. */
export async function timeSection({ unit, periods, undated }: Timeline, printing: Printing): Promise<Html> {
  const { words, number, language } = printing
  const { actions } = NAMES[language]
  const bars = periods.flatMap(({ period, decisions }) =>
    ACTIONS.map((action) => ({ period, series: actions[action], count: decisions[action] })),
  )
  const sums = periods.map(({ decisions }) => ACTIONS.reduce((sum, action) => sum + decisions[action], 0))
  const most = sums.indexOf(Math.max(...sums))
  const said = words.timeSaid(
    periods[0]!.period,
    periods.at(-1)!.period,
    periods[most]!.period,
    number(sums[most]!),
  )
  const series = ACTIONS.map((action) => ({ name: actions[action], colour: `var(--${action})` }))
  return section(
    'time',
    words.time,
    undated > 0 && paragraph(words.undated(number(undated))),
    await chart(words.timeCaption[unit], said, stackedChart(bars, series), printing),
    foldedTable(
      words.timeCaption[unit],
      [words.period[unit], ...ACTIONS.map((action) => actions[action]), words.all],
      periods.map(
        ({ period, decisions }, at) =>
          html`<tr><th scope="row">${period}</th>${ACTIONS.map((action) => html`<td>${number(decisions[action])}</td>`)}<td>${number(sums[at]!)}</td></tr>`,
      ),
      printing,
    ),
  )
}

/** Posts by rule. */
export async function rulesSection({ rules }: Pick<Counts, 'rules'>, printing: Printing): Promise<Html> {
  const { words, number, language } = printing
  if (rules.length === 0) return section('rules', words.rules, paragraph(words.nothingFound))
  return section(
    'rules',
    words.rules,
    paragraph(words.rulesLead),
    await countChart(
      words.rulesCaption,
      rules.map(({ rule, posts }) => ({ name: rule, count: posts })),
      printing,
    ),
    foldedTable(
      words.rulesCaption,
      [words.rule, words.category, words.posts, words.shadow],
      rules.map(
        ({ rule, title, category, posts, shadow }) =>
          html`<tr><th scope="row"><code>${rule}</code><br><span class="soft">${saidIn(title, language)}</span></th><td class="words">${category}</td><td>${number(posts)}</td><td>${shadow === 0 ? '–' : number(shadow)}</td></tr>`,
      ),
      printing,
    ),
  )
}

/** Posts by provision. */
export async function lawSection({ law }: Pick<Counts, 'law'>, printing: Printing): Promise<Html> {
  const { words, number, language } = printing
  if (law.length === 0) return section('law', words.law, paragraph(words.noLaw))
  return section(
    'law',
    words.law,
    paragraph(words.lawLead),
    await countChart(
      words.lawCaption,
      law.map(({ number: of, ref, posts }) => ({ name: `${of}, ${ref}`, count: posts })),
      printing,
    ),
    foldedTable(
      words.lawCaption,
      [words.provision, words.saysThat, words.posts],
      law.map(
        ({ id, number: of, title, ref, summary, posts }) =>
          html`<tr><th scope="row">${of}, ${ref}<br><span class="soft">${saidIn(title, language)}</span><br><code>${id}</code></th><td class="words">${saidIn(summary, language)}</td><td>${number(posts)}</td></tr>`,
      ),
      printing,
    ),
  )
}

async function countChart(
  caption: string,
  all: readonly { readonly name: string; readonly count: number }[],
  printing: Printing,
): Promise<Html> {
  const { words, number } = printing
  const shown = all.slice(0, MOST_BARS)
  const said = words.barsSaid(caption, shown[0]!.name, number(shown[0]!.count), number(shown.length))
  const bars = shown.map((row) => ({ ...row, colour: 'var(--one)' }))
  const rest = shown.length < all.length && paragraph(words.chartOf(number(shown.length), number(all.length)))
  return html`${await chart(caption, said, barsChart(bars), printing)}${rest}`
}
