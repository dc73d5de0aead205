// docs/failures.md, row by row: each fault is made to happen, and what comes of it is what the page says.
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAuditLog } from '../src/audit/log'
import { memoryStore } from '../src/audit/memory-store'
import { memorySalts } from '../src/audit/salts'
import type { Classifier, Scores } from '../src/classifiers/classifier'
import type { PlugOptions } from '../src/classifiers/plug'
import { UngxuError, fault } from '../src/errors'
import { type ModeratorOptions, createModerator } from '../src/moderator'
import { loadPack } from '../src/node/load-pack'
import { fileSalts } from '../src/node/salt-file'
import type { Post } from '../src/post'
import type { Verdict } from '../src/verdict'
import { all } from './node/pools'
import { lexicon, pack, rule } from './packs'
import { readPage } from './papers/page'

const HEAD = 'schema: 1\nid: ours\nversion: 1.0.0\ntitle: { en: Ours }\n'
const asks = { classifier: 'odd', label: 'toxic', atLeast: 0.5 }
const isNew = { fact: 'author.days', operator: 'lessThan', value: 7 }
const PACK = pack({
  lexicons: [lexicon('word', 'xyz')],
  rules: [
    rule('words', { lexicon: 'word' }, { action: 'warn' }),
    rule('odd', asks, { action: 'limit' }),
    rule('new', isNew, { action: 'limit' }),
  ],
})
const POST = { text: 'xyz', author: { days: 99 } }

const classifier = (classify: unknown): Classifier => ({
  id: 'odd',
  version: '1',
  labels: ['toxic'],
  classify: classify as Classifier['classify'],
})
const harmless = classifier((texts: readonly string[]): Scores[] => texts.map(() => ({ toxic: 0 })))
const down = classifier(() => Promise.reject(new Error('down')))
const never = classifier(() => new Promise(() => {}))

const moderatorWith = (one: Classifier, bounds: PlugOptions = {}, more: Partial<ModeratorOptions> = {}) =>
  createModerator({ packs: [PACK], classifiers: [{ classifier: one, ...bounds }], ...more })
const factOf = (days: () => unknown) => moderatorWith(harmless, {}, { facts: { 'author.days': days } })

function folder(files: Record<string, string | Uint8Array> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'ungxu-faults-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return path
}

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof UngxuError ? error.code : String(error)
}

/** The rule of words is decided as ever; what hangs on the fault is undetermined, and nothing else is. */
function expectUndetermined(verdict: Verdict, expected: Record<string, string>): void {
  expect(verdict.violations.map(({ rule }) => rule)).toEqual(['words'])
  expect(Object.fromEntries(verdict.undetermined.map(({ rule, because }) => [rule, because]))).toEqual(
    expected,
  )
  expect(verdict.degraded).toBe(true)
  expect(verdict.decision).toBe('warn')
}

