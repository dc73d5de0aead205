// A chart's description to a drawing. The one file that knows Vega, loaded only when a report is made.
import { type LoggerInterface, View, parse } from 'vega'
import { type TopLevelSpec, compile } from 'vega-lite'
import { type Html, trusted } from './html'

/** Colours are the page's, so that a drawing follows it into dark mode and onto paper. */
const CONFIG: NonNullable<TopLevelSpec['config']> = {
  aria: false,
  background: 'transparent',
  font: 'sans-serif',
  view: { stroke: null },
  axis: {
    labelColor: 'currentColor',
    titleColor: 'currentColor',
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    gridColor: 'var(--line)',
    domainColor: 'var(--soft)',
    tickColor: 'var(--soft)',
  },
  legend: { labelColor: 'currentColor', labelFontSize: 12, orient: 'top', title: null, symbolSize: 90 },
}

/** Warnings of the library are about looks, and nobody who reads a report can mend them. */
const SILENT: LoggerInterface = {
  level: () => SILENT,
  error(...said: readonly unknown[]) {
    throw new Error(said.join(' '))
  },
  warn: () => SILENT,
  info: () => SILENT,
  debug: () => SILENT,
} as LoggerInterface

/** Draws a chart as SVG, as wide as asked (CSS pixels), without a DOM and without the network. */
export async function draw(spec: TopLevelSpec, width: number): Promise<Html> {
  const sized = {
    ...spec,
    width,
    autosize: { type: 'fit-x', contains: 'padding' },
    padding: 4,
    config: CONFIG,
  } as TopLevelSpec
  const { spec: compiled } = compile(sized, { logger: SILENT })
  const view = new View(parse(compiled), { renderer: 'none', logger: SILENT })
  try {
    const svg = await view.toSVG()
    // The page says in words what is drawn; roles inside of an image are noise.
    return trusted(svg.replace(/ (?:role|aria-[a-z]+|xmlns:xlink)="[^"]*"/g, ''))
  } finally {
    view.finalize()
  }
}
