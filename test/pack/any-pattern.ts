// Arbitrary regular expressions that are valid with the flag `u`, and texts that nearly fit them.
import fc from 'fast-check'

/** Letters that patterns and texts share, so that they meet: plain, Vietnamese, an astral one, and ones that case folds oddly. */
const LETTERS = ['a', 'b', 'A', '1', ' ', 'đ', 'ạ', '😀', 'ſ', '\n', '-']

const letters = (maxLength: number) =>
  fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength }).map((some) => some.join(''))

/** Runs and repetitions among them, which is what makes patterns slow. */
export const anyText = fc.oneof(
  letters(24),
  fc
    .tuple(letters(2), fc.integer({ min: 3, max: 12 }), letters(2))
    .map(([unit, times, end]) => unit.repeat(times) + end),
)

const one = fc.constantFrom(
  ...[
    'a',
    'b',
    '1',
    ' ',
    'đ',
    '😀',
    '.',
    '\\d',
    '\\w',
    '\\s',
    '\\W',
    '\\p{L}',
    '\\P{L}',
    '[ab]',
    '[^ab]',
    '[a-đ\\d]',
    '\\n',
  ],
)
const zeroWidth = fc.constantFrom(
  '\\b',
  '\\B',
  '^',
  '$',
  '(?=a)',
  '(?!\\p{L})',
  '(?<=b)',
  '(?<![\\p{L}\\d])',
  '(?<=a{1,2}b?)',
)

function patterns(quantifiers: fc.Arbitrary<string>) {
  const { tree } = fc.letrec<{ tree: string; sequence: string; item: string }>((tie) => ({
    tree: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
    sequence: fc.array(tie('item'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    item: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      one,
      fc.tuple(one, quantifiers).map(([part, times]) => part + times),
      zeroWidth,
      fc.constantFrom('aa', 'aab', 'aba', 'ab1'),
      fc.tuple(tie('tree'), quantifiers).map(([part, times]) => `(?:${part})${times}`),
      tie('tree').map((part) => `(${part})`),
    ),
  }))
  return tree
}

const bounded = ['', '?', '??', '{2}', '{0,3}', '{1,2}?', '{1,4}']

/** Every repetition has an end. */
export const anyBoundedPattern = patterns(fc.constantFrom(...bounded))
/** With endless repetitions, too. */
export const anyPattern = patterns(fc.constantFrom(...bounded, '*', '+', '*?', '+?', '{2,}'))
export const anyFlags = fc.constantFrom('', 'i', 's', 'm', 'im')
