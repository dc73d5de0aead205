// The pack's text box: line numbers beside it, lines with faults marked, a line break keeps the indentation. A plain text box rather than
// an editor of code: input methods, undo and screen readers do with it what they always do. Why: docs/decisions.
import type { Place } from '../errors'
import type { LintFault } from '../pack/lint/lint'
import { element } from './element'

export interface Editor {
  /** Draws the line numbers, and marks the lines of these faults. */
  showFaults(faults: readonly LintFault[]): void
  goTo(place: Place): void
  /** Tells the line numbers that the text has changed. */
  refresh(): void
}

export function createEditor(area: HTMLTextAreaElement, lines: HTMLElement): Editor {
  let severities: ReadonlyMap<number, LintFault['severity']> = new Map()
  const column = element('div')
  lines.replaceChildren(column)
  area.addEventListener('scroll', () => {
    column.style.translate = `0 ${-area.scrollTop}px`
  })
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const before = area.value.slice(0, area.selectionStart)
    const indent = /^ *(?:- )?/.exec(before.slice(before.lastIndexOf('\n') + 1))![0].replace('-', ' ')
    if (indent === '') return
    // The one way to type for somebody that undo knows of.
    if (document.execCommand('insertText', false, `\n${indent}`)) event.preventDefault()
  })

  const draw = () => {
    const count = area.value.split('\n').length
    if (column.childElementCount !== count) {
      const numbers = Array.from({ length: count }, (_, at) => element('span', {}, String(at + 1)))
      column.replaceChildren(...numbers)
    }
    column.childNodes.forEach((node, at) => {
      const name = severities.get(at + 1) ?? ''
      if ((node as HTMLElement).className !== name) (node as HTMLElement).className = name
    })
  }

  return {
    refresh: draw,
    showFaults(faults) {
      const marked = new Map<number, LintFault['severity']>()
      for (const { line, severity } of faults) {
        if (line !== undefined && marked.get(line) !== 'error') marked.set(line, severity)
      }
      severities = marked
      draw()
    },
    goTo({ line = 1, column: from = 1, endLine = line, endColumn }) {
      const rows = area.value.split('\n')
      const startOf = (row: number) => rows.slice(0, row - 1).reduce((sum, text) => sum + text.length + 1, 0)
      const start = startOf(line) + from - 1
      const end = endColumn === undefined ? start : startOf(endLine) + endColumn - 1
      area.focus()
      area.setSelectionRange(start, Math.max(start, end))
      const height = area.scrollHeight / Math.max(1, rows.length)
      area.scrollTop = Math.max(0, (line - 5) * height)
      area.scrollLeft = 0
    },
  }
}
