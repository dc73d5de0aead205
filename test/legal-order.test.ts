import { describe, expect, it } from 'vitest'
import { readOrder } from '../src/legal-order'
import { createModerator } from '../src/moderator'
import { createScreen } from '../src/judgement/screen'
import { createRuleSet } from '../src/rule-set'
import { ORDER_ASKS } from '../src/pack/vocabulary'
import { lexicon, pack, rule } from './packs'

const ORDER = {
  issuer: 'Cục A',
  number: '15/YC',
  date: '2026-11-20',
  asks: 'remove',
  scope: { posts: ['p-1'] },
}
const POST = { id: 'p-1', text: 'x', author: { id: 'u-1' }, url: 'https://mxh.example/p/1' }
const read = (more: object, post: object = POST) =>
  readOrder({ ...POST, ...post, legalOrder: { ...ORDER, ...more } })

describe('an order', () => {
  it('that is well-formed and covers the post is handed on word for word, with all that it says', () => {
    const legalOrder = {
      ...ORDER,
      urgent: false,
      receivedAt: '2026-11-20T10:00:00+07:00',
      basis: ['Điều 7'],
      page: { of: 2 },
    }
    const { order } = readOrder({ ...POST, legalOrder })
    expect(order).toEqual(legalOrder)
  })

  it('is recorded as it was, whatever becomes of the post', () => {
    const legalOrder = { ...ORDER, scope: { posts: ['p-1'] } }
    const { order } = readOrder({ ...POST, legalOrder })
    legalOrder.number = 'another'
    legalOrder.scope.posts.push('p-2')
    expect(order).toEqual(ORDER)
    expect(Object.isFrozen(order) && Object.isFrozen(order!.scope.posts)).toBe(true)
  })

  it.each([
    ['the post', { posts: ['p-0', 'p-1'] }],
    ['its author', { authors: ['u-1'] }],
    ['its address', { urls: ['https://mxh.example/p/1'] }],
    ['one of several', { posts: ['p-2'], authors: ['u-1'] }],
  ])('covers a post where its scope names %s', (_, scope) => {
    expect(read({ scope }).order?.scope).toEqual(scope)
  })

  it.each([
    ['another post', { posts: ['p-2'] }],
    ['another author and post', { posts: ['p-2'], authors: ['u-2'] }],
    ['an address that only begins so', { urls: ['https://mxh.example/p/'] }],
  ])('does not where it names %s, and nothing is wrong with that', (_, scope) => {
    expect(read({ scope })).toEqual({ asks: ['remove'] })
  })

  it.each([
    ['id', { posts: ['p-9'] }, { id: undefined }],
    ['author.id', { authors: ['u-9'] }, { author: {} }],
    ['author.id', { posts: ['p-9'], authors: ['5'] }, { author: { id: 5 } }],
    ['url', { urls: ['https://mxh.example/p/1'] }, { url: '' }],
  ])('may or may not cover a post that does not say its %s', (fact, scope, post) => {
    expect(read({ scope }, post).unread).toEqual({ because: 'ORDER_SCOPE_UNKNOWN', fact })
  })

  it.each([
    ['issuer', undefined],
    ['issuer', '   '],
    ['issuer', { name: 'Cục A' }],
    ['number', undefined],
    ['number', 15],
    ['date', undefined],
    ['date', '20/11/2026'],
    ['date', '2026-02-29'],
    ['scope', undefined],
    ['scope', {}],
    ['scope', 'p-1'],
    ['scope', ['p-1']],
    ['scope', { posts: [] }],
    ['scope', { posts: ['p-1', 2] }],
    // What is not known may narrow what is meant.
    ['scope', { posts: ['p-1'], words: ['x'] }],
    ['scope', { constructor: ['p-1'] }],
    ['asks', undefined],
    ['asks', []],
    ['asks', 'delete'],
    ['asks', ['remove', 'delete']],
    ['urgent', 'yes'],
    ['receivedAt', '2026-11-20 10:00'],
    ['receivedAt', '2026-11-20T10:00:00'],
  ])('is malformed with the %s %j', (key, value) => {
    const { order, unread } = read({ [key]: value })
    expect(order).toBeUndefined()
    expect(unread).toEqual({ because: 'ORDER_MALFORMED', fact: `legalOrder.${key}` })
  })

  it.each([['a text'], [5], [true], [[ORDER]], [() => ORDER]])('is none that is %j', (legalOrder) => {
    expect(readOrder({ ...POST, legalOrder }).unread).toEqual({
      because: 'ORDER_MALFORMED',
      fact: 'legalOrder',
    })
  })

  it('that cannot be copied, or read, is malformed', () => {
    for (const legalOrder of [
      { ...ORDER, call: () => 1 },
      {
        get issuer() {
          throw new Error('no')
        },
      },
    ]) {
      expect(readOrder({ ...POST, legalOrder }).unread?.because).toBe('ORDER_MALFORMED')
    }
  })

  it.each([[null], [undefined]])('%s is none at all', (legalOrder) => {
    expect(readOrder({ ...POST, legalOrder })).toEqual({})
  })
})

