import { expect, it } from 'vitest'
import { writingOf } from '../../src/figures/writing'

it.each([
  ['Hôm nay trời đẹp quá, cả nhà mình đi chơi công viên nhé', 'vi', 'marked'],
  ['hom nay troi dep qua, ca nha minh di choi cong vien nhe', 'vi', 'toneless'],
  ['hnay trời đẹp wá, mk k đi vs bạn đc r', 'vi', 'teencode'],
  ['The library is closed on Sunday, so we went to the park', 'en', 'other'],
  ['', 'und', 'other'],
])('%j is written in %s, %s', (text, language, writing) => {
  expect(writingOf(text)).toEqual({ language, writing })
})
