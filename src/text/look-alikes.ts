// Reads the generated table of look-alike characters; the normaliser folds with it.
import { LOOK_ALIKES } from './data/look-alikes'

/** Code point of a look-alike, as written (before case folding), to the one to three lower-case ASCII characters it stands for. */
export function readLookAlikes(): Map<number, string> {
  const table = new Map<number, string>()
  for (const line of LOOK_ALIKES.trim().split('\n')) {
    const space = line.indexOf(' ')
    let code = Number.parseInt(line.slice(0, space), 16)
    for (const value of line.slice(space + 1).match(/\([^)]*\)|./g) ?? []) {
      if (value !== '.') table.set(code, value.length === 1 ? value : value.slice(1, -1))
      code++
    }
  }
  return table
}
