import { describe, expect, it } from 'vitest'
import type { Match } from '../../src/pack/vocabulary'
import { createTermSearch } from '../../src/signals/term-search'
import { MOST_MASKS } from '../../src/text/skeleton'

function found(terms: readonly string[], match: Match, text: string, not: readonly string[] = []): string[] {
  const { hits } = createTermSearch([{ id: 'test', match, terms: [...terms], not: [...not] }])(text)
  return [...hits.values()].flat().map((hit) => `${text.slice(hit.start, hit.end)} ${hit.match}`)
}

describe('an exact term', () => {
  it.each([
    ['as written', 'nó lừa đảo tôi', ['lừa đảo exact']],
    ['in capitals', 'LỪA ĐẢO', ['LỪA ĐẢO exact']],
    ['decomposed', 'lừa đảo'.normalize('NFD'), [`${'lừa đảo'.normalize('NFD')} exact`]],
    ['hyphenated', 'lừa-đảo', ['lừa-đảo exact']],
    ['with look-alike letters', 'lừа đảо', []],
    ['stretched', 'lừa đảoooo', []],
    ['without diacritics', 'lua dao', []],
    ['inside a longer word', 'xlừa đảo', []],
    ['over a comma', 'lừa, đảo', []],
    ['over a full stop', 'bị lừa. Đảo Phú Quốc', []],
  ])('%s', (_, text, expected) => {
    expect(found(['lừa đảo'], 'exact', text)).toEqual(expected)
  })
})

describe('a term that begins or ends with a sign for a letter', () => {
  it.each([
    ['a$$', 'a dog', []],
    ['a$$', 'what an a$$, really', ['a$$']],
    ['$hit', 'a hit song', []],
    ['$hit', 'oh $hit!', ['$hit']],
    ['@bc x', 'bc x', []],
    ['@bc x', '(@bc x)', ['@bc x']],
    ['nhanh!', 'đi nhanh', ['nhanh']],
    ['100%', 'lãi 100 nhé', ['100']],
  ])('%s in "%s"', (term, text, expected) => {
    for (const match of ['exact', 'tolerant', 'skeleton'] as const)
      expect(found([term], match, text).map((hit) => hit.replace(/ \w+$/, ''))).toEqual(expected)
  })
})

describe('a term with a sign in it', () => {
  it.each([
    ['s&m', 'some s&m here', ['s&m exact'], ['s&m exact']],
    ['s&m', 'some S&M.', ['S&M exact'], ['S&M exact']],
    ['s&m', 'size s, m', [], []],
    ['s&m', 'some s m here', [], ['s m skeleton']],
    ['b!tch', 'you b!tch', ['b!tch exact'], ['b!tch exact']],
    ['b!tch', 'you btch', [], ['btch skeleton']],
    ['lừa đảo', 'bị lừa.đảo', [], ['lừa.đảo skeleton']],
  ])('%s in "%s"', (term, text, exact, tolerant) => {
    expect(found([term], 'exact', text)).toEqual(exact)
    expect(found([term], 'tolerant', text)).toEqual(tolerant)
  })
})

describe('a letter left out', () => {
  const one = 'l*a đảo, '

  it('is read so often and no more: each costs a search of its own', () => {
    expect(found(['lừa đảo'], 'tolerant', one.repeat(MOST_MASKS + 20))).toHaveLength(MOST_MASKS)
  })

  it('does not keep others from being read', () => {
    expect(found(['lừa đảo'], 'tolerant', `${'b*c '.repeat(MOST_MASKS + 20)}lừa đảo, l.ừ.a đảo`)).toEqual([
      'lừa đảo exact',
      'l.ừ.a đảo skeleton',
    ])
  })
})

describe('a tolerant term', () => {
  it.each([
    ['look-alike letters', 'lừа đảо', ['lừа đảо tolerant']],
    ['mathematical letters', '𝓵ừ𝓪 đả𝗼', ['𝓵ừ𝓪 đả𝗼 tolerant']],
    ['stretched', 'lừa đảoooo', ['lừa đảoooo tolerant']],
    ['invisible characters', 'lừ\u200ba đả\u00ado', ['lừ\u200ba đả\u00ado tolerant']],
    ['without diacritics', 'lua dao', []],
    ['dots between letters', 'l.ừ.a đ.ả.o', ['l.ừ.a đ.ả.o skeleton']],
    ['glued', 'lừađảo', ['lừađảo skeleton']],
    ['leetspeak', '1ừa đ4o', ['1ừa đ4o skeleton']],
    ['dots and no diacritics', 'l.u.a d.a.o', []],
    ['some diacritics dropped', 'lưa đảo', []],
  ])('%s', (_, text, expected) => {
    expect(found(['lừa đảo'], 'tolerant', text)).toEqual(expected)
  })

  it.each([
    ['hoà', 'hòa'],
    ['hòa', 'hoà'],
    ['thuý', 'thúy'],
    ['quý', 'qúy'],
  ])('with the tone mark in its other place: %s for %s', (term, text) => {
    expect(found([term], 'exact', text)).toEqual([`${text} exact`])
  })
})

