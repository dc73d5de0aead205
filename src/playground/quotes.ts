// Words of a post, quoted: on one line, of bounded length, what would hide or turn the line round shown as a mark.
import { shortened } from '../cli/highlight'
import { element } from './element'

const MOST = 12
const LONGEST = 80

/** Each different text once. */
export function quotes(texts: readonly string[], className = ''): HTMLElement {
  const different = [...new Set(texts)]
  const shown = different
    .slice(0, MOST)
    .flatMap((text) => [element('q', { class: className }, shortened(text, LONGEST)), ' '])
  const more = different.length - MOST
  return element('span', { class: 'quotes' }, ...shown, ...(more > 0 ? [`+${more}`] : []))
}
