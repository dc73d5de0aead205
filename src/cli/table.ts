// Lines of a table on a terminal: the first column to the left, numbers to the right.

/** Each row as a line of its own, columns as wide as they need to be. No cell holds a line break. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, [...cell].length)))
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const room = ' '.repeat(widths[at]! - [...cell].length)
        return at === 0 ? cell + room : room + cell
      })
      .join('  ')
      .trimEnd(),
  )
}
