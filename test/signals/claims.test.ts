import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/moderator'
import type { Claim } from '../../src/pack/schema/claim'
import { MOST_SHARING } from '../../src/signals/claim-runs'
import { createClaimSearch } from '../../src/signals/claims'
import { claimSearch } from './claim-search'
import { pack, rule } from '../packs'

const claim = (id: string, ...texts: string[]): Claim => ({
  id,
  title: { en: id },
  texts,
  rating: false,
  checkedBy: 'a newsroom',
})

const WORDING = 'Nghe điện thoại lúc đang sạc pin thì máy phát nổ ngay trên tai, ba người đã mất'
const search = claimSearch([
  claim('phone', WORDING),
  claim('tea', 'Uống trà đặc lúc nửa đêm làm tóc bạc trắng chỉ sau một tuần'),
])
/** What is found: the claim, how like, and the words of the post. */
const found = (text: string) =>
  search(text).map(({ claim: { id }, start, end, confidence }) => ({
    id,
    like: Number(confidence.toFixed(2)),
    text: text.slice(start, end),
  }))

describe('a known wording is found', () => {
  it.each([
    ['as it is', WORDING, 1],
    ['in capitals', WORDING.toUpperCase(), 1],
    [
      'without diacritics',
      'nghe dien thoai luc dang sac pin thi may phat no ngay tren tai, ba nguoi da mat',
      1,
    ],
    ['with other signs', WORDING.replace(',', '!!!').replace(' lúc', '... lúc'), 1],
    ['decomposed', WORDING.normalize('NFD'), 1],
    ['disguised', WORDING.replace('phát nổ', 'p.h.á.t n0ổ').replace('máy', 'mááááy'), 1],
    ['in chat', WORDING.replace('người', 'ng'), 1],
    ['glued', WORDING.replace('phát nổ ngay trên tai', 'phátnổngaytrêntai'), 1],
    ['with letters apart', WORDING.replace('phát nổ ngay', 'p h á t n ổ n g a y'), 1],
    ['typed by keys', WORDING.replace('phát nổ ngay trên', 'phats noor ngay treen'), 1],
    ['with a word changed', WORDING.replace('ngay', 'liền'), 0.94],
    ['with a word left out', WORDING.replace('ngay ', ''), 0.94],
    ['with a word put in', WORDING.replace('máy', 'cái máy'), 1],
    ['without its end', WORDING.slice(0, WORDING.indexOf(',')), 0.78],
  ])('%s', (_, text, like) => {
    expect(found(text)).toEqual([{ id: 'phone', like, text }])
  })

  it('among other words, with the exact place', () => {
    const text = `Cả nhà ơi 😱 tin nóng đây nè:\n"${WORDING}" – nhớ dặn ông bà nha!`
    expect(found(text)).toEqual([{ id: 'phone', like: 1, text: WORDING }])
  })

  it('twice, and each time on its own', () => {
    const text = `${WORDING}. Nhắc lại: ${WORDING}`
    expect(found(text).map(({ text: words }) => words)).toEqual([WORDING, WORDING])
  })

  it('beside another claim, in order of place', () => {
    const text = `uong tra dac luc nua dem lam toc bac trang chi sau mot tuan. ${WORDING}`
    expect(found(text).map(({ id }) => id)).toEqual(['tea', 'phone'])
  })
})

describe('nothing is found', () => {
  it.each([
    ['in the same matter told otherwise', 'Sạc pin qua đêm có làm máy nóng không, nghe nói dễ phát nổ lắm'],
    ['in a question in own words', 'Vừa sạc vừa nghe điện thoại có nguy hiểm thật không mọi người'],
    ['in half of it', 'Nghe điện thoại lúc đang sạc pin thì hao pin hơn, ai cũng biết mà'],
    ['in its words in another order', WORDING.split(' ').reverse().join(' ')],
    ['in its runs strewn over a long text', strewn(WORDING)],
    ['in nothing', ''],
    ['in signs', '😱 !!! …'],
  ])('%s', (_, text) => {
    expect(found(text).filter(({ like }) => like >= 0.7)).toEqual([])
  })
})

