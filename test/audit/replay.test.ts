import { describe, expect, it } from 'vitest'
import { firstDifference } from '../../src/audit/difference'
import type { DecisionEntry } from '../../src/audit/entry'
import { auditFigures } from '../../src/audit/figures'
import { memoryStore } from '../../src/audit/memory-store'
import { replay } from '../../src/audit/replay'
import { memorySalts } from '../../src/audit/salts'
import { parsePack } from '../../src/pack/parse-pack'
import { MODERATOR, PACK, POSTS, SECRET, all, logOn, recordPosts } from './records'

const OTHER = parsePack({ schema: 1, id: 'other', version: '2.0.0', title: { en: 'Other' }, rules: [] })
const BY = { by: 'Lan', reason: 'trích dẫn' }

describe('a replay', () => {
  it('comes out the same, from what is kept or what is given again', async () => {
    const salts = memorySalts()
    const kept = await recordPosts(logOn(memoryStore(), { salts, keep: ['post'] }))
    const bare = await recordPosts(logOn(memoryStore(), { salts }))
    for (const [at, post] of POSTS.entries()) {
      expect(await replay(kept[at]!, { packs: [OTHER, PACK], salts })).toMatchObject({
        same: true,
        sealed: true,
      })
      expect(await replay(bare[at]!, { moderator: MODERATOR, post })).toMatchObject({
        same: true,
        sealed: false,
      })
    }
  })

  it('shows the first difference, and no word of the post', async () => {
    const [entry] = await recordPosts(logOn(memoryStore(), { keep: ['post'] }))
    const violation = { ...entry!.verdict.violations[0]!, action: 'reject' as const }
    const forged: DecisionEntry = { ...entry!, verdict: { ...entry!.verdict, violations: [violation] } }
    const found = await replay(forged, { packs: [PACK] })
    expect(found).toMatchObject({
      same: false,
      difference: { path: 'violations.0.action', old: 'reject', new: 'warn' },
    })
    expect(JSON.stringify(found)).not.toContain(SECRET)
  })

  it.each([
    ['AUDIT_TEXT_GONE', { packs: [PACK] }],
    ['AUDIT_POST_OTHER', { packs: [PACK], post: { text: 'x' } }],
    ['AUDIT_PACK_MISSING', { packs: [OTHER], post: POSTS[0]! }],
  ])('rejects with %s', async (code, options) => {
    const salts = memorySalts()
    const [entry] = await recordPosts(logOn(memoryStore(), { salts }))
    await expect(replay(entry!, { ...options, salts })).rejects.toMatchObject({ code })
  })

  it.each([
    [{ a: 1 }, { a: 1 }, undefined],
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, { path: 'a.1.b', old: 2, new: 3 }],
    [{}, { a: 1 }, { path: 'a', old: undefined, new: 1 }],
    [[1, 2], [1], { path: '1', old: 2, new: undefined }],
    [[], {}, { path: '', old: [], new: {} }],
  ])('differs: %j and %j', (old, fresh, found) => {
    expect(firstDifference(old, fresh)).toEqual(found)
  })
})

describe('figures of a record', () => {
  it('count by rule, law and month, and what was appealed', async () => {
    const log = logOn(memoryStore())
    const [first, second] = await recordPosts(log)
    await log.override(first!, { ...BY, action: 'allow' })
    await log.appeal(first!, BY)
    await log.appeal(second!, BY)
    await log.resolve(second!, { ...BY, outcome: 'overturned' })
    expect(auditFigures(await all(log.entries()))).toEqual({
      ...{ decisions: 3, byAction: { warn: 1, review: 1, allow: 1 }, degraded: 0, overrides: 1 },
      appeals: { made: 2, open: 1 },
      outcomes: { upheld: 0, overturned: 1, changed: 0 },
      rules: [
        { id: 'ours.fee', fired: 1, shadow: 0, overridden: 0, appealed: 1, overturned: 1 },
        { id: 'ours.rude', fired: 1, shadow: 0, overridden: 1, appealed: 1, overturned: 0 },
      ],
      laws: [],
      months: [{ month: '2026-11', decisions: 3, acted: 2 }],
    })
  })
})
