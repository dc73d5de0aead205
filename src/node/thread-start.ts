// What is sent to a thread before it judges: packs by name or by value, and the address of a module with functions.
import type { ModeratorOptions } from '../moderator'
import type { Pack } from '../pack/pack'
import { SHIPPED_PACKS } from '../packs/shipped'

/** What a `setup` module gives each thread, besides the packs. */
export type PoolSetup = Omit<ModeratorOptions, 'packs'>

/** What a `setup` module is told where its default export is a function. */
export interface PoolSetupArguments {
  readonly packs: readonly Pack[]
  /** `setupData` of the pool. */
  readonly data: unknown
}

/** What a thread starts with, as it crosses. */
export interface ThreadStart {
  /** Shipped packs by name. */
  readonly packs: readonly (Pack | string)[]
  /** Address of the module. */
  readonly setup?: string
  readonly data?: unknown
  /** One number: how many threads have been ready so far. */
  readonly ready: Int32Array
}

/**
 * A pack as it is sent to threads. A pack is plain data and crosses by value, so that every thread, also one that takes the place
 * of another later, judges by what the caller held in hand, not by what a folder holds by then. A shipped pack crosses by name:
 * the thread's own copy comes with its terms in order, and is ready in some 325 ms where a copy of it takes some 540.
 */
export async function packToSend(pack: Pack): Promise<Pack | string> {
  const shipped = Object.hasOwn(SHIPPED_PACKS, pack.id) ? await SHIPPED_PACKS[pack.id]!() : undefined
  return shipped?.digest === pack.digest ? pack.id : pack
}
