import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ScoreCache, cacheKey } from '../../src/classifiers/score-cache'
import { keywordClassifier } from './keyword-classifier'

const shop = keywordClassifier('shop', { offer: ['giá'] })

describe('a key', () => {
  it('is another for another text, classifier or version, and shows nothing of the text', () => {
    const keys = [
      cacheKey(shop, 'giá'),
      cacheKey(shop, 'giá '),
      cacheKey({ ...shop, id: 'other' }, 'giá'),
      cacheKey({ ...shop, version: '2' }, 'giá'),
      cacheKey({ ...shop, id: 's', version: 'hop1' }, 'giá'),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('the cache', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('forgets what was used longest ago, and what is too old', () => {
    const cache = new ScoreCache({ cacheSize: 2, cacheTtlMs: 1000 })
    const [a, b, c] = [{ a: 1 }, { b: 1 }, { c: 1 }]
    cache.set('a', a)
    cache.set('b', b)
    expect(cache.get('a')).toBe(a)
    cache.set('c', c)
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([a, undefined, c])
    vi.advanceTimersByTime(2000)
    expect([cache.get('a'), cache.get('c')]).toEqual([undefined, undefined])
  })

  it('of size 0 remembers nothing', () => {
    const cache = new ScoreCache({ cacheSize: 0, cacheTtlMs: 1000 })
    cache.set('a', {})
    expect(cache.get('a')).toBeUndefined()
  })
})
