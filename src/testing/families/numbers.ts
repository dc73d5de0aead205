// Disguises of numbers that reach or name a person: spoken, with letters for digits, apart, in other digits.
import { createDisguise } from '../disguise'

const about = { family: 'numbers', appliesTo: 'digits', readable: true } as const

const SPOKEN = [
  ['không'],
  ['một'],
  ['hai'],
  ['ba'],
  ['bốn', 'tư'],
  ['năm'],
  ['sáu'],
  ['bảy', 'bẩy'],
  ['tám'],
  ['chín'],
]

/** "không chín một hai …": all digits, or those of the first or second half. */
export const phoneWords = createDisguise({ name: 'phone-words', ...about }, (words, random) => {
  const digits = words.match(/\d/g) ?? []
  const half = Math.floor(digits.length / 2)
  const [from, to] = random.pick([
    [0, digits.length],
    [0, digits.length],
    [0, half],
    [half, digits.length],
  ] as const)
  if (from === to) return words
  const spoken = digits.map((digit, at) =>
    at < from || at >= to ? digit : ` ${random.pick(SPOKEN[Number(digit)]!)} `,
  )
  return (words.startsWith('+') ? 'cộng ' : '') + spoken.join('').replace(/ +/g, ' ').trim()
})

const LETTERS: Readonly<Record<string, readonly string[]>> = { '0': ['o', 'O'], '1': ['l', 'i', 'I'] }

/** Letters for some zeros and ones. */
export const phoneLetters = createDisguise({ name: 'phone-letters', ...about }, (words, random) => {
  const chosen = random.some(words.match(/[01]/g)?.length ?? 0, 0.7)
  let at = 0
  return words.replace(/[01]/g, (digit) => (chosen.has(at++) ? random.pick(LETTERS[digit]!) : digit))
})

/** Digits as they stand after another disguise of numbers: spoken, a letter for one, a figure. */
const DIGITS = /[\p{L}\p{M}]{2,}|[\dOolIi]/gu

/** Digits apart, one by one or two by two. */
export const phoneSpaced = createDisguise({ name: 'phone-spaced', ...about }, (words, random) => {
  const separator = random.pick([' ', '.', '-', '_', ' . ', '*'])
  const size = random.pick([1, 1, 2])
  const digits = words.match(DIGITS) ?? []
  if (digits.length <= size) return words
  const isSpoken = (digit: string) => digit.length > 1
  const apart = digits.map((digit, at) => {
    const before = digits[at - 1]
    const isNext = before === undefined || (at % size !== 0 && !isSpoken(digit) && !isSpoken(before))
    return isNext ? digit : separator + digit
  })
  return (words.startsWith('+') ? '+' : '') + apart.join('')
})

const STYLES: readonly ((digit: string) => string)[] = [
  (digit) => String.fromCodePoint(0xff10 + Number(digit)), // full width
  (digit) => String.fromCodePoint(0x1d7ce + Number(digit)), // mathematical bold
  (digit) => `${digit}\ufe0f\u20e3`, // keycap
]

export const phoneStyled = createDisguise({ name: 'phone-styled', ...about }, (words, random) =>
  words.replace(/\d/g, random.pick(STYLES)),
)
