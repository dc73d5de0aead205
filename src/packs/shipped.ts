// The packs that come with the library, by name; each is read when it is asked for.
import type { Pack } from '../pack/pack'

export const SHIPPED_PACKS: Readonly<Record<string, () => Promise<Pack>>> = {
  vn: async () => (await import('./vn')).default,
  eu: async () => (await import('./eu')).default,
}
