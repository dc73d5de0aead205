// Parts of the page that open, remembered by name: what was open stays so when the page is drawn anew.
import { element } from './element'

export interface Folds {
  /** A part that opens; `make` gives its content when it is first seen. */
  folded(
    name: string,
    summary: readonly (Node | string | undefined)[],
    className: string,
    make: () => Node,
  ): HTMLDetailsElement
}

export function createFolds(): Folds {
  const open = new Set<string>()
  return {
    folded(name, summary, className, make) {
      const details = element('details', { class: className }, element('summary', {}, ...summary))
      const fill = () => {
        if (details.open && details.childElementCount === 1) details.append(make())
      }
      details.open = open.has(name)
      fill()
      details.addEventListener('toggle', () => {
        if (details.open) open.add(name)
        else open.delete(name)
        fill()
      })
      return details
    },
  }
}
