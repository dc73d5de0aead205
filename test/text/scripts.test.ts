import { expect, it } from 'vitest'
import { scriptOf } from '../../src/text/scripts'

it.each([
  ['a', undefined],
  ['đ', undefined],
  ['\u036f', undefined],
  ['\u0370', 'el'],
  ['\u03ff', 'el'],
  ['\u0400', 'ru'],
  ['\u052f', 'ru'],
  ['\u0530', 'hy'],
  ['\u3040', undefined],
  ['\u3041', 'ja'],
  ['\u30ff', 'ja'],
  ['\u3400', 'zh'],
  ['\u9fff', 'zh'],
  ['\ua000', undefined],
  ['\u{20000}', 'zh'],
  ['\uac00', 'ko'],
  ['\u0e01', 'th'],
  ['\u0e5c', undefined],
  ['5', undefined],
])('%s is written in %s', (character, language) => {
  expect(scriptOf(character.codePointAt(0)!)?.languages[0]).toBe(language)
})
