import { readFileSync, statSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseArguments } from '../../src/cli/arguments'
import type { EvalArguments, TrainArguments } from '../../src/cli/model-arguments'
import { readModel } from '../../src/classifiers/linear/model-file'
import { inventedTexts, judgedTexts } from '../classifiers/linear/invented-texts'
import { fileOf, runCli } from './run-cli'

const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const rows = inventedTexts(200).map((row, at) => ({
  ...row,
  split: ['train', 'train', 'dev', 'test'][at % 4],
}))
const data = fileOf('topics.jsonl', lines(rows))
const model = fileOf('topics.model', '')
const quick = ['--folds', '2', '--epochs', '2', '--date', '2026-01-02']

beforeAll(async () => {
  const run = await runCli(['train', data, '--label', 'label', '-o', model, ...quick])
  expect(run).toMatchObject({ status: 0, stderr: '' })
  expect(run.stdout).toContain('learned from 100 rows, 50 held out\n50 rows of split "test" were left out\n')
})

describe('ungxu train', () => {
  it('writes a model with its card', () => {
    const { card, labels, features } = readModel(readFileSync(model))
    expect(labels).toEqual(['food', 'sport', 'weather'])
    expect(card).toMatchObject({ id: 'topics', date: '2026-01-02', training: { rows: 100, heldOut: 50 } })
    expect(features).toBeGreaterThan(100)
  })

  it('writes the same bytes again, and others for another seed', async () => {
    const train = async (...more: string[]) => {
      const file = fileOf('topics.model', '')
      await runCli(['train', data, '--label', 'label', '-o', file, ...quick, ...more])
      return readFileSync(file)
    }
    const first = readFileSync(model)
    expect(Buffer.compare(await train(), first)).toBe(0)
    expect(Buffer.compare(await train('--seed', '2'), first)).not.toBe(0)
  })

  it('takes what the card shall say, and tells programs all', async () => {
    const file = fileOf('m.model', '')
    const said = [
      '--id',
      'my.topics',
      '--release',
      '2.1',
      '--title',
      'T',
      '--licence',
      'MIT',
      '--limits',
      'few',
    ]
    const { stdout } = await runCli([
      ...['train', data, '--label', 'label', '-o', file, ...quick, ...said],
      ...['--languages', 'vi,en', '--intended-use', 'tests', '--format', 'json'],
    ])
    expect(JSON.parse(stdout)).toMatchObject({
      bytes: statSync(file).size,
      leftOut: 50,
      card: {
        ...{ id: 'my.topics', version: '2.1', name: 'T', licence: 'MIT', limits: 'few' },
        ...{ languages: ['vi', 'en'], intendedUse: 'tests', data: [{ name: 'topics.jsonl', rows: 150 }] },
      },
    })
  })

  it('leaves bad lines out, tells of them with file and line, and ends with 3', async () => {
    const bad = '{"text": 1, "label": "food"}\n{"text": "a"}\nno\n{"text": "a", "label": {"food": "yes"}}\n'
    const file = fileOf('bad.jsonl', lines(rows) + bad)
    const run = await runCli(['train', file, '--label', 'label', '-o', fileOf('m.model', ''), ...quick])
    expect(run.status).toBe(3)
    expect(run.stderr.match(/bad\.jsonl:\d+(?::\d+)? [A-Z_]+/g)?.map((place) => place.slice(10))).toEqual([
      '201 LABEL_WRONG',
      '202 LABEL_WRONG',
      expect.stringMatching(/^203.* LINE_NOT_JSON$/),
      '204 LABEL_WRONG',
    ])
  })

  it('writes nothing where there is too little to learn from', async () => {
    const file = fileOf('m.model', 'as it was')
    const few = fileOf('few.jsonl', lines(rows.slice(0, 3)))
    const run = await runCli(['train', few, '--label', 'label', '-o', file])
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain('TRAINING_TOO_FEW')
    expect(readFileSync(file, 'utf8')).toBe('as it was')
  })
})

