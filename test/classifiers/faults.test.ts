// The fault table of docs/classifiers.md: each fault injected into a moderator, and what the verdict says.
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Classifier, Scores } from '../../src/classifiers/classifier'
import { ClassifierError } from '../../src/classifiers/classifier-error'
import type { PlugOptions } from '../../src/classifiers/plug'
import type { UndeterminedCode } from '../../src/messages/fault-codes'
import { createModerator } from '../../src/moderator'
import type { Verdict } from '../../src/verdict'
import { lexicon, pack, rule } from '../packs'

const toxic = { classifier: 'odd', label: 'toxic', atLeast: 0.5 }
const packs = [
  pack({
    lexicons: [lexicon('word', 'xyz'), lexicon('price', 'giá')],
    rules: [
      rule('hangs-on-it', toxic),
      rule('asks-for-review', toxic, { onError: 'review' }),
      rule('asks-to-skip', toxic, { onError: 'skip' }),
      rule('shadow', toxic, { onError: 'review', status: 'shadow' }),
      // Decided whatever the classifier says.
      rule('word-or-it', { any: [{ lexicon: 'word' }, toxic] }, { action: 'warn' }),
      rule('price-and-it', { all: [{ lexicon: 'price' }, toxic] }),
      // Another label, another classifier, no classifier.
      rule('other-label', { classifier: 'odd', label: 'rude', atLeast: 0.5 }, { action: 'warn' }),
      rule('other-classifier', { classifier: 'sound', label: 'toxic', atLeast: 0.5 }, { action: 'warn' }),
      rule('words', { lexicon: 'word' }, { action: 'warn' }),
    ],
  }),
]
const HANGING = ['hangs-on-it', 'asks-for-review', 'asks-to-skip', 'shadow']
const good: Scores = { toxic: 0.1, rude: 0.9 }
const sound: Classifier = {
  id: 'sound',
  version: '1',
  labels: ['toxic'],
  classify: (texts) => texts.map(() => ({ toxic: 0.9 })),
}

interface Fault {
  /** As the page says it. */
  readonly name: string
  readonly classify: Classifier['classify']
  readonly code: UndeterminedCode
  /** Of `evaluateSync`, where it is another. */
  readonly syncCode?: UndeterminedCode
  /** Whether the label `rude` still has its score. */
  readonly labelOnly?: boolean
  readonly options?: PlugOptions
  readonly languages?: readonly string[]
  /** Posts judged before, to bring the classifier into that state. */
  readonly before?: number
}

const rows =
  (row: unknown): Classifier['classify'] =>
  (texts) =>
    texts.map(() => row) as Scores[]
const reject =
  (error: unknown): Classifier['classify'] =>
  async () => {
    throw error
  }
const FAULTS: readonly Fault[] = [
  {
    name: 'throws',
    classify: () => {
      throw new Error('down')
    },
    code: 'CLASSIFIER_FAILED',
  },
  {
    name: 'rejects',
    classify: reject(new Error('down')),
    code: 'CLASSIFIER_FAILED',
    syncCode: 'CLASSIFIER_ASYNC',
  },
  {
    name: 'rejects, retries in vain',
    classify: reject(new ClassifierError('down', { status: 503 })),
    code: 'CLASSIFIER_FAILED',
    syncCode: 'CLASSIFIER_ASYNC',
  },
  {
    name: 'hangs',
    classify: () => new Promise(() => {}),
    code: 'CLASSIFIER_TIMEOUT',
    syncCode: 'CLASSIFIER_ASYNC',
  },
  {
    name: 'is slower than `timeoutMs`',
    classify: async (texts) => {
      await new Promise((resolve) => setTimeout(resolve, 101))
      return texts.map(() => good)
    },
    code: 'CLASSIFIER_TIMEOUT',
    syncCode: 'CLASSIFIER_ASYNC',
    options: { timeoutMs: 100 },
  },
  {
    name: 'failed `breakAfter` times in a row',
    classify: reject(new Error('down')),
    code: 'CLASSIFIER_OPEN',
    syncCode: 'CLASSIFIER_ASYNC',
    options: { breakAfter: 2 },
    before: 2,
  },
  {
    name: 'asked for a rest (`Retry-After`)',
    classify: reject(new ClassifierError('busy', { status: 429, retryAfterMs: 60_000 })),
    code: 'CLASSIFIER_OPEN',
    syncCode: 'CLASSIFIER_ASYNC',
    before: 1,
  },
  { name: 'gives no list', classify: (() => good) as never, code: 'CLASSIFIER_BAD_SCORE' },
  { name: 'gives too few rows', classify: () => [], code: 'CLASSIFIER_BAD_SCORE' },
  { name: 'gives too many rows', classify: () => [good, good], code: 'CLASSIFIER_BAD_SCORE' },
  { name: 'gives an empty row', classify: rows(null), code: 'CLASSIFIER_BAD_SCORE' },
  {
    name: 'leaves the label out',
    classify: rows({ rude: 0.9 }),
    code: 'CLASSIFIER_BAD_SCORE',
    labelOnly: true,
  },
  {
    name: 'gives `NaN`',
    classify: rows({ toxic: Number.NaN, rude: 0.9 }),
    code: 'CLASSIFIER_BAD_SCORE',
    labelOnly: true,
  },
  {
    name: 'gives a score as text',
    classify: rows({ toxic: '1', rude: 0.9 }),
    code: 'CLASSIFIER_BAD_SCORE',
    labelOnly: true,
  },
  {
    name: 'gives more than 1',
    classify: rows({ toxic: 1.5, rude: 0.9 }),
    code: 'CLASSIFIER_BAD_SCORE',
    labelOnly: true,
  },
  {
    name: 'gives less than 0',
    classify: rows({ toxic: -1, rude: 0.9 }),
    code: 'CLASSIFIER_BAD_SCORE',
    labelOnly: true,
  },
  {
    name: 'was made for other languages',
    classify: rows(good),
    code: 'CLASSIFIER_LANGUAGE',
    languages: ['th'],
  },
]

