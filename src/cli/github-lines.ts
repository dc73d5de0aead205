// Annotations as GitHub Actions reads them from a job's output: `::error file=…,line=…,title=…::message`.

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly title?: string
  readonly message: string
}

/** One line. What people wrote is escaped: it can neither end the line nor begin another command. */
export function githubLine({ level, file, line, column, title, message }: Annotation): string {
  const properties = Object.entries({ file, line, col: column, title })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escaped(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`)
  return `::${level}${properties.length === 0 ? '' : ` ${properties.join(',')}`}::${escaped(message)}\n`
}

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}
