// Lines of a table on a terminal: the first column to the left, numbers to the right.

/** Each row as a line of its own, columns as wide as they need to be. All rows have as many cells. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => [...row[at]!].length))) ?? []
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