const POST = { text: 'xyz', lang: 'vi' }

function moderatorWith({ classify, options, languages }: Fault, onFailure?: 'skip' | 'review') {
  const odd = {
    id: 'odd',
    version: '1',
    labels: ['toxic', 'rude'],
    classify,
    ...(languages && { languages }),
  }
  const plugged = { classifier: odd, cacheSize: 0, ...options, ...(onFailure && { onFailure }) }
  return createModerator({ packs, classifiers: [plugged, sound] })
}

async function evaluated(fault: Fault, onFailure?: 'skip' | 'review'): Promise<Verdict> {
  const moderator = moderatorWith(fault, onFailure)
  for (let i = 0; i < (fault.before ?? 0); i += 1) await run(moderator.evaluate(POST))
  return run(moderator.evaluate(POST))
}

async function run<T>(work: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(5000)
  return work
}

const brief = ({ undetermined, violations, decision, degraded }: Verdict) => ({
  undetermined: undetermined.map((one) => `${one.rule} ${one.because} ${one.classifier}`),
  violations: violations.map((one) => one.rule),
  decision,
  degraded,
})

function expected(code: UndeterminedCode, labelOnly = false) {
  const open = labelOnly ? HANGING : [...HANGING, 'other-label']
  return {
    undetermined: open.toSorted().map((name) => `${name} ${code} odd`),
    violations: [...(labelOnly ? ['other-label'] : []), 'other-classifier', 'word-or-it', 'words'].toSorted(),
    // `asks-for-review` does, and nothing that fired asks for more.
    decision: 'review',
    degraded: true,
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe.each(FAULTS)('a classifier that $name', (fault) => {
  const { code, syncCode = code, labelOnly } = fault

  it(`gives ${code} to the rules that hang on it, and leaves the others`, async () => {
    expect(brief(await evaluated(fault))).toEqual(expected(code, labelOnly))
  })

  it(`gives ${syncCode} to evaluateSync, and leaves the others`, async () => {
    expect(brief(moderatorWith(fault).evaluateSync(POST))).toEqual(expected(syncCode, labelOnly))
  })

  it('is counted', async () => {
    const moderator = moderatorWith(fault)
    moderator.evaluateSync(POST)
    expect(moderator.classifierStats().odd!.faults).toEqual({ [syncCode]: labelOnly ? 1 : 2 })
  })
})

describe('where no rule has a word of its own', () => {
  const quiet = [pack({ rules: [rule('hangs-on-it', toxic), rule('too', toxic)] })]
  const down: Classifier = { id: 'odd', version: '1', labels: ['toxic'], classify: reject(new Error('down')) }
  const decisionWith = async (
    onError: string | undefined,
    onFailure: 'skip' | 'review' | undefined,
    from = down,
  ) => {
    const rules = [rule('hangs-on-it', toxic, onError === undefined ? {} : { onError })]
    const classifier = { ...from, ...(onFailure && { onFailure }) }
    const moderator = createModerator({ packs: [pack({ rules })], classifiers: [classifier] })
    return (await run(moderator.evaluate(POST))).decision
  }

  it.each([
    [undefined, undefined, 'allow'],
    [undefined, 'skip', 'allow'],
    [undefined, 'review', 'review'],
    ['skip', 'review', 'allow'],
    ['review', 'skip', 'review'],
    ['review', undefined, 'review'],
  ] as const)('onError %s and onFailure %s decide %s', async (onError, onFailure, decision) => {
    expect(await decisionWith(onError, onFailure)).toBe(decision)
  })

  it('evaluateSync asks for review too, where the classifier answers later', () => {
    const moderator = createModerator({ packs: quiet, classifiers: [{ ...down, onFailure: 'review' }] })
    expect(moderator.evaluateSync(POST).decision).toBe('review')
  })

  it('a post in another language is no failure', async () => {
    expect(await decisionWith(undefined, 'review', { ...down, languages: ['th'] })).toBe('allow')
  })
})

describe('an evaluation that is aborted', () => {
  it('rejects with the reason, and leaves the posts of the same batch', async () => {
    const classify: Classifier['classify'] = async (texts) => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return texts.map(() => good)
    }
    const moderator = moderatorWith({ name: '', classify, code: 'CLASSIFIER_FAILED' })
    const controller = new AbortController()
    const given = moderator.evaluate(POST, { signal: controller.signal })
    const other = moderator.evaluate({ text: 'xyz khác' })
    const settled = given.catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(20)
    const enough = new Error('enough')
    controller.abort(enough)
    expect(await settled).toBe(enough)
    expect((await run(other)).degraded).toBe(false)
    expect(moderator.classifierStats().odd).toMatchObject({ calls: 1, texts: 2 })
  })
})

describe('the page docs/classifiers.md', () => {
  it('has the same table', () => {
    const page = readFileSync(new URL('../../docs/classifiers.md', import.meta.url), 'utf8')
    const rowsOfPage = [
      ...page.matchAll(/^\| (\S.*?) +\| `(CLASSIFIER_\w+)` +\| (?:`(CLASSIFIER_\w+)`|the same) +\|/gm),
    ].map(([, name, code, syncCode = code]) => [name, code, syncCode])
    expect(rowsOfPage).toEqual(FAULTS.map(({ name, code, syncCode = code }) => [name, code, syncCode]))
  })
})
