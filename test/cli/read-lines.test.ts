import { describe, expect, it } from 'vitest'
import { readLines, readWhole } from '../../src/cli/read-lines'

async function* chunksOf(...chunks: string[]) {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

async function lines(limit: number, ...chunks: string[]) {
  const read: [number, string | undefined][] = []
  for await (const batch of readLines(chunksOf(...chunks), limit)) {
    for (const { number, bytes } of batch) read.push([number, bytes && Buffer.from(bytes).toString()])
  }
  return read
}

describe('readLines', () => {
  it.each([
    ['nothing', [], []],
    ['empty chunks', ['', ''], []],
    ['a line', ['a\n'], [[1, 'a']]],
    [
      'a last line without break',
      ['a\nb'],
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'empty lines',
      ['\n\na'],
      [
        [1, ''],
        [2, ''],
        [3, 'a'],
      ],
    ],
    [
      'CRLF, also in two pieces',
      ['a\r', '\nb\r\n'],
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'a line in pieces',
      ['a', 'b', 'c\nd'],
      [
        [1, 'abc'],
        [2, 'd'],
      ],
    ],
    ['a return inside a line', ['a\rb\n'], [[1, 'a\rb']]],
    ['a line at the limit', ['12345\n'], [[1, '12345']]],
    ['a line at the limit with CRLF', ['12345', '\r', '\n'], [[1, '12345']]],
    [
      'a line over the limit',
      ['123456\na'],
      [
        [1, undefined],
        [2, 'a'],
      ],
    ],
    [
      'a line far over the limit, in pieces',
      ['1234', '5678', '9', '0\na\n'],
      [
        [1, undefined],
        [2, 'a'],
      ],
    ],
    [
      'a last line over the limit',
      ['a\n1234', '5678'],
      [
        [1, 'a'],
        [2, undefined],
      ],
    ],
  ])('reads %s', async (_name, chunks, expected) => {
    expect(await lines(5, ...chunks)).toEqual(expected)
  })
})

describe('readWhole', () => {
  it.each([
    ['nothing', [], ''],
    ['up to the limit', ['123', '45'], '12345'],
    ['not beyond it', ['123', '456'], undefined],
  ])('reads %s', async (_name, chunks, expected) => {
    const bytes = await readWhole(chunksOf(...chunks), 5)
    expect(bytes && Buffer.from(bytes).toString()).toBe(expected)
  })
})
