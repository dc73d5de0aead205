import { describe, expect, it } from 'vitest'
import { pack, rule } from '../../packs'
import { faultsWith, found } from './findings'

const claim = (id: string, more: object = {}) => ({
  id,
  title: { en: id },
  texts: ['one two three four five six seven eight'],
  rating: false,
  checkedBy: 'a newsroom',
  ...more,
})
const claims = [claim('health.a'), claim('scam.b')]

describe('claims that no condition means', () => {
  it.each([
    ['nothing', [], ['CLAIM_UNUSED claims.0.id', 'CLAIM_UNUSED claims.1.id']],
    ['one by name', [rule('r', { claim: 'scam.b' })], ['CLAIM_UNUSED claims.0.id']],
    ['some by a star', [rule('r', { claim: 'health.*' })], ['CLAIM_UNUSED claims.1.id']],
    ['all by a star', [rule('r', { not: { claim: '*' } })], []],
    [
      'one in nearness',
      [rule('r', { near: { all: [{ claim: 'scam.b' }, { link: 'any' }], words: 3 } })],
      ['CLAIM_UNUSED claims.0.id'],
    ],
  ])('where a pack names %s', (_, rules, expected) => {
    expect(found(['CLAIM_UNUSED'], { claims, rules })).toEqual(expected)
  })

  it('are none where another pack means them', () => {
    const ours = pack({ requires: ['base'], rules: [rule('r', { claim: '*' })] }, 'ours')
    expect(faultsWith(['CLAIM_UNUSED'], pack({ claims }, 'base'), ours)).toEqual([])
  })
})

it('a claim that does not say where its fact-check is, is told of', () => {
  const checked = claim('scam.c', { url: 'https://example.com/check' })
  expect(found(['CLAIM_WITHOUT_CHECK'], { claims: [claims[0]!, checked] })).toEqual([
    'CLAIM_WITHOUT_CHECK claims.0.id',
  ])
})
