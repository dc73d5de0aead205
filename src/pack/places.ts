// Where the parts of a loaded pack are written, for faults that only show when packs meet. Kept beside the packs, so
// that a pack itself stays plain data.
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
