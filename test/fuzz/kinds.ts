// The four sorts of input, over the shipped packs.
import { createModerator } from '../../src/moderator'
import eu from '../../src/packs/eu'
import vn from '../../src/packs/vn'
import { httpKind } from './http-kind'
import type { Kind } from './kind'
import { linesKind } from './lines-kind'
import { packKind } from './pack-kind'
import { postKind } from './post-kind'
import { seedPacks, seedTexts } from './seeds'

/** How many of a hundred inputs are of each sort: packs take a hundred times as long as posts. */
export const SHARES = { text: 70, jsonl: 16, http: 12, pack: 2 } as const
export type KindName = keyof typeof SHARES

export function allKinds(): Record<KindName, Kind<never>> {
  const moderator = createModerator({ packs: [vn, eu] })
  const texts = seedTexts([vn, eu])
  return {
    text: postKind(moderator, texts),
    jsonl: linesKind(moderator, texts),
    http: httpKind(moderator, texts),
    pack: packKind(seedPacks()),
  } as unknown as Record<KindName, Kind<never>>
}
