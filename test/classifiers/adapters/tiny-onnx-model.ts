// Builds the smallest text model in ONNX: the logits of a text are the sum of what its words say for each label.
// https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A field of a protocol buffer: a whole number, or a message, text or bytes. */
type Field = readonly [number: number, value: number | string | Uint8Array]

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]

function message(...fields: readonly Field[]): Uint8Array {
  return Buffer.concat(
    fields.map(([number, value]) => {
      if (typeof value === 'number') return Buffer.from([...varint(number * 8), ...varint(value)])
      const bytes = Buffer.from(value as string)
      return Buffer.concat([Buffer.from([...varint(number * 8 + 2), ...varint(bytes.length)]), bytes])
    }),
  )
}

const FLOAT = 1
const INT64 = 7

/** A value whose sizes are known by name alone. */
const valueInfo = (name: string, type: number, sizes: readonly string[]) => {
  const shape = message(...sizes.map((size): Field => [1, message([2, size])]))
  return message([1, name], [2, message([1, message([1, type], [2, shape])])])
}

const tensor = (name: string, type: number, sizes: readonly number[], raw: Uint8Array) =>
  message(...sizes.map((size): Field => [1, size]), [2, type], [8, name], [9, raw])

/** Gather looks up the row of each word, ReduceSum adds them up. */
function onnxModel(rows: readonly (readonly number[])[]): Uint8Array {
  const table = new Uint8Array(Float32Array.from(rows.flat()).buffer)
  const axis = new Uint8Array(BigInt64Array.from([1n]).buffer)
  const gather = message([1, 'table'], [1, 'input_ids'], [2, 'words'], [4, 'Gather'])
  const keepNoDimension = message([1, 'keepdims'], [3, 0], [20, 2])
  const sum = message([1, 'words'], [1, 'axis'], [2, 'logits'], [4, 'ReduceSum'], [5, keepNoDimension])
  const graph = message(
    [1, gather],
    [1, sum],
    [2, 'tiny'],
    [5, tensor('table', FLOAT, [rows.length, rows[0]!.length], table)],
    [5, tensor('axis', INT64, [1], axis)],
    [11, valueInfo('input_ids', INT64, ['batch', 'length'])],
    [12, valueInfo('logits', FLOAT, ['batch', 'labels'])],
  )
  return message([1, 8], [7, graph], [8, message([1, ''], [2, 13])])
}

/** Writes a model for `transformers.js` into a folder: words and their logits for each label; other words say nothing. */
export function writeTinyModel(
  folder: string,
  labels: readonly string[],
  words: Readonly<Record<string, readonly number[]>>,
): void {
  mkdirSync(join(folder, 'onnx'), { recursive: true })
  const nothing = labels.map(() => 0)
  const tokens = ['[PAD]', '[UNK]', ...Object.keys(words)]
  const write = (name: string, value: object) => writeFileSync(join(folder, name), JSON.stringify(value))
  writeFileSync(join(folder, 'onnx', 'model.onnx'), onnxModel([nothing, nothing, ...Object.values(words)]))
  write('config.json', {
    model_type: 'bert',
    architectures: ['BertForSequenceClassification'],
    id2label: Object.fromEntries(labels.map((label, i) => [i, label])),
  })
  write('tokenizer_config.json', {
    tokenizer_class: 'PreTrainedTokenizerFast',
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    model_max_length: 512,
  })
  const special = (content: string, id: number) => ({
    ...{ id, content, special: true },
    ...{ single_word: false, lstrip: false, rstrip: false, normalized: false },
  })
  write('tokenizer.json', {
    version: '1.0',
    added_tokens: [special('[PAD]', 0), special('[UNK]', 1)],
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'WhitespaceSplit' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordLevel',
      vocab: Object.fromEntries(tokens.map((token, i) => [token, i])),
      unk_token: '[UNK]',
    },
  })
}
