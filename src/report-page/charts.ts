// The kinds of charts there are, described for Vega-Lite. All words and numbers come from outside.
import type { TopLevelSpec } from 'vega-lite'

/** Height of a row: its name above, its bar or interval below. Long names have room at any width. */
const ROW = 38

type Fields = Readonly<Record<string, string | number>>

/** A horizontal axis of rows, each with its name above it. */
function rowsAxis(width: number) {
  return {
    field: 'name',
    type: 'nominal',
    sort: null,
    title: null,
    axis: {
      labelAlign: 'left',
      labelPadding: 0,
      labelOffset: -8,
      labelLimit: width - 8,
      ticks: false,
      domain: false,
      grid: false,
    },
  }
}

const DOMAIN_OF_SHARES = { domain: [0, 1] }
const SHARES = { format: '.0%', tickCount: 5, title: null, orient: 'top' }
const COUNTS = { format: 'd', tickCount: 5, tickMinStep: 1, title: null, orient: 'top' }

/** One bar a row; `colour` is a colour of CSS. */
export function barsChart(
  rows: readonly { readonly name: string; readonly count: number; readonly colour: string }[],
): (width: number) => TopLevelSpec {
  return (width) =>
    ({
      height: { step: ROW },
      data: { values: distinct(rows) },
      encoding: { y: rowsAxis(width) },
      layer: [
        {
          mark: { type: 'bar', height: 12, yOffset: 9 },
          encoding: {
            x: { field: 'count', type: 'quantitative', axis: COUNTS },
            color: { field: 'colour', type: 'nominal', scale: null },
          },
        },
      ],
    }) as unknown as TopLevelSpec
}

/** Intervals of shares, 0..1: one or two a row. */
export function intervalsChart(
  rows: readonly {
    readonly name: string
    readonly series: string
    readonly share: number
    readonly low: number
    readonly high: number
  }[],
  series: readonly string[],
): (width: number) => TopLevelSpec {
  const look = {
    field: 'series',
    type: 'nominal',
    sort: null,
    scale: { domain: series, range: ['var(--one)', 'var(--two)'] },
    legend: series.length > 1 ? {} : null,
  }
  const shape = { ...look, scale: { domain: series, range: ['circle', 'diamond'] } }
  return (width) =>
    ({
      height: { step: ROW + 6 * (series.length - 1) },
      data: { values: distinct(rows) },
      encoding: { y: rowsAxis(width) },
      layer: series.flatMap((one, at) => {
        const yOffset = 5 + 11 * at
        const transform = [{ filter: { field: 'series', equal: one } }]
        return [
          {
            transform,
            mark: { type: 'rule', strokeWidth: 2, yOffset },
            encoding: {
              x: { field: 'low', type: 'quantitative', scale: DOMAIN_OF_SHARES, axis: SHARES },
              x2: { field: 'high' },
              color: look,
            },
          },
          {
            transform,
            mark: { type: 'point', filled: true, size: 70, opacity: 1, yOffset },
            encoding: { x: { field: 'share', type: 'quantitative' }, color: look, shape },
          },
        ]
      }),
    }) as unknown as TopLevelSpec
}

/** Counts in periods, stacked by series. */
export function stackedChart(
  rows: readonly { readonly period: string; readonly series: string; readonly count: number }[],
  series: readonly { readonly name: string; readonly colour: string }[],
): (width: number) => TopLevelSpec {
  return (width) =>
    ({
      height: 220,
      data: { values: rows.map((row, order) => ({ ...row, order })) },
      mark: { type: 'bar', stroke: 'var(--paper)', strokeWidth: 0.5 },
      encoding: {
        x: {
          field: 'period',
          type: 'ordinal',
          sort: null,
          title: null,
          axis: { labelAngle: 0, labelOverlap: 'greedy', labelSeparation: 8, ticks: false },
        },
        y: { field: 'count', type: 'quantitative', axis: { format: 'd', tickMinStep: 1, title: null } },
        order: { field: 'order' },
        color: {
          field: 'series',
          type: 'nominal',
          sort: null,
          scale: { domain: series.map(({ name }) => name), range: series.map(({ colour }) => colour) },
          legend: { columns: width < 480 ? 3 : 0 },
        },
      },
    }) as unknown as TopLevelSpec
}

/** Shares over thresholds, 0..1 both, with lines where rules stand. */
export function curvesChart(
  points: readonly { readonly threshold: number; readonly series: string; readonly share: number }[],
  series: readonly string[],
  asked: readonly number[],
  title: string,
): () => TopLevelSpec {
  const y = {
    field: 'share',
    type: 'quantitative',
    scale: DOMAIN_OF_SHARES,
    axis: { ...SHARES, orient: 'left' },
  }
  const x = {
    field: 'threshold',
    type: 'quantitative',
    scale: DOMAIN_OF_SHARES,
    axis: { format: '.1f', tickCount: 5, title },
  }
  return () =>
    ({
      height: 240,
      layer: [
        {
          data: { values: asked.map((threshold) => ({ threshold })) },
          mark: { type: 'rule', strokeDash: [4, 3], color: 'var(--soft)' },
          encoding: { x },
        },
        {
          data: { values: points },
          mark: { type: 'line', strokeWidth: 2, point: { size: 40, filled: true } },
          encoding: {
            x,
            y,
            color: {
              field: 'series',
              type: 'nominal',
              sort: null,
              scale: { domain: series, range: ['var(--one)', 'var(--two)'] },
            },
            shape: {
              field: 'series',
              type: 'nominal',
              sort: null,
              scale: { domain: series, range: ['circle', 'diamond'] },
            },
          },
        },
      ],
    }) as unknown as TopLevelSpec
}

/** Rows that were told apart stay apart also where their names, cut short, are the same. */
function distinct<T extends { readonly name: string; readonly series?: string }>(
  rows: readonly T[],
): Fields[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const key = `${row.series ?? ''}\n${row.name}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return { ...row, name: times === 1 ? row.name : `${row.name} (${times})` }
  })
}
