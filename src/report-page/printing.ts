// What every section of the page is printed with: words, numbers in the reader's language, tables, charts.
import type { TopLevelSpec } from 'vega-lite'
import type { Share } from '../figures/share'
import type { Language } from '../messages/say'
import { type Html, html } from './html'
import { type PageWords, pageWordsOf } from './page-words'

/** Widths of the two drawings of each chart, in CSS pixels; the page shows the one that has room. */
const WIDE = 680
const NARROW = 330

/** Draws a chart; `draw` of draw.ts. */
export type Draw = (spec: TopLevelSpec, width: number) => Promise<Html>

export interface Printing {
  readonly language: Language
  readonly words: PageWords
  readonly draw: Draw
  readonly number: (count: number) => string
  /** A share as percent, cut to one decimal; what is less than that and not nothing is told as less. */
  readonly percent: (share: number) => string
}

export function createPrinting(language: Language, draw: Draw): Printing {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  return {
    language,
    words: pageWordsOf(language),
    draw,
    number: (count) => numbers.format(count),
    percent: (share) =>
      share > 0 && share < 0.001
        ? `<${percents.format(0.001)}`
        : percents.format(Math.floor(share * 1000 + 1e-9) / 1000),
  }
}

/** A cell with a share, its interval and its counts; a dash where there is none. */
export function shareCell(share: Share | undefined, { percent, number }: Printing, more?: Html): Html {
  if (share === undefined) return html`<td>–</td>`
  const { hits, of, low, high } = share
  return html`<td>${percent(share.share)}${more} <small>${percent(low)}–${percent(high)}<br>${number(hits)}/${number(of)}</small></td>`
}

/** A table in a region of its own that scrolls by keyboard where it is wider than the page. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly Html[],
  className?: string,
): Html {
  const name = className === undefined ? undefined : html` class="${className}"`
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
<table${name}><caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`
}

/** The same, folded up: for long tables under a chart. */
export function foldedTable(
  caption: string,
  heads: readonly string[],
  rows: readonly Html[],
  { words }: Printing,
): Html {
  return html`<details><summary>${words.tableOf(caption)}</summary>${table(caption, heads, rows)}</details>`
}

/** A chart, drawn wide and narrow. `said` tells what it shows to those who do not see it. */
export async function chart(
  caption: string,
  said: string,
  spec: (width: number) => TopLevelSpec,
  { draw }: Printing,
): Promise<Html> {
  const drawn = async (kind: 'wide' | 'narrow', width: number) =>
    html`<div class="chart ${kind}" role="img" aria-label="${said}">${await draw(spec(width), width)}</div>`
  return html`<figure><figcaption>${caption}</figcaption>${await drawn('wide', WIDE)}${await drawn('narrow', NARROW)}</figure>`
}

/** A section of the page, with its heading. */
export function section(id: string, title: string, ...content: readonly (Html | false | undefined)[]): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${content}</section>
`
}

/** A paragraph. */
export function paragraph(text: string, className?: string): Html {
  return className === undefined ? html`<p>${text}</p>` : html`<p class="${className}">${text}</p>`
}
