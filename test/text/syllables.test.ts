import { expect, it } from 'vitest'
import { isPlainSyllable } from '../../src/text/syllables'

it.each(
  'toi khong nguoi nghieng quyen quoc gi gia gieng huyen xoong yeu uong anh ich duong ngoao khuya truong quyt quynh'.split(
    ' ',
  ),
)('%s is spelt like a Vietnamese syllable', (word) => expect(isPlainSyllable(word)).toBe(true))

it.each([
  'they',
  'yt',
  'tynh',
  'what',
  'ngi',
  'ka',
  'ce',
  'gha',
  'street',
  'nghanh',
  'w',
  'fan',
  '',
  'khongg',
  'quo',
  'tieenf',
])('%j is not', (word) => expect(isPlainSyllable(word)).toBe(false))
