import { describe, expect, it } from 'vitest'
import { cutAt, harmlessTexts, postsOf } from '../../bench/inputs'
import { fill, kindsOf } from '../../bench/kinds'
import { nearHit } from '../../bench/near-hits'
import { hitsOf } from '../../bench/against-peers'
import { filters } from '../../bench/peers-en'
import vn from '../../src/packs/vn'

const harmless = harmlessTexts()
const posts = postsOf(harmless, 100)

describe('posts to bench with', () => {
  it('are about as long as asked, and the same each time', () => {
    expect(posts.length).toBeGreaterThan(500)
    for (const { length } of posts) {
      expect(length).toBeGreaterThanOrEqual(95)
      expect(length).toBeLessThanOrEqual(110)
    }
    expect(postsOf(harmless, 100)).toEqual(posts)
  })

  it('are cut between words', () => {
    expect(cutAt(['một hai ba bốn năm'], 7)).toEqual(['một hai'])
  })

  it('are of every kind', () => {
    const kinds = kindsOf(vn, harmless, posts)
    expect(kinds.filter((kind) => kind.posts.length === 0).map(({ name }) => name)).toEqual([])
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length)
  })

  it('are filled to the unit', () => {
    expect(fill(['ab', 'c'], 7)).toBe('abcabca')
  })
})

describe('a near hit', () => {
  it.each([
    ['abc', 'ab'],
    ['\\d{2,4} ?%', '1111 '],
    ['(?<!\\p{L})(?:một|hai)(?!\\p{L})', 'mộ'],
    ['[^"]+"', 'aaaaaaaaaaaa'],
  ])('of %s is what it matches but for the last character', (regex, expected) => {
    expect(nearHit(regex, '')).toBe(expected)
  })
})

describe('English filters given the same terms', () => {
  it('find them, and nothing in a sentence without any', () => {
    const { counts } = hitsOf(
      filters(['wallnutty', 'grumblebum']),
      ['wallnutty', 'grumblebum'],
      ['they wrote it on the wall'],
    )
    expect(counts.map(({ name, found, clean }) => [name, found, clean])).toEqual(
      counts.map(({ name }) => [name, 2, 0]),
    )
    expect(counts.length).toBe(7)
  })
})
