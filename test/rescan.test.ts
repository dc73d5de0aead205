// A rescan on the shipped pack and on packs made for it: what it looks at again, and what it passes over.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { createModerator } from '../src/moderator'
import { loadPack } from '../src/node/load-pack'
import type { Pack } from '../src/pack/pack'
import { createRescan } from '../src/rescan'
import type { Verdict } from '../src/verdict'
import { lexicon, pack, rule } from './packs'

const AS_OF = '2026-11-22'
const RULE = 'vn.fraud.upfront-fee-job'

function said({ decision, violations, shadow, undetermined }: Verdict) {
  return { decision, violations, shadow, undetermined }
}

/** The pack under another digest, as a changed one has. */
function changed(given: Pack, parts: Partial<Pack>): Pack {
  return { ...given, ...parts, digest: 'sha256:changed' }
}

describe('a rescan of posts judged by the shipped pack', () => {
  let vn: Pack
  let posts: { text: string }[]
  let verdicts: Verdict[]
  beforeAll(async () => {
    vn = await loadPack(new URL('../rules/vn', import.meta.url).pathname)
    posts = ['harmless/chat', 'harmless/shops', 'harmless/near-misses', 'harmless/toneless', 'demo']
      .flatMap((name) =>
        readFileSync(new URL(`../fixtures/${name}.jsonl`, import.meta.url), 'utf8').split('\n'),
      )
      .filter((line) => line !== '')
      .map((line) => ({ text: (JSON.parse(line) as { text: string }).text }))
    const examples = vn.rules.flatMap((one) => one.examples?.violates?.[0] ?? [])
    posts.push(...examples.flatMap((one) => (typeof one === 'string' ? [{ text: one }] : [])))
    const old = createModerator({ packs: [vn] })
    verdicts = posts.map((post) => old.evaluateSync(post, { asOf: AS_OF }))
  })

  /** How many posts are looked at again. All others are judged as before. */
  function looked(after: Pack): number {
    const rescan = createRescan({ before: [vn], after: [after] })
    const now = createModerator({ packs: [after] })
    let count = 0
    posts.forEach((post, at) => {
      if (rescan.mayAlter(post, verdicts[at]!)) count++
      else expect(said(now.evaluateSync(post, { asOf: AS_OF }))).toEqual(said(verdicts[at]!))
    })
    return count
  }

  it('has nothing to do where no verdict can differ', () => {
    const rules = vn.rules.map(({ examples: _, ...one }) => one)
    expect(looked(changed(vn, { version: '9.9.9', rules }))).toBe(0)
  })

  it('looks at those alone that cite a rule which asks for more now', () => {
    const citing = verdicts.filter(({ violations }) => violations.some((one) => one.rule === RULE)).length
    expect(citing).toBeGreaterThan(0)
    expect(looked(changed(vn, { overlays: [...vn.overlays, { rule: RULE, action: 'reject' }] }))).toBe(citing)
  })

  it('looks at few for a rule that is gone, and for a term that comes', () => {
    const lexicons = vn.lexicons.map((one, at) =>
      at === 0 ? { ...one, terms: [...one.terms, 'việc nhẹ lương cao ngất'] } : one,
    )
    const rules = vn.rules.filter((one) => one.id !== RULE)
    for (const parts of [{ rules }, { lexicons }])
      expect(looked(changed(vn, parts))).toBeLessThan(posts.length / 5)
  })

  it('looks at every post that other packs, or another version, judged', () => {
    const rescan = createRescan({ before: [vn], after: [vn] })
    const [post, verdict] = [posts[0]!, verdicts[0]!]
    expect(rescan.mayAlter(post, verdict)).toBe(false)
    expect(rescan.mayAlter(post, { ...verdict, engine: '0.0.1' })).toBe(true)
    const packs = [{ ...verdict.packs[0]!, digest: 'sha256:other' }]
    expect(rescan.mayAlter(post, { ...verdict, packs })).toBe(true)
  })
})

describe('a post that may be altered', () => {
  const before = pack({ lexicons: [lexicon('you', 'mày')], rules: [rule('you', { lexicon: 'you' })] })

  it('is one where a term of another rule makes a doubtful hit count', () => {
    const after = pack({
      lexicons: [lexicon('you', 'mày'), lexicon('insult', 'đồ ngu')],
      rules: [
        rule('you', { lexicon: 'you' }),
        rule('insult', { all: [{ lexicon: 'insult' }, { link: 'any' }] }),
      ],
    })
    const post = { text: 'ê may đúng là đồ ngu mà' }
    const verdict = createModerator({ packs: [before] }).evaluateSync(post)
    expect(verdict.violations).toEqual([])
    expect(createModerator({ packs: [after] }).evaluateSync(post).violations).toMatchObject([{ rule: 'you' }])
    const rescan = createRescan({ before: [before], after: [after] })
    expect(rescan.changes).toEqual([{ rule: 'insult', change: 'added' }])
    expect(rescan.mayAlter(post, verdict)).toBe(true)
    const other = { text: 'hôm nay may quá' }
    expect(rescan.mayAlter(other, createModerator({ packs: [before] }).evaluateSync(other))).toBe(false)
  })

  it.each([
    ['a rule that holds where nothing is found', { not: { lexicon: 'you' } }, 'xin chào', true],
    [
      'a rule for another language',
      { shape: 'words', atLeast: 1 },
      'hello my dear friends over there',
      false,
    ],
    ['a rule that asks a classifier', { classifier: 'x', label: 'y', atLeast: 0.5 }, 'xin chào', true],
    [
      'a rule that asks one of posts with a word',
      { all: [{ lexicon: 'you' }, { classifier: 'x', label: 'y', atLeast: 0.5 }] },
      'xin chào',
      false,
    ],
  ])('by %s: %j on %s', (_, when, text, expected) => {
    const after = pack({
      lexicons: [lexicon('you', 'mày')],
      rules: [rule('you', { lexicon: 'you' }), rule('new', when, { appliesTo: { languages: ['vi'] } })],
    })
    const verdict = createModerator({ packs: [before] }).evaluateSync({ text })
    expect(createRescan({ before: [before], after: [after] }).mayAlter({ text }, verdict)).toBe(expected)
  })

  it('is never one that a stricter rule than asked for would find', () => {
    const after = pack({
      lexicons: [lexicon('you', 'mày')],
      rules: [rule('you', { lexicon: 'you' }), rule('new', { link: 'any' }, { strictness: 2 })],
    })
    const post = { text: 'https://bit.ly/abc' }
    const verdict = createModerator({ packs: [before] }).evaluateSync(post)
    const rescan = createRescan({ before: [before], after: [after] })
    expect(rescan.mayAlter(post, verdict)).toBe(false)
    expect(rescan.mayAlter(post, verdict, { strictness: 2 })).toBe(true)
  })

  it('must be one that can be read', () => {
    const rescan = createRescan({ before: [before], after: [before] })
    const verdict = createModerator({ packs: [before] }).evaluateSync({ text: '' })
    expect(() => rescan.mayAlter({ text: 7 } as never, verdict)).toThrowError(
      expect.objectContaining({ code: 'POST_TEXT_NOT_STRING' }),
    )
  })
})
