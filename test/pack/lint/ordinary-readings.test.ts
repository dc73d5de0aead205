import { expect, it } from 'vitest'
import { ordinaryReadings } from '../../../src/pack/lint/ordinary-readings'
import { compileTerms } from '../../../src/signals/term'
import { COMMON_VIETNAMESE, OTHER_VIETNAMESE } from '../../../src/text/data/everyday-words'
import { skeletonText } from '../../../src/text/mapped-text'

const words = [
  ...`${COMMON_VIETNAMESE} ${OTHER_VIETNAMESE}`.trim().split(/\s+/),
  'bẹt',
  'zzq',
  'CẶC',
  'xoong',
  'lừa đảo',
  'risk-free',
]

it('are held back by the matcher exactly where this says so', () => {
  // Of a doubled letter (lưu, xoong) the matcher looks words up by one, and holds back more.
  const single = words.filter((word) => !/(.)\1/.test(skeletonText(word).text))
  const differing = single.filter((term) => {
    const [compiled] = compileTerms({ id: 'words', match: 'skeleton', terms: [term] })
    return ordinaryReadings(term).held !== compiled!.collides
  })
  expect(single.length).toBeGreaterThan(2000)
  expect(differing).toEqual([])
})

it('never hold the term itself', () => {
  expect(words.filter((term) => ordinaryReadings(term).toneless.includes(term))).toEqual([])
})
