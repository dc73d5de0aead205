import { describe, expect, it } from 'vitest'
import type { Match } from '../../src/pack/vocabulary'
import { metTerms } from './met-terms'

it.each<[term: string, match: Match, text: string, hit: string]>([
  ['lừa đảo', 'exact', 'bị lừa đảo', 'lừa đảo exact 1'],
  ['lừa đảo', 'exact', 'bị lừa  đảo', 'lừa  đảo exact 1'],
  ['lừa đảo', 'exact', 'bị lừa\nđảo', ''],
  ['lừa đảo', 'exact', 'bị lừa-đảo', 'lừa-đảo exact 1'],
  ['lừa đảo', 'exact', 'LỪA ĐẢO', 'LỪA ĐẢO exact 1'],
  ['lừa đảo', 'exact', 'lừа đảо', ''],
  ['lừa đảo', 'exact', 'lừ\u200ba đảo', ''],
  ['lừa đảo', 'exact', 'lừa.đảo', ''],
  ['lừa đảo', 'exact', 'lừađảo', ''],
  ['lừa đảo', 'tolerant', 'lừа đảо', 'lừа đảо tolerant 0.95'],
  ['lừa đảo', 'tolerant', 'lừa đảoooo', 'lừa đảoooo tolerant 0.95'],
  ['lừa đảo', 'tolerant', 'lừaa đảo', 'lừaa đảo skeleton 0.9'],
  ['lừa đảo', 'tolerant', 'l.ừ.a đ.ả.o', 'l.ừ.a đ.ả.o skeleton 0.9'],
  ['lừa đảo', 'tolerant', 'lừađảo', 'lừađảo skeleton 0.9'],
  ['lừa đảo', 'tolerant', '1ừa đ4o', '1ừa đ4o skeleton 0.9'],
  ['lừa đảo', 'tolerant', 'lua dao', ''],
  ['lừa đảo', 'tolerant', 'luwaf ddaor', 'luwaf ddaor skeleton 0.9'],
  ['lừa đảo', 'tolerant', 'l*a đảo', 'l*a đảo skeleton 0.7'],
  ['lừa đảo', 'tolerant', 'lừa\nđảo', 'lừa\nđảo skeleton 0.9'],
  ['lừa đảo', 'tolerant', 'lừa đ ả o', 'lừa đ ả o skeleton 0.9'],
  ['lừa đảo', 'tolerant', 'lừa. đảo', ''],
  ['lừa đảo', 'tolerant', 'lừa.\nđảo', ''],
  ['lừa đảo', 'tolerant', 'lừa.đảo', 'lừa.đảo skeleton 0.9'],
  ['lừa đảo', 'skeleton', 'lua dao', 'lua dao skeleton 0.8'],
  ['lừa đảo', 'skeleton', 'bon nay lua dao do ca nha oi', 'lua dao skeleton 0.8'],
  ['lừa đảo', 'skeleton', 'mấy thằng này lua dao đấy mọi người ạ', 'lua dao skeleton 0.7'],
  ['lừa đảo', 'skeleton', 'các bạn ơi nó lừa dao đấy nhé mọi người ạ', 'lừa dao skeleton 0.7'],
  ['lừa đảo', 'skeleton', 'bọn này là l.u.a đ.a.o đấy mọi người ạ', 'l.u.a đ.a.o skeleton 0.8'],
  ['lừa đảo', 'skeleton', 'mọi người cẩn thận #luadao nhé các bạn', 'luadao skeleton 0.8'],
  ['lừa đảo', 'skeleton', 'nó luwaf ddaor tôi', 'luwaf ddaor skeleton 0.9'],
  ['lừa đảo', 'skeleton', 'nó lu7a2 d9ao3 tôi', 'lu7a2 d9ao3 skeleton 0.9'],
  ['lừa đảo', 'skeleton', 'bọn l*a đảo', 'l*a đảo skeleton 0.7'],
  ['lừa đảo', 'skeleton', 'bọn l*a đ*o', 'l*a đ*o skeleton 0.7'],
  ['lừa đảo', 'skeleton', 'bọn l** đ*o', ''],
  ['lừa đảo', 'skeleton', 'bọn l*a dao', ''],
  ['lừa đảo', 'skeleton', 'đồ l ừ a đ ả o nhé', 'l ừ a đ ả o skeleton 0.9'],
  ['lừa đảo', 'skeleton', 'đồ l u a d a o nhé', 'l u a d a o skeleton 0.8'],
  ['lừa đảo', 'skeleton', 'đồ lừ a đả o nhé', 'lừ a đả o skeleton 0.9'],
  ['lừa đảo', 'skeleton', 'đồ lu a da o nhé', 'lu a da o skeleton 0.8'],
  ['lừa đảo', 'skeleton', 'nó lưa đảo tôi', 'lưa đảo skeleton 0.7'],
  ['cả lò nhà', 'skeleton', 'ca lo nha ấy chẳng ra gì hết đâu', 'ca lo nha skeleton 0.7'],
  ['cả lò nhà mày', 'skeleton', 'cả lo nhà mày chẳng ra gì hết', 'cả lo nhà mày skeleton 0.7'],
  ['ngu', 'tolerant', 'thằng này ngu thật đấy', 'ngu exact 1'],
  ['ngu', 'skeleton', 'n.g.u', 'n.g.u skeleton 0.9'],
  ['ngu', 'skeleton', 'n g u', 'n g u skeleton 0.9'],
  ['ngu', 'skeleton', 'ng u', ''],
  ['ngu', 'skeleton', 'nguu', 'nguu skeleton 0.9'],
  ['ngu', 'skeleton', 'n*u', 'n*u skeleton 0.7'],
  ['ngu', 'skeleton', 'n.u', ''],
  ['mày', 'skeleton', 'may', ''],
  ['mày', 'skeleton', 'm.a.y', 'm.a.y skeleton 0.65'],
  ['mày', 'skeleton', 'm a y', 'm a y skeleton 0.65'],
  ['mày', 'skeleton', 'm ày', 'm ày skeleton 0.9'],
  ['mày', 'skeleton', 'mà y', ''],
  ['đụ', 'skeleton', 'bon may du qua', ''],
  ['đụ', 'skeleton', 'du', ''],
  ['lồn', 'skeleton', 'cai lon gi', ''],
  ['vãi lồn', 'tolerant', 'nóng vai lon luôn các bác ạ', 'vai lon skeleton 0.7'],
  ['không cọc', 'skeleton', 'k cọc', 'k cọc skeleton 0.9'],
  ['không cọc', 'skeleton', 'ko coc', 'ko coc skeleton 0.8'],
  ['được vay', 'skeleton', 'đc vay', 'đc vay skeleton 0.9'],
  ['phí hồ sơ', 'skeleton', 'đóng fí hồ sơ', 'fí hồ sơ skeleton 0.9'],
  ['phí hồ sơ', 'skeleton', 'f.í h.ồ s.ơ', 'f.í h.ồ s.ơ skeleton 0.9'],
  ['nhanh hổ', 'skeleton', 'nhank hổ', 'nhank hổ skeleton 0.9'],
  ['zalo', 'tolerant', 'z410', 'z410 skeleton 0.9'],
  ['zalo', 'tolerant', 'z.a.l.o', 'z.a.l.o skeleton 0.9'],
  ['zalo', 'tolerant', 'z a l o', 'z a l o skeleton 0.9'],
  ['zalo', 'tolerant', 'za lo', 'za lo skeleton 0.9'],
  ['zalo', 'tolerant', 'zaloo', 'zaloo skeleton 0.9'],
  ['zalo', 'tolerant', 'z*lo', 'z*lo skeleton 0.7'],
  ['zalo', 'tolerant', 'z.lo', 'z.lo skeleton 0.7'],
  ['zalo', 'tolerant', 'z**o', ''],
  ['zalo em', 'skeleton', 'zaloem', 'zaloem skeleton 0.9'],
  ['zalo em', 'skeleton', 'nhezaloemnha', 'zaloem skeleton 0.9'],
])('%s, %s, in %j: "%s"', (term, match, text, hit) => {
  expect(metTerms([term], match, text)).toEqual(hit === '' ? [] : [hit])
})

