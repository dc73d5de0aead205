import { describe, expect, it } from 'vitest'
import type { SignalDefinition } from '../../src/pack/compiled'
import { createObserver, type Texts } from '../../src/signals/observation'
import { ANYTHING, OF_LINKS } from '../../src/signals/traits'

const head = (name: string) => ({ name, label: name })
const claim = {
  id: 'salt',
  texts: ['uống nước muối chữa được bệnh'],
  url: 'https://example.org/salt',
} as never
const SIGNALS: readonly SignalDefinition[] = [
  { ...head('lexicon:fee'), kind: 'lexicon', lexicon: { id: 'fee', terms: ['đặt cọc'] } },
  { ...head('pattern:code'), kind: 'pattern', pattern: { id: 'code', regex: 'ma-\\d{3}' } as never },
  { ...head('entity:vn.phone'), kind: 'entity', entity: 'vn.phone' },
  { ...head('link:any'), kind: 'link', link: 'any' },
  {
    ...head('link:bad'),
    kind: 'link',
    link: 'bad',
    list: { id: 'bad', domains: ['evil.com'] } as never,
  },
  { ...head('claim:salt'), kind: 'claim', claims: new Set([claim]), atLeast: 0.5 },
  { ...head('near:1'), kind: 'near', of: ['lexicon:fee', 'entity:vn.phone'], words: 2 },
  { ...head('near:2'), kind: 'near', of: ['lexicon:fee', 'entity:vn.phone'], sentences: 1 },
  { ...head('shape:length'), kind: 'shape', shape: 'length' },
]
const NAMED = new Map(SIGNALS.map((signal) => [signal.name, signal]))
const observer = createObserver(NAMED, ['vi', 'en'])
const signal = (name: string, fields?: readonly string[]) =>
  ({ ...NAMED.get(name)!, name: `${name} ${fields}`, ...(fields && { fields }) }) as SignalDefinition

/** Where a signal occurs: the field, what stands there, and how sure it is. */
function seen(texts: Texts, name: string, fields?: readonly string[]): string[] {
  const observation = observer.observe(texts)
  return observation.occurrences(signal(name, fields)).map(({ field, start, end, confidence }) => {
    return `${field}: ${observation.textOf(field).slice(start, end)} ${confidence}`
  })
}

describe('what is seen in a post', () => {
  it.each([
    ['lexicon:fee', 'phải đặt cọc', ['text: đặt cọc 1']],
    ['lexicon:fee', 'không có gì', []],
    ['pattern:code', 'mã ma-123 nhé', ['text: ma-123 1']],
    ['pattern:code', 'không có gì', []],
    ['entity:vn.phone', 'gọi 0900000000', ['text: 0900000000 0.99']],
    ['entity:vn.phone', 'không có gì', []],
    ['link:any', 'https://evil.com b.vn/x', ['text: https://evil.com 1', 'text: b.vn/x 1']],
    ['link:bad', 'https://evil.com b.vn/x', ['text: https://evil.com 1']],
    ['claim:salt', 'nghe nói uống nước muối chữa được bệnh đó', ['text: uống nước muối chữa được bệnh 1']],
    ['claim:salt', 'uống nước thì tốt', []],
    ['near:1', 'đặt cọc qua 0900000000', ['text: đặt cọc 1', 'text: 0900000000 0.9']],
    ['near:1', 'đặt cọc rồi mới được gọi 0900000000', []],
    ['near:1', 'đặt cọc', []],
    ['near:2', 'đặt cọc rồi mới được gọi 0900000000', ['text: đặt cọc 1', 'text: 0900000000 0.99']],
    ['near:2', 'Đặt cọc đi. Rồi gọi 0900000000', []],
  ])('%s in "%s"', (name, text, expected) => expect(seen({ text }, name)).toEqual(expected))

  it('is seen in every field, or in those that are asked for', () => {
    const texts = { text: 'đặt cọc', fields: { title: 'phải đặt cọc', bio: 'gọi 0900000000' } }
    expect(seen(texts, 'lexicon:fee')).toEqual(['text: đặt cọc 1', 'title: đặt cọc 1'])
    expect(seen(texts, 'lexicon:fee', ['title'])).toEqual(['title: đặt cọc 1'])
    expect(seen(texts, 'entity:vn.phone')).toEqual(['bio: 0900000000 0.99'])
    expect(observer.observe(texts).fields).toEqual(['text', 'title', 'bio'])
  })

  it('is near in one field alone', () => {
    expect(seen({ text: 'đặt cọc', fields: { title: '0900000000' } }, 'near:1')).toEqual([])
    expect(seen({ text: 'a', fields: { title: 'đặt cọc 0900000000' } }, 'near:1')).toEqual([
      'title: đặt cọc 1',
      'title: 0900000000 0.9',
    ])
  })

  it('is named for its signal, a claim for itself and with its fact check', () => {
    const observation = observer.observe({ text: 'đặt cọc, uống nước muối chữa được bệnh' })
    expect(observation.occurrences(NAMED.get('lexicon:fee')!)[0]).toMatchObject({
      signal: 'lexicon:fee',
      match: 'exact',
    })
    expect(observation.occurrences(NAMED.get('claim:salt')!)[0]).toMatchObject({
      signal: 'claim:salt',
      match: 'skeleton',
      factCheck: 'https://example.org/salt',
    })
  })

  it('is looked for once', () => {
    const observation = observer.observe({ text: 'đặt cọc' })
    const fee = NAMED.get('lexicon:fee')!
    expect(observation.occurrences(fee)).toBe(observation.occurrences(fee))
  })
})

