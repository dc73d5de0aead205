import { expect, it } from 'vitest'
import { createTermSearch } from '../../src/signals/term-search'

const search = createTermSearch([{ id: 'test', match: 'skeleton', terms: ['đụ má'] }])
/** So many words without diacritics, and with them. */
const plain = (times: number) => 'abc '.repeat(times)
const marked = (times: number) => 'bé '.repeat(times)

// Of eight words on each side at most one in five may have diacritics; words further off say nothing.
it.each([
  ['none', `${plain(8)}du ma`, true],
  ['one of eight', `${plain(7)}du ma ${marked(1)}`, true],
  ['two of ten', `${plain(8)}du ma ${marked(2)}`, true],
  ['two of eight', `${plain(6)}du ma ${marked(2)}`, false],
  ['four of eight', `${plain(4)}du ma ${marked(4)}`, false],
  ['three of sixteen, before it', `${marked(3)}${plain(5)}du ma ${plain(8)}`, true],
  ['four of sixteen, before it', `${marked(4)}${plain(4)}du ma ${plain(8)}`, false],
  ['three of sixteen, behind it', `${plain(8)}du ma ${plain(5)}${marked(6)}`, true],
  ['four of sixteen, behind it', `${plain(8)}du ma ${plain(4)}${marked(7)}`, false],
  ['all that are further off', `${marked(3)}${plain(8)}du ma ${plain(8)}${marked(3)}`, true],
  ['one of eight, behind it alone', `du ma ${plain(7)}${marked(3)}`, true],
  ['two of eight, behind it alone', `du ma ${plain(6)}${marked(3)}`, false],
  ['many far before it, and none near', `${marked(99)}${plain(8)}du ma`, true],
])('words around it have diacritics: %s', (_, text, isMet) => {
  expect(search(text).hits.size).toBe(isMet ? 1 : 0)
})
