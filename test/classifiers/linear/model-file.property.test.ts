import fc from 'fast-check'
import { sha256 } from '@noble/hashes/sha2.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { linearClassifier } from '../../../src/classifiers/linear/linear-classifier'
import { readModel, writeModel } from '../../../src/classifiers/linear/model-file'
import { trainLinearModel } from '../../../src/classifiers/linear/train'
import { UngxuError } from '../../../src/errors'
import { inventedTexts } from './invented-texts'

let bytes: Uint8Array
beforeAll(async () => {
  const options = { card: { id: 'topics' }, folds: 2, l2: [0], epochs: 1, capacity: 40 }
  bytes = (await trainLinearModel(inventedTexts(40), options)).bytes
})

function codeOf(read: Uint8Array): string {
  try {
    const model = readModel(read)
    linearClassifier(model).classify(['phở bò'])
    return 'READ'
  } catch (error) {
    if (error instanceof UngxuError) return error.code
    throw error
  }
}

/** The file with another header, its checksum right. */
function withHeader(change: (header: Record<string, unknown>) => unknown): Uint8Array {
  const length = new DataView(bytes.buffer).getUint32(12, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(48, 48 + length))) as Record<
    string,
    unknown
  >
  return assembled(new TextEncoder().encode(JSON.stringify(change(header))), bytes.subarray(48 + length))
}

function assembled(json: Uint8Array, rest: Uint8Array): Uint8Array {
  const file = new Uint8Array(48 + json.length + rest.length)
  file.set(bytes.subarray(0, 16))
  new DataView(file.buffer).setUint32(12, json.length, true)
  file.set(json, 48)
  file.set(rest, 48 + json.length)
  file.set(sha256(new Uint8Array([...file.subarray(8, 16), ...file.subarray(48)])), 16)
  return file
}

describe('the file of a model', () => {
  it('is read as it was written, also from the middle of a buffer, and leaves the bytes alone', () => {
    const model = readModel(bytes)
    expect(Buffer.compare(writeModel(withoutData(model), model.hashes, model.weights), bytes)).toBe(0)
    const buffer = new Uint8Array(bytes.length + 3)
    buffer.set(bytes, 3)
    const inside = readModel(buffer.subarray(3))
    buffer.fill(0)
    expect(inside).toEqual(model)
  })

  it('cut off anywhere is damaged or no model', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(codeOf(bytes.slice(0, length))).toBe(length < 8 ? 'MODEL_UNKNOWN' : 'MODEL_DAMAGED')
      }),
    )
  })

  it('with any bit turned is refused', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const changed = bytes.slice()
        changed[at]! ^= 1 << bit
        expect(codeOf(changed)).toMatch(/^MODEL_(?:UNKNOWN|VERSION|DAMAGED)$/)
      }),
    )
  })

  it('of random bytes is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (random, begun) => {
        const file = begun ? new Uint8Array([...bytes.subarray(0, 12), ...random]) : random
        expect(codeOf(file)).toMatch(/^MODEL_(?:UNKNOWN|DAMAGED)$/)
      }),
    )
  })

  it('of another version is told from a damaged one', () => {
    const later = bytes.slice()
    later[8] = 2
    expect(codeOf(later)).toBe('MODEL_VERSION')
  })

  it.each<[string, (header: Record<string, unknown>) => unknown]>([
    ['no object', () => 3],
    ['no labels', (header) => ({ ...header, labels: [] })],
    ['one label twice', (header) => ({ ...header, labels: ['food', 'food', 'sport'] })],
    ['the label __proto__', (header) => ({ ...header, labels: ['__proto__', 'food', 'sport'] })],
    ['a scale too few', (header) => ({ ...header, scales: [1, 1] })],
    ['a scale of 0', (header) => ({ ...header, scales: [1, 1, 0] })],
    ['a bias that is no number', (header) => ({ ...header, biases: [null, 0, 0] })],
    ['a bias beyond all bounds', (header) => ({ ...header, biases: [1e300, 0, 0] })],
    [
      'a factor too many',
      (header) => ({ ...header, calibration: { factors: [1, 1, 1, 1], shifts: [0, 0, 0] } }),
    ],
    ['a shift too few', (header) => ({ ...header, calibration: { factors: [1, 1, 1], shifts: [0, 0] } })],
    ['a decision too few', (header) => ({ ...header, decision: [1] })],
    ['more features than there are', (header) => ({ ...header, features: 41 })],
    ['features without end', (header) => ({ ...header, features: 2 ** 40 })],
    ['another link', (header) => ({ ...header, link: 'probit' })],
    ['a recipe of nothing', (header) => ({ ...header, recipe: {} })],
    [
      'rows of a thousand',
      (header) => ({ ...header, recipe: { ...(header['recipe'] as object), words: [1, 1000] } }),
    ],
    ['a card without an id', (header) => ({ ...header, card: {} })],
    ['a key that nobody knows', (header) => ({ ...header, more: 1 })],
  ])('with %s is invalid, though its checksum is right', (_, change) => {
    expect(codeOf(withHeader(change))).toBe('MODEL_INVALID')
  })

  it('with a header that is no JSON or no UTF-8 is invalid', () => {
    expect(codeOf(assembled(new TextEncoder().encode('{'), new Uint8Array()))).toBe('MODEL_INVALID')
    expect(codeOf(assembled(new Uint8Array([0xff]), new Uint8Array()))).toBe('MODEL_INVALID')
  })

  it('with hashes out of order is invalid', () => {
    const model = readModel(bytes)
    for (const hashes of [model.hashes.toReversed(), Int32Array.from(model.hashes, () => 0)])
      expect(codeOf(writeModel(withoutData(model), hashes, model.weights))).toBe('MODEL_INVALID')
  })
})

function withoutData({ hashes: _, weights: __, digest: ___, ...header }: ReturnType<typeof readModel>) {
  return header
}
