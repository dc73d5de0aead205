import { describe, expect, it } from 'vitest'
import { skeletonText } from '../../src/text/mapped-text'

describe('skeleton view', () => {
  it.each([
    ['no diacritics', 'Lừa đảo', 'lua dao'],
    ['dots between letters', 'l.ừ.a đ.ả.o', 'lua dao'],
    ['signs part words', 'việc-nhẹ/lương.cao', 'viec nhe luong cao'],
    ['abbreviations come together', 'N.V.A và v.v.', 'nva va vv'],
    ['digits inside words', 'd1t m3 c4c', 'dit me cac'],
    ['numbers stay numbers', '142,460 và 0912345678', '142 460 va 0912345678'],
    ['a long number beside letters stays', 'abc12345', 'abc12345'],
    ['signs inside words', 'đ!t b@n $ex', 'dit ban sex'],
    ['punctuation at the end is none', 'hay! thế?', 'hay the'],
    ['double letters stay for the eye', 'xoong', 'xoong'],
    ['more signs for i than words have are one', 'x1|!|nh', 'xinh'],
    ['with a stretched i also fewer', 'xiiii!nh', 'xinh'],
    ['two are an i and an l for all we know', 'k!|l', 'kiil'],
    ['emoji part words', 'ngu🐶vãi', 'ngu vai'],
  ])('%s', (_, text, expected) => {
    expect(skeletonText(text).text).toBe(expected)
  })
})
