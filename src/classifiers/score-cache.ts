// Remembers scores by text and version of the model, and no text: a key is a digest.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { LRUCache } from 'lru-cache'
import type { Classifier } from './classifier'

/** What scores are remembered by. Read anew each time, for a classifier may change its version while it runs. */
export function cacheKey({ id, version }: Classifier, text: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${id}\0${version}\0${text}`)))
}

/** The rows used last, so many and so long. */
export class ScoreCache {
  private readonly rows: LRUCache<string, object> | undefined

  constructor({ cacheSize, cacheTtlMs }: { readonly cacheSize: number; readonly cacheTtlMs: number }) {
    if (cacheSize > 0) this.rows = new LRUCache({ max: cacheSize, ttl: cacheTtlMs, perf: Date })
  }

  get(key: string): object | undefined {
    return this.rows?.get(key)
  }

  set(key: string, row: object): void {
    this.rows?.set(key, row)
  }
}
