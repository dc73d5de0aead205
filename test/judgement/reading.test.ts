import { describe, expect, it } from 'vitest'
import { readFact, readPath } from '../../src/judgement/reading'
import { UNKNOWN_VALUE } from '../../src/judgement/truth'

const post = { author: { name: 'An', tags: ['new', { x: 1 }], 'a.b': 1, __proto__: { inherited: 1 } } }

describe('a path', () => {
  it.each<[string, unknown]>([
    ['author.name', 'An'],
    ['author.tags.0', 'new'],
    ['author.tags.1.x', 1],
    ['author.tags.length', 2],
    ['author.tags.2', undefined],
    ['author.name.length', undefined],
    ['author.missing.deep', undefined],
    ['author.a.b', undefined],
    ['author.inherited', undefined],
    ['author.constructor', undefined],
    ['__proto__', undefined],
    ['author..name', undefined],
    ['$.author.name', undefined],
    ['$..name', undefined],
  ])('%s', (path, value) => {
    expect(readPath(post, path.split('.'))).toBe(value)
  })

  it.each([[5], ['text'], [null], [undefined], [true]])(
    'on %j gives it back, as json-rules-engine does',
    (value) => {
      expect(readPath(value, ['length'])).toBe(value)
    },
  )
})

describe('a fact', () => {
  const throwing = {
    get name() {
      throw new Error('not now')
    },
  }

  it.each<[string, unknown, readonly string[] | undefined]>([
    ['that is a promise', Promise.resolve(1), undefined],
    ['that has a promise at the path', { score: Promise.resolve(1) }, ['score']],
    [
      'that is a function one can wait for',
      Object.defineProperty(() => 1, 'then', { value: () => {} }),
      undefined,
    ],
    ['that throws when it is read', throwing, ['name']],
    ['that is unknown', UNKNOWN_VALUE, ['name']],
  ])('%s is not known', (_, value, path) => {
    expect(readFact(value, path)).toBe(UNKNOWN_VALUE)
  })

  it.each<[unknown, readonly string[] | undefined, unknown]>([
    [null, undefined, null],
    [null, ['a'], null],
    ['text', ['length'], 'text'],
    [{ a: null }, ['a'], null],
    [{ a: null }, ['a', 'b'], undefined],
  ])('%j at %j is %j', (value, path, read) => expect(readFact(value, path)).toBe(read))

  it('with a key called then is data like any other', () => {
    const value = JSON.parse('{"then":"what"}')
    expect([readFact(value, undefined), readFact(value, ['then'])]).toEqual([value, 'what'])
  })
})
