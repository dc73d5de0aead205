// What the project asks of its speed, and whether this run met it.
import { table } from './table'

/** One demand: what was asked for, and what came out. Whoever measures says in words what the figure is. */
export interface Reach {
  readonly what: string
  readonly asked: string
  readonly measured: string
  readonly met: boolean
}

/** The demands as a Markdown table. */
export function reachTable(reached: readonly Reach[]): string {
  return table(
    ['reach', 'asked', 'measured', ''],
    reached.map(({ what, asked, measured, met }) => [what, asked, measured, met ? 'met' : '**not met**']),
  )
}

/** A demand that a figure is at most, or at least, so much. `unit` stands behind both figures. */
export function reach(
  what: string,
  bound: { readonly atMost: number } | { readonly atLeast: number },
  value: number,
  say: (value: number) => string,
): Reach {
  if ('atMost' in bound)
    return { what, asked: `at most ${say(bound.atMost)}`, measured: say(value), met: value <= bound.atMost }
  return { what, asked: `at least ${say(bound.atLeast)}`, measured: say(value), met: value >= bound.atLeast }
}