const FAULTS: [what: string, make: () => Promise<void>][] = [
  [
    'the folder of a pack is not there',
    async () => expect(await codeOf(loadPack('nowhere'))).toBe('PACK_NOT_FOUND'),
  ],
  [
    'a file of it cannot be read',
    async () => {
      const path = folder({ 'pack.yaml': HEAD })
      symlinkSync('gone.yaml', join(path, 'link.yaml'))
      expect(await codeOf(loadPack(path))).toBe('FILE_UNREADABLE')
    },
  ],
  [
    'a file was written only in part',
    async () => {
      const cut = loadPack(folder({ 'pack.yaml': `${HEAD}rules: [{ id: ` }))
      const { faults } = (await cut.catch((error: unknown) => error)) as UngxuError
      expect(faults.map(({ code }) => code)).toContain('YAML_SYNTAX')
    },
  ],
  [
    'a file is not UTF-8',
    async () =>
      expect(await codeOf(loadPack(folder({ 'pack.yaml': Buffer.from([0x69, 0xff, 0xfe]) })))).toBe(
        'FILE_NOT_UTF8',
      ),
  ],
  [
    'the files change after they were loaded',
    async () => {
      const rules = `${HEAD}lexicons: [{ id: w, terms: [xyz] }]\nrules: [{ id: r, title: { en: R }, category: c, severity: low, action: warn, when: { lexicon: w } }]\n`
      const path = folder({ 'pack.yaml': rules })
      const moderator = createModerator({ packs: [await loadPack(path)] })
      const before = moderator.evaluateSync(POST)
      writeFileSync(join(path, 'pack.yaml'), 'broken: [')
      rmSync(path, { recursive: true })
      expect(moderator.evaluateSync(POST)).toEqual({ ...before, durationMs: expect.any(Number) })
    },
  ],
  [
    'the pack is not the one that was pinned',
    async () =>
      expect(await codeOf(loadPack(folder({ 'pack.yaml': HEAD }), { digest: PACK.digest }))).toBe(
        'PACK_DIGEST_DIFFERS',
      ),
  ],
  [
    'new packs do not fit on `reload`',
    async () => {
      const moderator = moderatorWith(harmless)
      const before = moderator.evaluateSync(POST)
      expect(() => moderator.reload([PACK, PACK])).toThrow(UngxuError)
      expect(moderator.evaluateSync(POST).packs).toEqual(before.packs)
    },
  ],
  [
    'a classifier throws or rejects',
    async () => expectUndetermined(await moderatorWith(down).evaluate(POST), { odd: 'CLASSIFIER_FAILED' }),
  ],
  [
    'a classifier never answers',
    async () =>
      expectUndetermined(await moderatorWith(never, { timeoutMs: 20 }).evaluate(POST), {
        odd: 'CLASSIFIER_TIMEOUT',
      }),
  ],
  [
    'a classifier answers nonsense',
    async () =>
      expectUndetermined(await moderatorWith(classifier(() => [{ toxic: 'very' }])).evaluate(POST), {
        odd: 'CLASSIFIER_BAD_SCORE',
      }),
  ],
  [
    'a classifier fails again and again',
    async () => {
      let calls = 0
      const failing = classifier(() => {
        calls++
        return Promise.reject(new Error('down'))
      })
      const moderator = moderatorWith(failing, { breakAfter: 2, retries: 0 })
      for (let post = 0; post < 2; post++) await moderator.evaluate({ ...POST, text: `xyz ${post}` })
      expectUndetermined(await moderator.evaluate({ ...POST, text: 'xyz 3' }), { odd: 'CLASSIFIER_OPEN' })
      expect(calls).toBe(2)
    },
  ],
  [
    'a rule that hangs on it says `onError: review`',
    async () => {
      const packs = [pack({ rules: [rule('odd', asks, { onError: 'review', action: 'limit' })] })]
      expect((await createModerator({ packs, classifiers: [down] }).evaluate(POST)).decision).toBe('review')
    },
  ],
  [
    'a fact throws or rejects',
    async () => {
      const thrown = factOf(() => {
        throw new Error('down')
      })
      expectUndetermined(await thrown.evaluate(POST), { new: 'FACT_FAILED' })
      expectUndetermined(thrown.evaluateSync(POST), { new: 'FACT_FAILED' })
      expectUndetermined(await factOf(() => Promise.reject(new Error('down'))).evaluate(POST), {
        new: 'FACT_FAILED',
      })
    },
  ],
  [
    'a fact takes time, and `evaluateSync` is asked',
    async () => expectUndetermined(factOf(async () => 3).evaluateSync(POST), { new: 'FACT_ASYNC' }),
  ],
  [
    'a fact is not there',
    async () => {
      const verdict = await moderatorWith(harmless).evaluate({ text: 'xyz' })
      expect([verdict.degraded, verdict.violations.map(({ rule }) => rule)]).toEqual([false, ['words']])
    },
  ],
  [
    'a fact is of another type',
    async () => {
      for (const odd of ['many', {}, [], Number.NaN, () => 3]) {
        const verdict = await factOf(() => odd).evaluate(POST)
        expect([verdict.degraded, verdict.violations.map(({ rule }) => rule)]).toEqual([false, ['words']])
      }
    },
  ],
  [
    'a fact never answers',
    async () => {
      const signal = AbortSignal.timeout(20)
      expect(await codeOf(factOf(() => new Promise(() => {})).evaluate(POST, { signal }))).toContain(
        'TimeoutError',
      )
    },
  ],
  [
    'the clock jumps back a year, or forward',
    async () => {
      let now = Date.UTC(2026, 5, 30)
      const moderator = moderatorWith(harmless, {}, { clock: () => now })
      const dayOf = () => moderator.evaluateSync(POST).asOf
      expect(dayOf()).toBe('2026-06-30')
      now = Date.UTC(2025, 5, 30)
      expect(dayOf()).toBe('2025-06-30')
      now = Date.UTC(2027, 5, 30)
      expect(dayOf()).toBe('2027-06-30')
    },
  ],
  [
    'the clock gives no time',
    async () => {
      for (const now of [Number.NaN, Number.POSITIVE_INFINITY, undefined as never])
        expect(await codeOf(moderatorWith(harmless, {}, { clock: () => now }).evaluate(POST))).toBe(
          'OPTION_WRONG',
        )
    },
  ],
  [
    'the caller aborts before it begins',
    async () =>
      expect(await codeOf(moderatorWith(down).evaluate(POST, { signal: AbortSignal.abort('enough') }))).toBe(
        'enough',
      ),
  ],
  [
    'the caller aborts while a classifier is asked',
    async () => {
      const controller = new AbortController()
      const asked = classifier(() => {
        queueMicrotask(() => controller.abort('enough'))
        return new Promise(() => {})
      })
      expect(await codeOf(moderatorWith(asked).evaluate(POST, { signal: controller.signal }))).toBe('enough')
    },
  ],
  [
    'the caller aborts in the middle of many posts',
    async () => {
      const controller = new AbortController()
      const verdicts: unknown[] = []
      const posts = Array.from({ length: 40 }, () => POST)
      const judging = async () => {
        const how = { signal: controller.signal, concurrency: 2 }
        for await (const verdict of moderatorWith(harmless).evaluateAll(posts, how))
          if (verdicts.push(verdict) === 5) controller.abort('enough')
      }
      expect(await codeOf(judging())).toBe('enough')
      expect(verdicts.length).toBeGreaterThanOrEqual(5)
      expect(verdicts.length).toBeLessThan(40)
    },
  ],
  [
    'whoever reads `evaluateAll` stops',
    async () => {
      let taken = 0
      function* posts() {
        for (; taken < 1_000; taken++) yield POST
      }
      for await (const _ of moderatorWith(harmless).evaluateAll(posts(), { concurrency: 4 })) break
      expect(taken).toBeLessThan(20)
    },
  ],
  [
    'the source of posts fails',
    async () => {
      async function* posts() {
        yield POST
        yield POST
        throw new Error('source')
      }
      let verdicts = 0
      const judging = async () => {
        for await (const _ of moderatorWith(harmless).evaluateAll(posts())) verdicts++
      }
      expect([await codeOf(judging()), verdicts]).toEqual(['Error: source', 2])
    },
  ],
  [
    'one post of many cannot be read',
    async () => {
      const found = await all(
        moderatorWith(harmless).evaluateAll([POST, { text: 7 } as unknown as Post, POST]),
      )
      expect(found.map((one) => ('decision' in one ? one.decision : one.error.code))).toEqual([
        'warn',
        'POST_TEXT_NOT_STRING',
        'warn',
      ])
    },
  ],
  [
    'the store of the record cannot write',
    async () => {
      const store = memoryStore()
      const broken = {
        ...store,
        commit: () => Promise.reject(new UngxuError(fault('AUDIT_STORE_FAILED', { reason: 'ENOSPC' }))),
      }
      const log = createAuditLog({ store: broken, salts: memorySalts() })
      expect(await codeOf(log.record(POST, moderatorWith(harmless).evaluateSync(POST)))).toBe(
        'AUDIT_STORE_FAILED',
      )
      expect(await store.span()).toBeUndefined()
    },
  ],
  [
    'the salts of the record are damaged',
    async () => {
      const store = memoryStore()
      const log = createAuditLog({
        store,
        salts: fileSalts(join(folder({ 'salts.json': '{' }), 'salts.json')),
      })
      expect(await codeOf(log.record(POST, moderatorWith(harmless).evaluateSync(POST)))).toBe(
        'AUDIT_SALTS_MALFORMED',
      )
      expect(await store.span()).toBeUndefined()
    },
  ],
]

/** Threads are made to die in test/node/pool.test.ts, which looks at more than the code. */
const IN_POOL = [
  'a thread of a pool dies of a post',
  'threads cannot begin',
  'a post comes after a pool was closed',
]

describe('docs/failures.md', () => {
  it.each(FAULTS)('%s', async (_, make) => {
    await make()
  })

  it('has a row for each of them, and no other', () => {
    const rows = [...readPage('docs/failures.md').matchAll(/^\| (?!what fails|---)(.*?) \| (.*) \|$/gm)]
    expect(rows.map(([, what]) => what).toSorted()).toEqual(
      [...FAULTS.map(([what]) => what), ...IN_POOL].toSorted(),
    )
    // Every code that the page names is looked for by a test here or of the pool.
    const tests = readPage('test/faults.test.ts') + readPage('test/node/pool.test.ts')
    for (const [, , outcome] of rows)
      for (const [, code] of outcome!.matchAll(/`([A-Z]+(?:_[A-Z0-9]+)+)`/g)) expect(tests).toContain(code)
  })
})
