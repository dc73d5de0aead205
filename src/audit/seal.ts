// Seals: HMAC-SHA-256 of a part under the salt of a period. Equal parts of one period have equal seals, and nobody without the salt can tell.
import { canonicalJson } from '../pack/digest'
import { type AuditEntry, KEPT_PARTS, type Kept, type KeptPart, type Sealed, hex } from './entry'
import { type AuditSalts, SALT_BYTES } from './salts'

const HMAC = { name: 'HMAC', hash: 'SHA-256' }

/** The month of a moment, in UTC: `2026-12`. */
export function periodOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7)
}

/** A key to seal by, which does not give the salt away. */
async function keyOf(salt: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', salt as Uint8Array<ArrayBuffer>, HMAC, false, ['sign'])
}

/** The seal of one part. The name of the part is sealed with it, so that an id never has the seal of a name. */
async function sealPart(key: CryptoKey, part: KeptPart, value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(`${part}\0${canonicalJson(value)}`)
  return hex(await crypto.subtle.sign('HMAC', key, bytes))
}

export interface Sealer {
  /** Seals parts under the salt of the period of `at`, which is made if there is none. */
  seal(at: number, parts: Kept): Promise<Sealed>
  /** The seal that a part has in a period; `undefined` where its salt is gone. */
  sealOf(period: string, part: KeptPart, value: unknown): Promise<string | undefined>
  /** The first part that is kept and is not what was sealed; `gone` where the salt is. */
  alteredPart(entry: AuditEntry): Promise<KeptPart | 'gone' | undefined>
}

/** A sealer over salts. `random` gives so many bytes that nobody can foresee. */
export function createSealer(salts: AuditSalts, random: (bytes: number) => Uint8Array): Sealer {
  // One key is remembered: entries come in the order of their periods.
  let known: { readonly period: string; readonly key: Promise<CryptoKey | undefined> } | undefined

  function keyFor(period: string): Promise<CryptoKey | undefined> {
    if (known?.period === period) return known.key
    const key = salts.get(period).then((salt) => salt && keyOf(salt))
    known = { period, key }
    // What is not there may be there the next time.
    key.then(
      (found) => found === undefined && forget(period),
      () => forget(period),
    )
    return key
  }

  function forget(period: string): void {
    if (known?.period === period) known = undefined
  }

  return {
    async seal(at, parts) {
      const period = periodOf(at)
      const key = (await keyFor(period)) ?? (await keyOf(await salts.add(period, random(SALT_BYTES))))
      const sealed: Record<string, string> = { salt: period }
      for (const part of KEPT_PARTS)
        if (parts[part] !== undefined) sealed[part] = await sealPart(key, part, parts[part])
      return sealed as Sealed
    },
    async sealOf(period, part, value) {
      const key = await keyFor(period)
      return key && sealPart(key, part, value)
    },
    async alteredPart({ kept = {}, sealed }) {
      const parts = KEPT_PARTS.filter((part) => kept[part] !== undefined)
      if (parts.length === 0) return undefined
      const key = await keyFor(sealed.salt)
      if (key === undefined) return 'gone'
      for (const part of parts) if ((await sealPart(key, part, kept[part])) !== sealed[part]) return part
      return undefined
    },
  }
}

/** Bytes that nobody can foresee, of the platform's own source. */
export function randomBytes(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes))
}
