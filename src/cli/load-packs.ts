// The packs a command asks for: folders, files, names of shipped packs. All faults of all of them at once.

import type { Fault } from '../errors'
import { UngxuError } from '../errors'
import { loadPack } from '../node/load-pack'
import type { Pack } from '../pack/pack'

/**
 * The packs in the order named; the shipped pack for Vietnam if none is. Throws one `UngxuError` with every fault of
 * every pack that does not load.
 */
export async function loadPacks(names: readonly string[]): Promise<Pack[]> {
  // Not by its name: a folder that happens to be called vn must not take its place unasked.
  if (names.length === 0) return [(await import('../packs/vn')).default]
  const packs: Pack[] = []
  const faults: Fault[] = []
  for (const name of new Set(names)) {
    try {
      packs.push(await loadPack(name))
    } catch (error) {
      if (!(error instanceof UngxuError)) throw error
      faults.push(...error.faults)
    }
  }
  if (faults.length > 0) throw new UngxuError(faults)
  return packs
}