describe('ungxu eval', () => {
  const evaluated = async (...more: string[]) => {
    const run = await runCli(['eval', model, data, '--label', 'label', '--format', 'json', ...more])
    return { ...run, report: JSON.parse(run.stdout || '{}') as Record<string, never> }
  }

  it('tells programs all it measured', async () => {
    const { status, report } = await evaluated('--split', 'test')
    expect(status).toBe(0)
    expect(report).toMatchObject({
      model: { id: 'topics', version: '1.0.0', digest: expect.stringMatching(/^sha256:/) },
      rows: 50,
      accuracy: expect.any(Number),
      macroF1: expect.any(Number),
      perClass: { food: { precision: expect.any(Number), support: expect.any(Number) } },
      confusion: { labels: ['food', 'sport', 'weather'] },
      calibration: { ece: expect.any(Number), bins: expect.any(Array) },
      thresholds: { sport: expect.any(Array) },
    })
    expect(report['accuracy']).toBeGreaterThan(0.9)
    expect(report['postsPerSecond']).toBeGreaterThan(0)
    expect(report).not.toHaveProperty('bias')
  })

  it('takes every line if no split is named, and another field if one is', async () => {
    expect((await evaluated()).report['rows']).toBe(200)
    expect((await evaluated('--split', 'label=food')).report['rows']).toBe(
      rows.filter(({ label }) => label === 'food').length,
    )
  })

  it('shows people tables, in both languages', async () => {
    const { stdout } = await runCli(['eval', model, data, '--label', 'label'])
    expect(stdout).toContain('precision')
    expect(stdout).toMatch(/\nsport at or above a score of\n/)
    const vietnamese = await runCli(['eval', model, data, '--label', 'label', '--lang', 'vi'])
    expect(vietnamese.stdout).toContain('độ chính xác')
  })

  it('measures bias by term, of labels that mean harm', async () => {
    const bias = fileOf(
      'templates.jsonl',
      lines([
        { text: 'a gay chef has good soup', label: 'NONTOXIC' },
        { text: 'an old player in a great match', label: 'TOXIC' },
        { text: 'bơi một vòng', label: 'TOXIC', term: 'người bơi' },
      ]),
    )
    const { status, report } = await evaluated('--bias', bias, '--harm', 'sport')
    expect(status).toBe(0)
    const { terms } = report['bias'] as { terms: { term: string; rows: number }[] }
    expect(terms.map(({ term }) => term).toSorted()).toEqual(['gay', 'người bơi', 'old'])
    const unclear = await evaluated('--bias', bias)
    expect(unclear).toMatchObject({ status: 2, stdout: '' })
    expect(unclear.stderr).toContain('--harm (food, sport, weather)')
  })

  it('makes labels of others, as training does', async () => {
    const file = fileOf('food.model', '')
    const as = ['--label', 'label', '--as', 'eaten=food']
    await runCli(['train', data, ...as, '-o', file, ...quick])
    const { stdout } = await runCli(['eval', file, data, ...as, '--format', 'json'])
    const { perClass, confusion } = JSON.parse(stdout) as Record<string, Record<string, { support?: number }>>
    expect(perClass?.['eaten']?.support).toBe(rows.filter(({ label }) => label === 'food').length)
    expect(confusion).toHaveProperty('counts')
  })

  it('reads labels that are objects', async () => {
    const judged = fileOf(
      'judged.jsonl',
      lines(judgedTexts(150).map(({ text, label }) => ({ body: text, labels: label }))),
    )
    const file = fileOf('judged.model', '')
    const fields = ['--label', 'labels', '--text', 'body']
    expect(await runCli(['train', judged, ...fields, '-o', file, ...quick])).toMatchObject({ status: 0 })
    const { stdout } = await runCli(['eval', file, judged, ...fields, '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ perClass: { food: {}, sport: {} } })
  })

  it('tells of labels that the model does not know, and ends with 3', async () => {
    const odd = fileOf('odd.jsonl', lines([...rows, { text: 'a', label: 'music' }]))
    const run = await runCli(['eval', model, odd, '--label', 'label'])
    expect(run.status).toBe(3)
    expect(run.stderr).toMatch(/odd\.jsonl:201 LABEL_WRONG/)
  })

  it.each([
    ['is no model', () => [data, data], 'MODEL_UNKNOWN'],
    ['is not there', () => ['nowhere.model', data], 'cannot be read (ENOENT)'],
    ['is damaged', () => [fileOf('cut.model', readFileSync(model).subarray(0, 900)), data], 'MODEL_DAMAGED'],
  ])('refuses a file that %s', async (_, files, part) => {
    const run = await runCli(['eval', ...files(), '--label', 'label'])
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain(part)
  })
})

describe('wrong usage of train and eval', () => {
  it.each([
    [['train', '-o', 'm', '--label', 'l'], 'name the files of labelled texts'],
    [['train', data, '-o', 'm'], '--label FIELD is missing'],
    [['train', data, '--label', 'l'], '-o MODEL is missing'],
    [['train', data, '--label', 'l', '-o', 'm', '--dev', '0.9'], '0 … 0.5'],
    [['train', data, '--label', 'l', '-o', 'm', '--seed', 'x'], '--seed'],
    [['train', data, '--label', 'l', '-o', 'm', '--folds', '1'], '2 … 20'],
    [['train', data, '--label', 'l', '-o', 'm', '--id', 'A B'], '--id'],
    [['train', data, '--label', 'l', '-o', 'm', '--as', 'x'], 'NAME=VALUE,VALUE'],
    [['train', data, '--label', 'l', '-o', 'm', '--date', '2026-02-30'], 'YYYY-MM-DD'],
    [['train', 'nowhere.jsonl', '--label', 'l', '-o', 'm'], 'there is no file'],
    [['eval', 'm', '--label', 'l'], 'the file of a model, then'],
    [['eval', 'm', data], '--label FIELD is missing'],
    [['eval', 'm', data, '--label', 'l', '--format', 'jsonl'], 'pretty | json'],
    [['eval', 'm', data, '--label', 'l', '--seed', '1'], '--seed is not an option of “eval”'],
  ])('%j ends with 2', async (args, part) => {
    const run = await runCli(args)
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain(part)
  })

  it('has defaults', () => {
    expect(parseArguments(['train', 'a.jsonl', '--label', 'l', '-o', 'out/My Model.bin'], {})).toEqual({
      name: 'train',
      language: 'en',
      inputs: ['a.jsonl'],
      fields: { text: 'text', label: 'l', as: [] },
      output: 'out/My Model.bin',
      split: 'split',
      id: 'my-model',
      format: 'pretty',
    } satisfies TrainArguments)
    expect(parseArguments(['eval', 'm', 'a.jsonl', '--label', 'l', '--split', 'dev'], {})).toEqual({
      name: 'eval',
      language: 'en',
      model: 'm',
      inputs: ['a.jsonl'],
      fields: { text: 'text', label: 'l', as: [] },
      split: ['split', 'dev'],
      bias: [],
      format: 'pretty',
    } satisfies EvalArguments)
  })
})

describe('--model', () => {
  const rules = fileOf(
    'topics-pack.json',
    JSON.stringify({
      schema: 1,
      id: 'topics',
      version: '1.0.0',
      title: { en: 'Topics' },
      rules: [
        {
          id: 'topics.food',
          title: { en: 'Food' },
          category: 'test',
          severity: 'low',
          action: 'warn',
          when: { classifier: 'topics', label: 'food', atLeast: 0 },
          examples: { violates: ['phở bò'] },
        },
      ],
    }),
  )

  it('is asked by the rules of `check`', async () => {
    const asked = ['check', 'phở bò', '--pack', rules, '--format', 'json']
    const without = JSON.parse((await runCli(asked)).stdout)
    expect(without[0]).toMatchObject({ violations: [], undetermined: [{ because: 'CLASSIFIER_MISSING' }] })
    const [verdict] = JSON.parse((await runCli([...asked, '--model', model])).stdout)
    expect(verdict).toMatchObject({ violations: [{ rule: 'topics.food' }], undetermined: [] })
  })

  it('is asked by the rules of `test`', async () => {
    const outcomes = async (...more: string[]) => {
      const { stdout } = await runCli(['test', rules, '--format', 'json', ...more])
      return JSON.parse(stdout).rules[0].examples.map(({ outcome }: { outcome: string }) => outcome)
    }
    expect(await outcomes()).toEqual(['undecided'])
    expect(await outcomes('--model', model)).toEqual(['passed'])
  })

  it.each([
    [fileOf('no-model.txt', 'no model'), 'MODEL_UNKNOWN'],
    ['nowhere.model', 'ENOENT'],
  ])('%s ends with 2', async (file, part) => {
    const { status, stdout, stderr } = await runCli(['check', 'x', '--model', file])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(part)
  })
})
