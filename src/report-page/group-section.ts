// Whom the rules flag: one table and one chart for each way in which posts are grouped.
import type { Group, GroupedBy, Grouping } from '../figures/groups'
import type { Writing } from '../figures/writing'
import { intervalsChart } from './charts'
import { type Html, html } from './html'
import { type Printing, chart, foldedTable, paragraph, section, shareCell } from './printing'
import { visibleText } from '../report/visible-text'

const MOST_INTERVALS = 20

export async function groupsSection(groupings: readonly Grouping[], printing: Printing): Promise<Html> {
  const { words } = printing
  const figures = await Promise.all(groupings.map((grouping) => groupFigure(grouping, printing)))
  return section('groups', words.groups, paragraph(words.groupsLead), html`${figures}`)
}

async function groupFigure({ grouped, all, groups, more }: Grouping, printing: Printing): Promise<Html> {
  const { words, number, percent } = printing
  const caption = grouped.by === 'key' ? words.byKey(visibleText(grouped.key)) : words.by[grouped.by]
  const hasHarmless = groups.some(({ harmless }) => harmless !== undefined)
  const hasHarmful = groups.some(({ harmful }) => harmful !== undefined)
  const shown = groups.slice(0, MOST_INTERVALS)
  const points = shown.flatMap((group) => {
    const name = nameOf(grouped, group.name, printing)
    return [
      { name, series: words.flagged, ...group.flagged },
      ...(group.harmless ? [{ name, series: words.harmless, ...group.harmless }] : []),
    ]
  })
  const series = hasHarmless ? [words.flagged, words.harmless] : [words.flagged]
  const lowest = percent(Math.min(...points.map(({ share }) => share)))
  const rowOf = (name: Html, group: Omit<Group, 'name'>) =>
    html`<tr><th scope="row">${name}</th>${shareCell(group.flagged, printing, markOf(group.flagged, all.flagged, words.above))}${hasHarmless && shareCell(group.harmless, printing, markOf(group.harmless, all.harmless, words.above))}${hasHarmful && shareCell(group.harmful, printing)}</tr>`
  return html`<h3>${caption}</h3>
${await chart(caption, words.intervalsSaid(series.join(', '), number(shown.length), lowest), intervalsChart(points, series), printing)}
${shown.length < groups.length && paragraph(words.chartOf(number(shown.length), number(groups.length)))}
${more > 0 && paragraph(words.moreGroups(number(more)))}
${foldedTable(
  caption,
  [
    words.group,
    words.flagged,
    ...(hasHarmless ? [words.harmless] : []),
    ...(hasHarmful ? [words.harmful] : []),
  ],
  [
    ...groups.map((group) => rowOf(html`${nameOf(grouped, group.name, printing)}`, group)),
    rowOf(html`<em>${words.everyone}</em>`, all),
  ],
  printing,
)}`
}

/** Where even the lower end of a group's interval lies above what holds for all. */
function markOf(own: Group['harmless'], all: Group['harmless'], above: string): Html | undefined {
  return own !== undefined && all !== undefined && own.low > all.share
    ? html` <strong>▲ ${above}</strong>`
    : undefined
}

function nameOf(grouped: GroupedBy, name: string, { words, language }: Printing): string {
  if (grouped.by === 'writing') return words.writings[name as Writing]
  if (grouped.by !== 'language') return visibleText(name)
  if (name === 'und') return words.unknownLanguage
  return new Intl.DisplayNames([language], { type: 'language' }).of(name) ?? name
}