describe('a rule set off by an order', () => {
  const rules = [
    ...ORDER_ASKS.map((order) => rule(`r.${order}`, { order }, { action: 'limit', onError: 'review' })),
    rule('r.both', { all: [{ order: 'remove' }, { lexicon: 'bet' }] }),
    rule('r.either', { any: [{ order: 'warn' }, { lexicon: 'bet' }] }),
    rule('r.not', { all: [{ lexicon: 'bet' }, { not: { order: 'remove' } }] }),
  ]
  const moderator = createModerator({
    packs: [pack({ lexicons: [lexicon('bet', 'cá độ')], rules })],
  })
  const judge = async (post: { text: string; [key: string]: unknown }) => {
    const quick = moderator.evaluateSync(post)
    const verdict = await moderator.evaluate(post)
    expect({ ...verdict, durationMs: 0 }).toEqual({ ...quick, durationMs: 0 })
    return verdict
  }
  const fired = async (post: { text: string; [key: string]: unknown }) =>
    (await judge(post)).violations.map((one) => one.rule).sort()

  it.each(ORDER_ASKS)('fires on an order to %s, and no other does', async (asks) => {
    const found = await fired({ ...POST, legalOrder: { ...ORDER, asks } })
    expect(found).toEqual(asks === 'warn' ? ['r.either', 'r.warn'] : [`r.${asks}`])
  })

  it('fires for each thing that an order asks for', async () => {
    const found = await fired({ ...POST, legalOrder: { ...ORDER, asks: ['remove', 'user-data'] } })
    expect(found).toEqual(['r.remove', 'r.user-data'])
  })

  it('fires on nothing without an order, but for what else it may rest on', async () => {
    expect(await fired({ ...POST, text: 'cá độ' })).toEqual(['r.either', 'r.not'])
    expect(await fired({ ...POST, text: 'cá độ', legalOrder: null })).toEqual(['r.either', 'r.not'])
    expect(await fired({ ...POST, text: 'cá độ', legalOrder: ORDER })).toEqual([
      'r.both',
      'r.either',
      'r.remove',
    ])
  })

  it('holds the order word for word, where the order set it off', async () => {
    const legalOrder = { ...ORDER, note: 'đóng dấu đỏ' }
    const { violations } = await judge({ ...POST, text: 'cá độ', legalOrder })
    expect(violations.map((one) => [one.rule, one.order])).toEqual([
      ['r.both', legalOrder],
      ['r.either', undefined],
      ['r.remove', legalOrder],
    ])
  })

  it('is undetermined where the order is malformed, and neither obeys it nor lets it go', async () => {
    const { issuer: _, ...unsigned } = ORDER
    const verdict = await judge({ ...POST, legalOrder: unsigned })
    expect(verdict.violations).toEqual([])
    expect(verdict.undetermined).toEqual([
      { rule: 'r.remove', because: 'ORDER_MALFORMED', fact: 'legalOrder.issuer' },
    ])
    expect([verdict.decision, verdict.degraded]).toEqual(['review', true])
  })

  it('is undetermined for whatever may have been asked, where that cannot be read', async () => {
    const { undetermined } = await judge({ ...POST, legalOrder: { ...ORDER, asks: 'delete' } })
    const rules = undetermined.map((one) => one.rule)
    expect(rules).toEqual([...ORDER_ASKS.map((ask) => `r.${ask}`), 'r.either'].sort())
    expect(new Set(undetermined.map((one) => one.fact))).toEqual(new Set(['legalOrder.asks']))
  })

  it('is undetermined where the post does not say what the scope names', async () => {
    const { id: _, ...post } = POST
    const { undetermined } = await judge({ ...post, legalOrder: ORDER })
    expect(undetermined).toEqual([{ rule: 'r.remove', because: 'ORDER_SCOPE_UNKNOWN', fact: 'id' }])
  })

  it('is silent on a post that the order does not cover', async () => {
    const verdict = await judge({ ...POST, id: 'p-2', legalOrder: ORDER })
    expect([verdict.violations, verdict.undetermined, verdict.decision]).toEqual([[], [], 'allow'])
  })
})

it('costs posts without an order nothing: its rules are not even looked at', () => {
  const ordered = [
    rule('a', { order: 'remove' }),
    rule('b', { all: [{ lexicon: 'bet' }, { order: 'warn' }] }),
  ]
  const { docket } = createRuleSet([pack({ lexicons: [lexicon('bet', 'cá độ')], rules: ordered })], [])
  const screen = createScreen(docket)
  expect(screen.always).toEqual([])
  expect(screen.select([])).toEqual([])
})
