import { describe, expect, it, vi } from 'vitest'
import { readBytes, readYaml } from '../../src/pack/yaml-source'
import { placed } from './faults-of'

describe('what a file holds', () => {
  it.each([
    ['YAML', 'a: 1\nb: [x, y]', { a: 1, b: ['x', 'y'] }],
    ['JSON', '{"a": 1, "b": ["x"]}', { a: 1, b: ['x'] }],
    [
      'JSON indented with tabs',
      '{\n\t"a": [\n\t\t1,\n\t\t{ "b": "\\ud83d\\ude00" }\n\t]\n}',
      { a: [1, { b: '😀' }] },
    ],
    ['a byte order mark', '\ufeffa: 1', { a: 1 }],
    ['carriage returns', 'a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['days, as strings', 'a: 2025-01-01', { a: '2025-01-01' }],
    ['aliases', 'a: &x [1]\nb: *x', { a: [1], b: [1] }],
    ['keys that look like numbers', '1: a', { '1': 'a' }],
    ['nothing', '', undefined],
    ['a comment', '# nothing yet\n', undefined],
    ['null', '~', null],
  ])('%s', (_, text, value) => {
    const source = readYaml(text)
    expect(source.value).toEqual(value)
  })

  it('aliased values are copies', () => {
    const { a, b } = readYaml('a: &x { y: 1 }\nb: *x').value as { a: object; b: object }
    expect(a).toEqual(b)
    expect(a).not.toBe(b)
  })
})

describe('what is wrong with it, and where', () => {
  it.each([
    ['a bracket left open', 'a: [1,\nb: 2', ['2:1 YAML_SYNTAX']],
    ['a tab that indents', 'a:\n\tb: 1', ['2:1 YAML_SYNTAX']],
    ['an unknown tag', 'a: !env HOME', ['1:4 YAML_SYNTAX']],
    ['an alias to nothing', 'a: *x', ['1:4 YAML_SYNTAX a']],
    ['an alias in its own anchor', 'a: &x [*x]', ['1:8 YAML_SYNTAX a.0']],
    ['two documents', 'a: 1\n---\nb: 2', ['2:1 YAML_SYNTAX']],
    ['a key given twice', 'a: 1\nb: 2\na: 3', ['3:1 YAML_DUPLICATE_KEY a']],
    ['a key given twice in JSON', '{\n\t"a": 1,\n\t"a": 2\n}', ['3:2 YAML_DUPLICATE_KEY a']],
    ['a list as a key', '? [a]\n: 1', ['1:3 WRONG_TYPE']],
    ['a prototype', '__proto__: { a: 1 }', ['1:1 UNKNOWN_KEY']],
    ['a prototype further down', 'a:\n  - __proto__: 1', ['2:5 UNKNOWN_KEY a.0']],
    ['no number', 'a: .nan\nb: .inf', ['1:4 WRONG_TYPE a', '2:4 WRONG_TYPE b']],
    ['a list at the top', '- a', ['1:1 WRONG_TYPE']],
    ['a text at the top', 'hello', ['1:1 WRONG_TYPE']],
    ['JSON cut short', '{"a": 1', ['1:8 YAML_SYNTAX']],
  ])('%s', (_, text, expected) => {
    expect(placed(readYaml(text).faults)).toEqual(expected)
  })

  it('a twofold key tells where it stood first', () => {
    expect(readYaml('a: 1\nb: 2\na: 3').faults[0]?.values).toEqual({ key: 'a', first: 1 })
  })

  it('nothing is put on the prototype of anything', () => {
    readYaml('__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

describe('files made to do harm', () => {
  const lots = ['a: &a [x,x,x,x,x,x,x,x,x]']
  for (const [index, name] of [...'bcdefghijklmnopq'].entries()) {
    lots.push(`${name}: &${name} [${Array(9).fill(`*${'abcdefghijklmnopq'[index]}`).join(',')}]`)
  }

  it('a file of aliases that unfold to a million million values', () => {
    const source = readYaml(lots.join('\n'))
    expect(source.faults.map((fault) => fault.code)).toEqual(['YAML_TOO_MANY_ALIASES'])
    expect(JSON.stringify(source.value).length).toBeLessThan(100_000)
  })

  it.each([
    ['brackets', '['.repeat(50_000)],
    ['closed brackets', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['maps in braces', '{a: '.repeat(5_000)],
    ['lists in lists', '- '.repeat(50_000)],
    ['keys of keys', '? '.repeat(5_000)],
    ['indentation', Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('thousands of %s in each other', (_, text) => {
    expect(readYaml(text).faults.map((fault) => fault.code)).toEqual(['TOO_DEEP'])
  })

  it('fifty thousand keys in one map', () => {
    const text = Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`).join('\n')
    expect(Object.keys(readYaml(text).value as object)).toHaveLength(50_000)
  })

  // Were the whole line, or the whole map, looked through for each, this would take a minute.
  it('each of ten thousand keys on one line has its place', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`)
    const { place } = readYaml(`{ ${keys.join(', ')} }`)
    const places = keys.map((_, index) => place([`k${index}`], 'key'))
    expect(places[9_999]).toMatchObject({ line: 1, column: 98_883 })
    expect(places[9_999]!.frame).toContain('k9999: 1 }')
  })
})

describe('the place of a path', () => {
  const text =
    'rules:\n  - id: a\n    when: { all: [{ lexicon: x }] }\n    unless:\nbase: &b { x: 1 }\ncopy: *b\n'
  const source = readYaml(text, 'r.yaml')

  it.each([
    [['rules'], 'value', '2:3'],
    [['rules'], 'key', '1:1'],
    [['rules', 0, 'id'], 'value', '2:9'],
    [['rules', 0, 'id'], 'key', '2:5'],
    [['rules', 0, 'when', 'all', 0, 'lexicon'], 'value', '3:30'],
    [['rules', 0, 'unless'], 'value', '4:5'],
    [['rules', 0, 'when', 'nothing', 'there'], 'value', '3:11'],
    [['rules', 7], 'value', '2:3'],
    [['copy', 'x'], 'value', '5:15'],
    [[], 'value', '1:1'],
  ] as const)('%j, its %s', (path, of, expected) => {
    const { file, line, column } = source.place(path, of)
    expect(`${line}:${column}`).toBe(expected)
    expect(file).toBe('r.yaml')
  })
})

it('places are told as well once the tree is no longer in memory', () => {
  class Forgetful {
    deref() {
      return undefined
    }
  }
  const text = '{\n\t"a": [1, { "b": 2 }]\n}'
  const { line, column, frame } = readYaml(text).place(['a', 1, 'b'])
  vi.stubGlobal('WeakRef', Forgetful)
  expect(readYaml(text).place(['a', 1, 'b'])).toMatchObject({ line, column, frame })
  expect([line, column]).toEqual([2, 18])
  vi.unstubAllGlobals()
})

describe('bytes', () => {
  it('UTF-8 is read, with and without a byte order mark', () => {
    const bytes = new TextEncoder().encode('\ufefftitle: Mười lỗi')
    expect(readBytes(bytes).value).toEqual({ title: 'Mười lỗi' })
    expect(readBytes(bytes.slice(3)).value).toEqual({ title: 'Mười lỗi' })
  })

  it('anything else is refused at its first wrong byte', () => {
    const source = readBytes(
      new Uint8Array([0x61, 0x3a, 0x20, 0x62, 0x0a, 0x63, 0x3a, 0x20, 0xd0, 0xf2]),
      'old.yaml',
    )
    expect(placed(source.faults)).toEqual(['old.yaml:2:4 FILE_NOT_UTF8'])
    expect(source.whole).toBe(false)
  })
})
