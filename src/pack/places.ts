// Where the parts of a loaded pack are written, for faults that only show when packs meet. Kept beside the packs, so
// that a pack itself stays plain data.
import type { Fault } from '../errors'
import type { Places } from './merge-sources'
import type { Pack } from './pack'
import { dotted } from './source'
import type { Path, Where } from './source'

const known = new WeakMap<Pack, Places>()

export function rememberPlaces(pack: Pack, places: Places): void {
  known.set(pack, places)
}

/** File, line and column of a part of a pack; its path alone where the pack came as an object or from JSON. */
export function placeIn(pack: Pack, path: Path, of?: 'key' | 'value'): Where {
  return known.get(pack)?.place(path, of) ?? { path: `${pack.id}:${dotted(path)}` }
}

/** By file, line and column; what has no line by its path. */
export function inOrder<T extends Fault>(faults: readonly T[]): T[] {
  const text = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)
  const number = (a = 0, b = 0) => a - b
  return [...faults].sort(
    (a, b) =>
      text(a.file, b.file) || number(a.line, b.line) || number(a.column, b.column) || text(a.path, b.path),
  )
}