describe('a claim', () => {
  const salt = NAMED.get('claim:salt')! as Extract<SignalDefinition, { kind: 'claim' }>
  const half = 'uống nước muối thì'

  it.each([
    [0.5, 1],
    [0.51, 0],
  ])('counts from so much similarity on: %d', (atLeast, count) => {
    const observation = observer.observe({ text: half })
    expect(observation.occurrences({ ...salt, atLeast })).toHaveLength(count)
  })

  it('without a fact check names none', () => {
    const bare = { id: 'bare', texts: ['uống nước muối chữa được bệnh'] } as never
    const signals = new Map([[salt.name, { ...salt, claims: new Set([bare]) }]])
    const [place] = createObserver(signals, [])
      .observe({ text: 'uống nước muối chữa được bệnh' })
      .occurrences(signals.get(salt.name)!)
    expect(place).not.toHaveProperty('factCheck')
  })
})

it('a link is met as it is written', () => {
  const observation = observer.observe({ text: 'b.vn/x' })
  expect(observation.occurrences(NAMED.get('link:any')!)[0]).toMatchObject({ match: 'exact', confidence: 1 })
})

describe('what is measured on a post', () => {
  const post = { text: 'abc', fields: { title: 'trời hôm nay đẹp quá nhé' } }

  it('is the largest of its fields', () => {
    const length = (fields?: readonly string[]) =>
      observer.observe(post).shape(signal('shape:length', fields) as never)
    expect([length(), length(['text']), length(['none'])]).toEqual([24, 3, 0])
  })

  it('is its language, over all of it', () => {
    const observation = observer.observe(post)
    expect(observation.language('vi')).toBeGreaterThan(0.7)
    expect(observation.language('vi')).toBe(observation.language('vi'))
    expect(observation.language('fr')).toBe(0)
    expect(observation.mainLanguage().code).toBe('vi')
    expect(observation.mainLanguage()).toBe(observation.mainLanguage())
  })

  it('are its lexicons', () => {
    const ids = (texts: Texts) => [...observer.observe(texts).lexicons].map(({ id }) => id)
    expect(ids({ text: 'đặt cọc' })).toEqual(['fee'])
    expect(ids({ text: 'a', fields: { title: 'đặt cọc' } })).toEqual(['fee'])
    expect(ids({ text: 'a' })).toEqual([])
  })
})

it('what a signal needs is asked of a text before it is looked for', () => {
  const needs = (name: string) => observer.needsOf(NAMED.get(name)!)
  expect([needs('link:any'), needs('lexicon:fee')]).toEqual([OF_LINKS, ANYTHING])
  for (const name of ['entity:vn.phone', 'pattern:code']) expect([0, ANYTHING]).not.toContain(needs(name))
  const { traits } = observer.observe({ text: 'a', fields: { title: 'gọi 0900000000' } })
  expect(traits & needs('entity:vn.phone')).not.toBe(0)
  expect(observer.observe({ text: 'a' }).traits & needs('entity:vn.phone')).toBe(0)
})