/** Each three words of a text, with thirty others between. */
function strewn(text: string): string {
  const words = text.split(' ')
  const filler = Array.from({ length: 30 }, (_, at) => `chuyện${'abcdefghij'[at % 10]}`).join(' ')
  return words.map((word, at) => (at % 3 === 2 ? `${word} ${filler}` : word)).join(' ')
}

it('of several wordings at one place, the most similar is told of', () => {
  const two = claimSearch([claim('phone', `${WORDING} hôm qua ở chợ huyện`, WORDING)])
  expect(two(WORDING).map(({ term, confidence }) => [term, confidence])).toEqual([[WORDING, 1]])
})

describe('places of several wordings', () => {
  const ours = (claims: readonly Claim[], text: string) =>
    claimSearch(claims)(text).map((hit) => [hit.claim.id, hit.term])
  const [first, second] = ['một con gà vàng nằm ổ bên bờ ao', 'trời mưa đá trắng cả đồng']
  // Met first, but only a piece of it: the whole of it stands last.
  const late = `${first.slice(0, 10)}, ${second}, ${first}`
  const [longer, shorter] = [`${first} rơm`, 'một con gà vàng']
  const other = 'bên bờ ao rơm mới thay'

  it.each([
    ['are in order of place', { b: first, a: second }, late, ['a', 'b']],
    ['that begin together are in order of their ends', { a: longer, b: shorter }, longer, ['b', 'a']],
    ['of the same words are in order of the claims', { b: first, a: first }, first, ['a', 'b']],
    ['in another order too', { a: first, b: first }, first, ['a', 'b']],
  ])('%s', (_, wordings, text, ids) => {
    const claims = Object.entries(wordings).map(([id, words]) => claim(id, words))
    expect(ours(claims, text).map(([id]) => id)).toEqual(ids)
  })

  it.each([
    ['apart, all stay', [first, second], late, [second, first]],
    ['touching, both stay', [first, second], `${first} ${second}`, [first, second]],
    [
      'across, the one that is more alike stays',
      [`${first} lót lá khô`, other],
      `${first} rơm mới thay`,
      [other],
    ],
    ['across and as much alike, the first stays', [longer, other], `${longer} mới thay`, [longer]],
    [
      'of the same words, the first by name stays',
      ['Hạt é xanh lè', 'hat e xanh le'],
      'hạt é xanh lè',
      ['Hạt é xanh lè'],
    ],
    [
      'of the same words in another order',
      ['hat e xanh le', 'Hạt é xanh lè'],
      'hạt é xanh lè',
      ['Hạt é xanh lè'],
    ],
  ])('of one claim %s', (_, texts, text, terms) => {
    expect(ours([claim('c', ...texts)], text).map(([, term]) => term)).toEqual(terms)
  })
})

describe('how far the words of a text are apart', () => {
  // Six words take at most thirteen: three, seven between, three.
  const { runs, find } = createClaimSearch([claim('c', 'một hai ba bốn năm sáu')])
  const between = (gap: string, text = `mộthaiba${gap}bốnnămsáu`) =>
    find(text, [
      { lexicon: runs[0]!, run: 'một hai ba', start: 0, end: 8 },
      { lexicon: runs[0]!, run: 'bốn năm sáu', start: 8 + gap.length, end: text.length },
    ]).map(({ start, end, confidence }) => [text.slice(start, end), confidence])

  it.each(['', ' ', 'a'.repeat(28), `${'a1'.repeat(14)} .!😱`, '.'.repeat(99)])('near: "%s"', (gap) =>
    expect(between(gap)).toEqual([[`mộthaiba${gap}bốnnămsáu`, 1]]),
  )

  it.each(['a'.repeat(29), '1'.repeat(29), `.${'a'.repeat(14)} ${'1'.repeat(15)}.`])('too far: "%s"', (gap) =>
    expect(between(gap)).toEqual([
      ['mộthaiba', 0.5],
      ['bốnnămsáu', 0.5],
    ]),
  )
})

it('a wording is there from four words in ten on', () => {
  const ten = claimSearch([claim('c', 'một con gà vàng nằm ổ bên bờ ao làng')])
  expect(ten('một con gà').map(({ confidence }) => confidence)).toEqual([])
  expect(ten('một con gà vàng').map(({ confidence }) => confidence)).toEqual([0.4])
})

