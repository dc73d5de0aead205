// HTML put together so that nothing put into it can act: every text is escaped, and what hides or turns a line is shown.
import { visibleText } from '../report/visible-text'

/** Markup that is safe to put into markup. Made by `html` alone, or of what is known to be (`trusted`). */
export interface Html {
  readonly markup: string
}

type Value = string | number | Html | undefined | false | readonly Value[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A template whose values are texts, numbers, markup, or lists of these. Texts are made visible and escaped, so they may also
 * stand in a quoted attribute; `undefined` and `false` are nothing.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = strings[0]!
  values.forEach((value, at) => {
    markup += written(value) + strings[at + 1]!
  })
  return { markup }
}

/** Markup of our own making, or a library's. */
export function trusted(markup: string): Html {
  return { markup }
}

function written(value: Value): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return visibleText(value).replace(/[&<>"']/g, (sign) => ESCAPES[sign]!)
  return 'markup' in value ? value.markup : value.map(written).join('')
}