describe('what counts beside another hit alone', () => {
  /** So many units that say nothing, of a text with diacritics. */
  const gap = (size: number) => `${` ${'ạ '.repeat(size)}`.slice(0, size - 1)} `

  it.each([
    ['one syllable', 'mày', 'may', 20, 20],
    // Of company before it, the beginning counts.
    ['several', 'con chó', 'con cho', 60, 60 - 'đồ ngu'.length],
  ])('%s: within so many units of it', (_, term, words, reach, before) => {
    const count = (text: string) => metTerms([term, 'đồ ngu'], 'skeleton', text).length
    expect(count(`ừ ${words}${gap(reach)}đồ ngu`)).toBe(2)
    expect(count(`ừ ${words}${gap(reach + 1)}đồ ngu`)).toBe(1)
    expect(count(`ừ đồ ngu${gap(before)}${words} ạ ạ`)).toBe(2)
    expect(count(`ừ đồ ngu${gap(before + 1)}${words} ạ ạ`)).toBe(1)
  })

  it('is no company of another', () => {
    expect(metTerms(['mày', 'con chó'], 'skeleton', 'ừ may con cho ạ ạ')).toEqual([])
  })
})

describe('several terms at one place', () => {
  it.each<[terms: string[], text: string, hits: string[], not?: string[]]>([
    [['lúa', 'lua'], 'bọn lua này', ['lua exact 1']],
    [['lua', 'lúa'], 'bọn lua này', ['lua exact 1']],
    [['óc chó', 'chó ngu'], 'óc chó ngu', ['óc chó exact 1', 'chó ngu exact 1']],
    [['chó', 'óc chó ngu'], 'óc chó ngu chó', ['óc chó ngu exact 1', 'chó exact 1']],
    // Innocent phrases: one that covers it whole, however many others begin between.
    [['dương'], 'Thái Bình Dương', [], ['thái bình dương', 'bình']],
    [['chó'], 'chó chó', [], ['chó']],
    [['óc chó'], 'óc chó', ['óc chó exact 1'], ['chó']],
    [['chó'], 'óc chó, chó', ['chó exact 1'], ['óc chó']],
  ])('%j in %j: %j', (terms, text, hits, not = []) => {
    expect(metTerms(terms, 'skeleton', text, not)).toEqual(hits)
  })
})
