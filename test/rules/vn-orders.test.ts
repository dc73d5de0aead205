// Formal orders in the Vietnamese pack: nothing but an order sets these rules off, and a bad one is told.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/moderator'
import { loadPack } from '../../src/node/load-pack'
import { ORDER_ASKS } from '../../src/pack/vocabulary'
import { labelledPost } from '../../src/testing/labelled'
import { createTrial } from '../../src/testing/trial'

const pack = await loadPack('rules/vn')
const moderator = createModerator({ packs: [pack] })
const rules = pack.rules.filter(({ id }) => id.startsWith('vn.order.'))
const ORDER = {
  issuer: 'Cục A',
  number: '15/YC',
  date: '2026-09-01',
  scope: { posts: ['p'] },
  basis: 'vn/cybersecurity-law-2025#art7.cl1.pt-a',
}
const OPINION = 'Luật này bất công, cần sửa ngay, quan chức phải chịu trách nhiệm'
const judge = (legalOrder: unknown, text = OPINION) =>
  moderator.evaluateSync({ id: 'p', text, legalOrder }, { asOf: '2026-11-22', strictness: 3 })

describe('orders', () => {
  it('have a rule for each thing that they can ask for', () => {
    expect(rules.map(({ when }) => 'order' in when && when.order).sort()).toEqual([...ORDER_ASKS].sort())
  })

  it.each([
    ['remove', 'reject'],
    ['restrict', 'limit'],
    ['warn', 'warn'],
    ['suspend', 'review'],
    ['user-data', 'allow'],
  ])('to %s: %s, with the order word for word', (asks, decision) => {
    const order = { ...ORDER, asks }
    const verdict = judge(order)
    expect(verdict.decision).toBe(decision)
    expect(verdict.violations.map((one) => one.order)).toEqual([order])
    expect(verdict.violations[0]!.evidence).toEqual([])
  })

  it('alone say something about an opinion, and cite no law on opinions themselves', () => {
    expect(judge(undefined).violations).toEqual([])
    const cited = judge({ ...ORDER, asks: 'remove' }).violations.flatMap((one) => one.legalBasis)
    expect(cited.map(({ id }) => id)).not.toContain(ORDER.basis)
  })

  it.each([['issuer'], ['number'], ['date'], ['scope'], ['asks']])('without %s wait for people', (key) => {
    const verdict = judge({ ...ORDER, asks: 'remove', [key]: undefined })
    expect(verdict.violations).toEqual([])
    expect(verdict.decision).toBe('review')
    expect(verdict.undetermined.map(({ because, fact }) => [because, fact])).toContainEqual([
      'ORDER_MALFORMED',
      `legalOrder.${key}`,
    ])
  })
})

describe('fixtures/vn/orders.jsonl', () => {
  const trial = createTrial([pack])
  const posts = readFileSync('fixtures/vn/orders.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line, n) => {
      const read = labelledPost(JSON.parse(line), trial, { line: n + 1 })
      if ('faults' in read) throw new Error(JSON.stringify(read.faults))
      return read.labelled
    })

  it.each(posts)('$post.id: $post.text', ({ post, violates, allows }) => {
    const { violations } = moderator.evaluateSync(post, { asOf: '2026-11-22', strictness: 3 })
    const fired = violations.map(({ rule }) => rule)
    expect(fired).toEqual(expect.arrayContaining([...violates]))
    const barred = allows.includes('*') ? fired.filter((rule) => !violates.includes(rule)) : fired
    expect(barred.filter((rule) => allows.includes('*') || allows.includes(rule))).toEqual([])
  })
})
