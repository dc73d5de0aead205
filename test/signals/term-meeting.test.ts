import { expect, it } from 'vitest'
import { createTermMeeting } from '../../src/signals/term-meeting'

const fraud = { id: 'fraud', match: 'skeleton' as const, terms: ['lừa đảo'], not: ['chống lừa'] }
const you = { id: 'you', match: 'skeleton' as const, terms: ['mày'] }
const meeting = createTermMeeting([fraud, you])

it.each([
  ['trời hôm nay đẹp', []],
  ['bị lừa đảo', ['fraud']],
  ['chống lừa ạ', ['fraud']],
  // It counts beside another hit alone, and is met all the same.
  ['hôm nay may quá các bạn ạ', ['you']],
  ['mày lừa đảo', ['fraud', 'you']],
  ['', []],
])('of "%s" it meets %j', (text, ids) => {
  expect([...meeting(text)].map(({ id }) => id).sort()).toEqual(ids)
})

it('meets nothing where nothing is looked for', () => {
  expect(createTermMeeting([])('bị lừa đảo')).toEqual(new Set())
})
