import { expect, it } from 'vitest'
import { ordinaryReadings } from '../../../src/pack/lint/ordinary-readings'
import { compileTerm } from '../../../src/signals/term'
import { COMMON_VIETNAMESE, OTHER_VIETNAMESE } from '../../../src/text/data/everyday-words'

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
  const differing = words.filter((term) => {
    const [compiled] = compileTerm({ id: 'words', match: 'skeleton', terms: [term] }, term)
    return ordinaryReadings(term).toneless.length > 0 !== compiled!.collides
  })
  expect(words.length).toBeGreaterThan(2000)
  expect(differing).toEqual([])
})

it('never hold the term itself', () => {
  expect(words.filter((term) => ordinaryReadings(term).toneless.includes(term))).toEqual([])
})