describe('a skeleton term', () => {
  it.each([
    ['without diacritics in a text without', 'bon nay lua dao do ca nha oi', ['lua dao skeleton']],
    ['without diacritics, alone', 'lua dao', ['lua dao skeleton']],
    [
      'without diacritics in a text that has them, spelling no word',
      'mấy thằng này lua dao đấy mọi người ạ',
      ['lua dao skeleton'],
    ],
    [
      'some diacritics dropped, in a text that has them, with a word that is seldom met',
      'các bạn ơi nó lừa dao đấy nhé mọi người ạ',
      ['lừa dao skeleton'],
    ],
    ['dots between letters', 'l.ừ.a đ.ả.o', ['l.ừ.a đ.ả.o skeleton']],
    ['spaces between letters', 'đồ l ừ a đ ả o nhé', ['l ừ a đ ả o skeleton']],
    [
      'dots and no diacritics, in a text that has them',
      'bọn này là l.u.a đ.a.o đấy mọi người ạ',
      ['l.u.a đ.a.o skeleton'],
    ],
    ['emoji between letters', 'l🔥ừ🔥a đảo', ['l🔥ừ🔥a đảo skeleton']],
    ['leetspeak', '1ừa đ4o', ['1ừa đ4o skeleton']],
    ['signs for letters', 'lừ@ đảo', ['lừ@ đảo skeleton']],
    ['a sign between syllables', 'lừa$đảo', ['lừa$đảo skeleton']],
    ['glued', 'lừađảo', ['lừađảo skeleton']],
    [
      'glued without diacritics, in a text that has them',
      'mọi người cẩn thận #luadao nhé các bạn',
      ['luadao skeleton'],
    ],
    ['a doubled letter', 'lừaa đảo', ['lừaa đảo skeleton']],
    ['over a line', 'lừa\nđảo', ['lừa\nđảo skeleton']],
    ['another word with other marks', 'lúa đào', []],
    ['another word, alone', 'lứa đáo', []],
    ['inside another word', 'lua daokhac', []],
    ['spaces among the letters of a long term', 'đồ lừ a đả o nhé', ['lừ a đả o skeleton']],
    [
      'zalgo',
      'l\u0336\u0337\u0338ừ\u0336\u0337\u0338a đảo',
      ['l\u0336\u0337\u0338ừ\u0336\u0337\u0338a đảo tolerant'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(['lừa đảo'], 'skeleton', text)).toEqual(expected)
  })

  it.each([
    ['các bạn', []],
    ['lớn', []],
    ['đi đi đi', []],
    ['142,460', []],
  ])('never fires on everyday words: %s', (text, expected) => {
    expect(found(['cặc', 'lồn', 'đĩ', 'lừa'], 'skeleton', text)).toEqual(expected)
  })
})

describe('a skeleton term of three syllables, among words that have diacritics', () => {
  it.each([
    ['counts where all three lack theirs', 'cả lò nhà', 'ca lo nha ấy chẳng ra gì hết đâu', true],
    ['not where two do', 'tổ cha mày', 'to cha may, trả tao cái xe đây nhé', false],
    ['counts where two have theirs', 'cả lò nhà mày', 'cả lo nhà mày chẳng ra gì hết', true],
    ['not where one has', 'chở hai đứa', 'ông ấy cho hai đứa đi chơi đấy', false],
    ['not where a letter has other marks', 'cả lò nhà mày', 'cả lò nhà máy chẳng ra gì hết', false],
    ['not where what has none is chat', 'có bảo hành đủ', 'máy ko bảo hành đủ đâu nhé các bác', false],
  ])('%s', (_, term, text, counts) => {
    expect(found([term], 'skeleton', text)).toHaveLength(counts ? 1 : 0)
  })
})

describe('a tolerant term whose diacritics are missing', () => {
  it.each([
    [
      'counts among words that have theirs, if one is seldom met as it stands',
      'nóng vai lon luôn các bác ạ',
      ['vai lon skeleton'],
    ],
    ['not in a text typed without: it may be vài lon or vai lớn', 'nong vai lon luon cac bac a', []],
    ['not with marks of another word', 'nóng vài lon luôn các bác ạ', []],
    ['not with some of its marks', 'nóng vãi lôn luôn các bác ạ', []],
  ])('%s', (_, text, expected) => {
    expect(found(['vãi lồn'], 'tolerant', text)).toEqual(expected)
  })

  it.each([
    ['made of common words', 'con chó', 'tôi mua cái này con cho mẹ tôi đấy'],
    ['of one syllable', 'lồn', 'nóng vãi lon luôn các bác ạ'],
  ])('never counts where it is %s', (_, term, text) => {
    expect(found([term], 'tolerant', text)).toEqual([])
  })
})

describe('a skeleton term typed in other ways', () => {
  it.each([
    ['Telex', 'nó luwaf ddaor tôi', ['luwaf ddaor skeleton']],
    ['VNI', 'nó lu7a2 d9ao3 tôi', ['lu7a2 d9ao3 skeleton']],
    ['one syllable by keys', 'nó lừa ddaor tôi', ['lừa ddaor skeleton']],
    ['a star for a letter', 'bọn l*a đảo', ['l*a đảo skeleton']],
    ['a star at the end', 'bọn lừ* đảo', ['lừ* đảo skeleton']],
    ['a dot for a letter', 'bọn l.a đảo', ['l.a đảo skeleton']],
    ['stars around the words', '*lừa đảo*', ['lừa đảo exact']],
    ['some diacritics dropped, spelling no word', 'nó lưa đảo tôi', ['lưa đảo skeleton']],
    ['English words are no keystrokes', 'off class text boss', []],
  ])('%s', (_, text, expected) => {
    expect(found(['lừa đảo'], 'skeleton', text)).toEqual(expected)
  })

  it.each([
    ['f for ph', 'đóng fí hồ sơ', 'đóng phí hồ sơ'],
    ['k for không', 'k cọc', 'không cọc'],
    ['z for d', 'zễ thôi', 'dễ thôi'],
    ['g for ng at the end', 'lươg cao', 'lương cao'],
    ['two syllables of one term', 'zễ khôg kọc', 'dễ không cọc'],
    ['k for ch at the end', 'thử thák', 'thử thách'],
    ['nk for nh', 'nank hổ', 'nanh hổ'],
    ['y for i', 'chết đy', 'chết đi'],
    ['a short form', 'đc vay', 'được vay'],
    ['a short form with marks', 'mài ngu', 'mày ngu'],
    ['short forms and letters', 'k đc fép', 'không được phép'],
    ['with dots between the letters', 'f.í h.ồ s.ơ', 'phí hồ sơ'],
    ['glued', 'kọctrước', 'cọc trước'],
  ])('teencode: %s', (_, text, term) => {
    expect(found([term], 'skeleton', text)).toEqual([`${text} skeleton`])
  })

  it.each([
    ['a letter that another takes', 'cúng phí', 'k phí'],
    ['an abbreviation', 'như cc', 'như k'],
    ['an initial with its stop', 'mày khùng', 'ông m . khùng'],
    ['a digit in the place of a short form', 'tao', '7'],
    ['other marks', 'phí', 'fỉ'],
  ])('no teencode: %s', (_, term, text) => {
    expect(found([term], 'skeleton', text)).toEqual([])
  })

  it.each([
    ['keys with dots between', 'lừa đảo', 'l.u.w.a.f d.d.a.o.r'],
    ['keys without spaces', 'lừa đảo', 'luwafddaor'],
    ['keys, one word that English has too', 'bê đê', 'bee ddee'],
    ['a key between letters', 'người mày', 'nguwowif mafy'],
  ])('%s', (_, term, text) => {
    expect(found([term], 'skeleton', text)).toEqual([`${text} skeleton`])
  })

  it.each([
    ['a 6 for b or g', 'bạn hàng', '6ạn hàn6'],
    ['three digits', 'zalo', 'z410'],
    ['round brackets', 'nộp', 'n()p'],
    ['a sign at the end, where others are written so too', 'chứng chỉ', 'chứn9 ch!'],
    ['a sign at the beginning', 'lãi cao', '|ãi c4o'],
    ['the same digit again and again', 'ngu ngốc', 'ngu ng000c'],
    ['two signs for two letters', 'kill', 'k!ll'],
  ])('leetspeak: %s', (_, term, text) => {
    expect(found([term], 'tolerant', text)).toEqual([`${text} skeleton`])
  })

  it.each([
    ['a sign at the end that may be punctuation', 'chi', 'đi chơi ch!'],
    ['a number', 'soo', '500'],
    ['a model of a phone', 'as', 'a50s'],
  ])('no leetspeak: %s', (_, term, text) => {
    expect(found([term], 'tolerant', text)).toEqual([])
  })

  it.each([
    ['a letter again and again, apart', 'ngu ngốc', 'n.g.u.u.u n.g.ố.c'],
    ['the same with spaces', 'ngu ngốc', 'n g u u n g ố c'],
    ['among glued syllables', 'nạp thẻ', 'chúnạpthẻcho', 'nạpthẻ'],
    ['a short term in parts that are no words', 'mày', 'm ày'],
    ['regional indicators, which take no marks', 'lừa đảo', '🇱 🇺 🇦 🇩 🇦 🇴'],
    ['a flood of marks', 'ngu', 'n\u0336\u0337\u0338g\u0336\u0337\u0338u'],
  ])('%s', (_, term, text, words = text) => {
    const [hit] = [
      ...createTermSearch([{ id: 'test', match: 'tolerant', terms: [term] }])(text).hits.values(),
    ].flat()
    expect(hit && text.slice(hit.start, hit.end)).toBe(words)
  })

  it.each([
    ['a chance within a word', 'con cho', 'đồng con chomsky'],
    ['inside a word of English', 'the hot', 'thehotels'],
    ['marks that a flood leaves', 'ngu', 'ngủ\u0336\u0337\u0338'],
    ['toneless letters however spaces fall', 'đù má', 'dùm a'],
  ])('not %s', (_, term, text) => {
    expect(found([term], 'skeleton', text)).toEqual([])
  })

  it.each([
    ['a doubled letter apart', 'guaranteed', 'g.u.a.r.a.n.t.e.e.d'],
    ['letters that meet between syllables, glued', 'nhận ngay', 'nhậnngay'],
  ])('%s', (_, term, text) => {
    expect(found([term], 'tolerant', text)).toEqual([`${text} skeleton`])
  })

  it('takes no short word out of a row of single letters', () => {
    expect(found(['cặc'], 'skeleton', 'a b c a c d e')).toEqual([])
    expect(found(['cặc'], 'skeleton', 'đồ c ặ c này')).toEqual(['c ặ c skeleton'])
  })

  it.each(['mai ngu', 'mái ngu', 'mãi ngu', 'mại ngu'])(
    'reads no other word for a short form: %s',
    (text) => {
      expect(found(['mày ngu'], 'skeleton', text)).toEqual([])
    },
  )

  it('leaves everyday words without diacritics alone', () => {
    expect(found(['con chó'], 'skeleton', 'tôi mua cái này con cho mẹ tôi đấy')).toEqual([])
  })

  it('wants company for words that lack diacritics among words that have them, if they are words as they stand', () => {
    expect(found(['mày'], 'skeleton', 'hôm nay may quá các bạn ạ')).toEqual([])
    expect(found(['mày', 'đồ ngu'], 'skeleton', 'ê may đúng là đồ ngu mà')).toEqual([
      'may skeleton',
      'đồ ngu exact',
    ])
  })

  it('lets the words of a row of single letters speak for each other', () => {
    expect(found(['mày', 'ngu'], 'tolerant', 'sao m à y n g u thế')).toEqual([
      'm à y skeleton',
      'n g u skeleton',
    ])
  })

  it.each([
    // What a longer term shows across its syllables is chance; what stands for syllables of it is none.
    [['đồ tật nguyền', 'ngu'], 'đ ồ t ậ t n g u y ề n', ['đ ồ t ậ t n g u y ề n skeleton']],
    [['không muốn sống', 'ông mày'], 'k h ô n g m u ố n s ố n g', ['k h ô n g m u ố n s ố n g skeleton']],
    // No letter of a long row is short for a word (m: mày); of a short one it may be.
    [['mày'], 'k h ô n g m u ố n', []],
    [['mày', 'tao'], 'm t k biet', ['m skeleton', 't skeleton']],
  ])('reads %j in %s as %j', (terms, text, expected) => {
    expect(found(terms, 'skeleton', text)).toEqual(expected)
  })

  it('lets a part of a term that is spelled out be found by itself', () => {
    const lexicons = [
      { id: 'whole', match: 'skeleton' as const, terms: ['zalo em'] },
      { id: 'part', match: 'skeleton' as const, terms: ['zalo'] },
    ]
    const { hits } = createTermSearch(lexicons)('hay thì z a l o e m nhé')
    expect([...hits.keys()].map(({ id }) => id)).toEqual(['part', 'whole'])
  })

  it('wants company for one syllable that may as well be an everyday word', () => {
    expect(found(['cặc'], 'skeleton', 'cac ban oi di dau the')).toEqual([])
    expect(found(['cặc', 'đụ má'], 'skeleton', 'du ma cac may')).toEqual(['du ma skeleton', 'cac skeleton'])
    expect(found(['ngu'], 'tolerant', 'chuc ca nha ngu ngon nhe')).toEqual([])
    expect(found(['ngu'], 'tolerant', 'thằng này ngu thật đấy')).toEqual(['ngu exact'])
  })
})

describe('spellings that a term lists', () => {
  const lexicon = {
    id: 'test',
    match: 'skeleton' as const,
    terms: [{ term: 'cái lề gì thốn', variants: ['cái lìn gì thốn'], initials: ['clgt'] }],
  }
  it.each([
    ['a variant', 'cái lìn gì thốn'],
    ['a variant, bent', 'cai lin gi thon'],
    ['initials', 'CLGT'],
  ])('%s', (_, text) => {
    const [hits] = [...createTermSearch([lexicon])(`ủa ${text}`).hits.values()]
    expect(hits).toMatchObject([{ start: 3, end: 3 + text.length, term: 'cái lề gì thốn' }])
  })
  it('initials are met as written alone', () => {
    expect(createTermSearch([lexicon])('c.l.g.t').hits.size).toBe(0)
  })
})

describe('hits of one lexicon', () => {
  it('leaves out terms inside an innocent phrase', () => {
    expect(found(['dương vật'], 'tolerant', 'Thái Bình Dương vật lộn', ['thái bình dương'])).toEqual([
      'Dương vật exact',
    ])
    expect(found(['dương'], 'tolerant', 'Thái Bình Dương', ['thái bình dương'])).toEqual([])
    expect(found(['dương'], 'tolerant', 'thai binh duong', ['thái bình dương'])).toEqual([])
    expect(found(['dương'], 'tolerant', 'mặt trời hướng dương', ['thái bình dương'])).toEqual(['dương exact'])
  })

  it('keeps the longest of hits that lie inside each other', () => {
    expect(found(['chó', 'óc chó'], 'tolerant', 'óc chó và chó')).toEqual(['óc chó exact', 'chó exact'])
  })

  it.each(['k ', 'n.', 'ng.', '6', 'ko ', 'dd', 'z', '* '])('ends on %s again and again', (piece) => {
    expect(found(['ngu', 'nguu', 'đồ ngu', 'không cọc'], 'skeleton', piece.repeat(30_000))).toEqual([])
  })

  it('is not hidden behind however many innocent ones', () => {
    const innocent = 'chống lừa đảo, '
    const text = `${innocent.repeat(1_500)}lừa đảo`
    expect(found(['lừa đảo'], 'skeleton', text, ['chống lừa đảo'])).toEqual(['lừa đảo exact'])
    expect(found(['lừa đảo'], 'skeleton', innocent.repeat(1_500), ['chống lừa đảo'])).toEqual([])
  })

  it('is bounded on a text of nothing but hits', () => {
    expect(found(['lừa'], 'tolerant', 'lừa '.repeat(20_000))).toHaveLength(1000)
  })
})

it('one letter typed by keys is not two of a term: toàn is no toà án', () => {
  expect(found(['toà án'], 'skeleton', 'Toafn luwaf ddaor')).toEqual([])
  expect(found(['toà án'], 'skeleton', 'ra toaf asn ddi')).toHaveLength(1)
})

describe('glued syllables', () => {
  it.each([
    ['beside chat spellings', 'kầnchuyểntiềntrog', 'chuyển tiền'],
    ['beside a short form', 'nhậnhàgko', 'nhận hàng'],
    ['beside borrowed words', 'shiptoànquốc', 'toàn quốc'],
    ['beside borrowed words, typed by keys', 'chỗ này shiptoanfquoocs nhé', 'toàn quốc'],
    ['with a short form inside', 'nhénzalomình', 'nhắn zalo'],
  ])('are met %s', (_, text, term) => expect(found([term], 'skeleton', text)).toHaveLength(1))

  it('are not met beside what is no syllable', () => {
    expect(found(['toàn quốc'], 'skeleton', 'xqzrtoànquốc')).toEqual([])
  })
})

describe('a letter i in signs', () => {
  it.each([
    ['stretched', 'iiii1|!ib', 'ib'],
    ['once more', 'cli1p', 'clip'],
    ['for two l', 'ki11', 'kill'],
    ['for one', 'k!ll', 'kill'],
  ])('is read %s', (_, text, term) => expect(found([term], 'skeleton', text)).toHaveLength(1))
})
