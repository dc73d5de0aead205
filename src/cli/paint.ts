// Colours of the terminal, or none.
import { styleText } from 'node:util'

export interface Paint {
  /** True when the marks are colours; without colours evidence needs marks of another kind. */
  readonly coloured: boolean
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly bad: (text: string) => string
  readonly doubtful: (text: string) => string
  readonly good: (text: string) => string
  readonly evidence: (text: string) => string
}

type Style = Parameters<typeof styleText>[0]

/**
 * Colours when `stream` is a terminal that shows them. `FORCE_COLOR` (anything but `0` and `false`) asks for colours
 * everywhere, `NO_COLOR` (anything but empty) for none; where both stand, `FORCE_COLOR` wins, as in Node itself.
 */
export function createPaint(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  const coloured = wantsColours(stream, env)
  const style = (how: Style) => (text: string) =>
    coloured && text !== '' ? styleText(how, text, { validateStream: false }) : text
  return {
    coloured,
    strong: style('bold'),
    faint: style('dim'),
    bad: style(['bold', 'red']),
    doubtful: style('yellow'),
    good: style('green'),
    evidence: style(['bold', 'underline', 'red']),
  }
}

function wantsColours(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false
  return stream.isTTY === true && env['TERM'] !== 'dumb'
}
