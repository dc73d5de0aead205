// Posts that hurt nobody: none may reach a moderator by default, and what mere suspicion hits is counted and kept.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { abuseVi } from '../../src/classifiers/models/abuse-vi'
import { createModerator } from '../../src/moderator'
import { loadPack } from '../../src/node/load-pack'
import type { Post } from '../../src/post'
import budget from './harmless-budget.json'

const TODAY = '2026-11-22'
const HARMLESS = new URL('../../fixtures/harmless/', import.meta.url)
const readPosts = (file: URL): Post[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Post)

const pack = await loadPack(fileURLToPath(new URL('../../rules/vn', import.meta.url)))
const moderator = createModerator({ packs: [pack], classifiers: [abuseVi()] })
const posts = readdirSync(HARMLESS)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .flatMap((name) => readPosts(new URL(name, HARMLESS)))

describe('harmless posts', () => {
  it('are at least two hundred, each once', () => {
    expect(posts.length).toBeGreaterThanOrEqual(200)
    expect(new Set(posts.map((post) => post.id)).size).toBe(posts.length)
    expect(new Set(posts.map((post) => post.text)).size).toBe(posts.length)
  })

  it.each(posts)('$id passes by default', (post) => {
    const { decision, violations } = moderator.evaluateSync(post, { asOf: TODAY })
    const hits = violations.map(
      ({ rule, evidence }) => `${rule}: ${evidence.map((one) => one.text).join(', ')}`,
    )
    expect({ decision, hits }).toEqual({ decision: 'allow', hits: [] })
  })

  it('are hit at strictness 3 no more often, by any rule, than the budget says', () => {
    const counts: Record<string, number> = {}
    for (const post of posts) {
      for (const { rule } of moderator.evaluateSync(post, { asOf: TODAY, strictness: 3 }).violations) {
        counts[rule] = (counts[rule] ?? 0) + 1
      }
    }
    expect(counts).toEqual(budget)
  })
})

describe('the demonstration posts', () => {
  const demo = readPosts(new URL('../../fixtures/demo.jsonl', import.meta.url))

  it('are half harmful, half clean, and told apart', () => {
    const decisions = demo.map((post) => moderator.evaluateSync(post, { asOf: TODAY }).decision)
    expect(decisions.slice(0, 20)).toEqual(Array(20).fill('review'))
    expect(decisions.slice(20)).toEqual(Array(20).fill('allow'))
  })
})
