// Salts: one secret for each period, without which nobody can tell what a seal is of.

/** Bytes of a salt: as long as what HMAC-SHA-256 makes. */
export const SALT_BYTES = 32

/**
 * Where the salts of a record are held. Keep them apart from it: whoever has both can try texts until one fits. A salt that is
 * destroyed must not come back, not from a backup either.
 */
export interface AuditSalts {
  /** The salt of a period; `undefined` if there is none. */
  get(period: string): Promise<Uint8Array | undefined>
  /** Puts one in place, unless there is one already; gives the one that stands. */
  add(period: string, salt: Uint8Array): Promise<Uint8Array>
  /** Removes it for good. Nothing if there is none. */
  destroy(period: string): Promise<void>
  /** The periods that have one, in order. */
  periods(): Promise<readonly string[]>
}

/**
 * Salts in memory, for tests and for records that live no longer than their process.
 *
 * @example
 * const salts = memorySalts()
 * await salts.add('2026-12', new Uint8Array(32))
 * (await salts.periods())[0] // '2026-12'
 */
export function memorySalts(): AuditSalts {
  const salts = new Map<string, Uint8Array>()
  return {
    get: async (period) => salts.get(period),
    async add(period, salt) {
      if (!salts.has(period)) salts.set(period, salt.slice())
      return salts.get(period)!
    },
    async destroy(period) {
      salts.get(period)?.fill(0)
      salts.delete(period)
    },
    periods: async () => [...salts.keys()].sort(),
  }
}
