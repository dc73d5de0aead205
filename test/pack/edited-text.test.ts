import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Document } from 'yaml'
import { withWord, withoutPart } from '../../src/pack/edited-text'
import { readYaml } from '../../src/pack/yaml-source'

describe('a part taken out of a text', () => {
  it.each([
    ['the first of a list', 'a:\n  - x\n  - y\n', ['a', 0], 'a:\n  - y\n'],
    ['one between', 'a:\n  - x\n  - y\n  - z\n', ['a', 1], 'a:\n  - x\n  - z\n'],
    ['the last', 'a:\n  - x\n  - y\nb: 1\n', ['a', 1], 'a:\n  - x\nb: 1\n'],
    ['the last line, not ended', 'a:\n  - x\n  - y', ['a', 1], 'a:\n  - x\n'],
    [
      'comments above stay',
      'a:\n  # one\n  - x # gone\n  # two\n  - y\n  # three\n  - z\n',
      ['a', 1],
      'a:\n  # one\n  - x # gone\n  # two\n  # three\n  - z\n',
    ],
    [
      'also above the first',
      'a:\n  # one\n  - x # gone\n  # two\n  - y # y\n',
      ['a', 0],
      'a:\n  # one\n  # two\n  - y # y\n',
    ],
    ['and above the last', 'a:\n  - x\n  # two\n  - y\n', ['a', 1], 'a:\n  - x\n  # two\n'],
    ['a key', 'a: 1\n# about b\nb:\n  c: 2\nd: 3\n', ['b'], 'a: 1\n# about b\nd: 3\n'],
    ['the first key of an item', 'a:\n  - x: 1\n    y: 2\n', ['a', 0, 'x'], 'a:\n  - y: 2\n'],
    [
      'an item of several lines',
      'a:\n  - x: 1\n    y: |\n      long\n      text\n  - z: 2\n',
      ['a', 0],
      'a:\n  - z: 2\n',
    ],
    ['a list without indentation', 'a:\n- x\n- y\nb: 1\n', ['a', 0], 'a:\n- y\nb: 1\n'],
    ['in one line, the first', 'a: [x, y, z]\n', ['a', 0], 'a: [y, z]\n'],
    ['in one line, the last', 'a: [x, y, z]\n', ['a', 2], 'a: [x, y]\n'],
    ['with a comma at the end', 'a: [x, y,]\n', ['a', 1], 'a: [x,]\n'],
    ['a key in one line', 'a: { x: 1, y: [2], z: 3 } # more\n', ['a', 'y'], 'a: { x: 1, z: 3 } # more\n'],
    ['the first key in one line', 'a: { x: 1, y: 2 }\n', ['a', 'x'], 'a: { y: 2 }\n'],
    ['JSON', '{\n  "a": [\n    "x",\n    "y"\n  ]\n}\n', ['a', 1], '{\n  "a": [\n    "x"\n  ]\n}\n'],
    [
      'JSON, the first',
      '{\n  "a": [\n    "x",\n    "y"\n  ]\n}\n',
      ['a', 0],
      '{\n  "a": [\n    "y"\n  ]\n}\n',
    ],
    ['Windows line ends', 'a:\r\n  - x\r\n  - y\r\n', ['a', 0], 'a:\r\n  - y\r\n'],
    ['a name that is a number', 'a:\n  1: x\n  2: y\n', ['a', '2'], 'a:\n  1: x\n'],
  ])('%s', (_, text, path, left) => {
    expect(withoutPart(text, path)).toBe(left)
  })

  it.each([
    ['what is not there', 'a: [x]\n', ['a', 4]],
    ['a way that is none', 'a: [x]\n', ['b', 'c', 0]],
    ['an anchor that is needed', 'a: [&x word, *x]\n', ['a', 0]],
    ['a list that comes from elsewhere', 'a: &x [p, q]\nb: *x\n', ['b', 0]],
    ['the only item, where nothing in its place is not the same', 'a:\n  - x\n', ['a', 0]],
    ['a text that cannot be read', 'a: [x\n', ['a', 0]],
  ])('is undefined for %s', (_, text, path) => {
    expect(withoutPart(text, path)).toBeUndefined()
  })

  it('leaves the same without that part, and all other lines as they are, whatever the text', () => {
    const word = fc.stringMatching(/^[a-zđê][a-zđê ]{0,6}[a-z]$/)
    const lists = fc.dictionary(
      fc.constantFrom('p', 'q', 'r'),
      fc.array(word, { minLength: 2, maxLength: 5 }),
      { minKeys: 1, noNullPrototype: true },
    )
    const comments = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(
        lists,
        comments,
        fc.boolean(),
        fc.nat(),
        fc.nat(),
        (value, commented, isFlow, key, item) => {
          const document = new Document(value, { flow: isFlow } as object)
          const lines = document.toString({ collectionStyle: isFlow ? 'flow' : 'block' }).split('\n')
          const text = lines
            .flatMap((line, at) =>
              commented[at] && !isFlow && line.includes('-') ? [`  # ${at}`, line] : [line],
            )
            .join('\n')
          const name = Object.keys(value)[key % Object.keys(value).length]!
          const at = item % value[name]!.length
          const left = withoutPart(text, [name, at])
          expect(left).toBeDefined()
          expect(readYaml(left!).value).toEqual({
            ...value,
            [name]: value[name]!.filter((_, index) => index !== at),
          })
          const commentsOf = (one: string) => one.split('\n').filter((line) => line.includes('#'))
          expect(commentsOf(left!)).toEqual(commentsOf(text))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a word replaced in a text', () => {
  it.each([
    ['plain', 'version: 1.2.3 # now\n', '1.2.4', 'version: 1.2.4 # now\n'],
    ['quoted', "version: '1.2.3'\n", '1.2.4', "version: '1.2.4'\n"],
    ['JSON', '{ "version": "1.2.3" }\n', '2.0.0', '{ "version": "2.0.0" }\n'],
    ['what would be a number', 'version: "1.2"\n', '3', 'version: "3"\n'],
    ['nothing of the kind', 'version: [1]\n', '3', undefined],
    ['a key that is missing', 'id: x\n', '3', undefined],
  ])('%s', (_, text, word, edited) => {
    expect(withWord(text, ['version'], word)).toBe(edited)
  })
})