it('a run that very many wordings share tells nothing', () => {
  const intro = 'Khẩn cấp mọi người hãy đọc ngay kẻo muộn'
  const names = Array.from(
    { length: MOST_SHARING + 1 },
    (_, at) => `tin số ${at} nói rằng quả bưởi thứ ${at} biết bay`,
  )
  const many = claimSearch(names.map((name, at) => claim(`c${at}`, `${intro} ${name}`)))
  expect(many(intro)).toEqual([])
  expect(
    many(`${intro} ${names[7]}`)
      .filter(({ confidence }) => confidence === 1)
      .map(({ claim: { id } }) => id),
  ).toEqual(['c7'])
})

it('wordings that many claims share whole are found all the same', () => {
  const same = claimSearch(Array.from({ length: MOST_SHARING + 1 }, (_, at) => claim(`c${at}`, WORDING)))
  expect(same(WORDING)).toHaveLength(MOST_SHARING + 1)
})

describe('a rule on claims', () => {
  const claims = [
    claim('phone.ear', WORDING),
    claim('tea.hair', 'Uống trà đặc lúc nửa đêm làm tóc bạc trắng chỉ sau một tuần'),
  ]
  const evaluate = (when: unknown, post: { text: string; fields?: Record<string, string> }, more = {}) =>
    createModerator({ packs: [pack({ claims, rules: [rule('r', when, more)] })] }).evaluateSync(post)
  const evidence = (when: unknown, text: string) =>
    evaluate(when, { text }).violations.flatMap((one) =>
      one.evidence.map(({ signal, text: words }) => [signal, words]),
    )

  it('has evidence that names the claim and the wording', () => {
    const [violation] = evaluate({ claim: 'phone.ear' }, { text: `Nè: ${WORDING}!` }).violations
    expect(violation).toMatchObject({ confidence: 1 })
    expect(violation!.evidence).toEqual([
      {
        signal: 'claim:phone.ear',
        field: 'text',
        start: 4,
        end: 4 + WORDING.length,
        text: WORDING,
        match: 'skeleton',
        confidence: 1,
        term: WORDING,
      },
    ])
  })

  it.each([
    [{ claim: '*' }, 2],
    [{ claim: 'tea.*' }, 1],
    [{ claim: 'tea.hair' }, 1],
    [{ near: { all: [{ claim: 'tea.*' }, { claim: 'phone.ear' }], words: 5 } }, 2],
  ])('%j finds %i of two', (when, count) => {
    expect(
      evidence(when, `Uống trà đặc lúc nửa đêm làm tóc bạc trắng chỉ sau một tuần, ${WORDING}`),
    ).toHaveLength(count)
  })

  it('has evidence that says where the fact-check is', () => {
    const checked = { ...claim('phone.ear', WORDING), url: 'https://example.com/check' }
    const ours = pack({ claims: [checked], rules: [rule('r', { claim: '*' })] })
    const { violations } = createModerator({ packs: [ours] }).evaluateSync({ text: WORDING })
    expect(violations[0]!.evidence[0]!.factCheck).toBe(checked.url)
  })

  it('asks for as much similarity as it says', () => {
    const half = WORDING.slice(0, WORDING.indexOf(' máy'))
    expect(evidence({ claim: '*', atLeast: 0.4 }, half)).toHaveLength(1)
    expect(evidence({ claim: '*' }, half)).toEqual([])
    expect(evidence({ claim: '*', atLeast: 0.95 }, WORDING.replace('ngay', 'liền'))).toEqual([])
  })

  it('looks in the fields it is limited to', () => {
    const post = { text: 'xem ảnh', fields: { image: WORDING } }
    expect(evaluate({ claim: '*' }, post).violations[0]!.evidence[0]!.field).toBe('image')
    expect(evaluate({ claim: '*' }, post, { appliesTo: { fields: ['text'] } }).violations).toEqual([])
  })

  it('knows the claims of a pack that its own requires', () => {
    const base = pack({ claims: [claims[0]!] }, 'base')
    const ours = pack(
      { requires: ['base'], claims: [claims[1]!], rules: [rule('r', { claim: '*' })] },
      'ours',
    )
    const moderator = createModerator({ packs: [base, ours] })
    expect(moderator.evaluateSync({ text: WORDING }).violations).toHaveLength(1)
  })
})
