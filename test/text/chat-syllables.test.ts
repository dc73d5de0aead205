import { describe, expect, it } from 'vitest'
import { isBorrowedWord } from '../../src/text/borrowed-words'
import { isChatSyllable } from '../../src/text/chat-syllables'

describe('a syllable as chat spells it', () => {
  it.each([
    'phi',
    'fi',
    'kan',
    'zao',
    'trog',
    'sik',
    'wan',
    'jay',
    'xinh',
    'xink',
    'kog',
    'mk',
    'khum',
    'ng',
    'nhen',
  ])('is %s', (word) => expect(isChatSyllable(word)).toBe(true))

  it.each([
    '',
    'b',
    'xyz',
    'street',
    'fr',
    'zz',
    'ngk',
    'abcde',
    'wifi',
    'strog',
    'phic',
    'gan1',
    'vabh',
    'zz',
    'kang1',
    'chabg',
    'khumm',
  ])('is not %s', (word) => expect(isChatSyllable(word)).toBe(false))
})

it.each([
  ['ship', true],
  ['zalo', true],
  ['luong', false],
  ['', false],
  ['Ship', false],
])('%s is borrowed: %s', (word, is) => expect(isBorrowedWord(word)).toBe(is))
