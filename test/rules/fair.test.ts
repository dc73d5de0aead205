// Voices that moderation silences most easily: survivors, the sick, those who object, dialects, angry citizens. None may be
// stopped by default, with or without diacritics, and criticism of the powerful is never flagged, not even on suspicion.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { abuseVi } from '../../src/classifiers/models/abuse-vi'
import { createModerator } from '../../src/moderator'
import { loadPack } from '../../src/node/load-pack'
import { doubles, readPosts, toneless } from './posts'

const TODAY = '2026-11-22'
const pack = await loadPack(fileURLToPath(new URL('../../rules/vn', import.meta.url)))
const moderator = createModerator({ packs: [pack], classifiers: [abuseVi()] })

/** `known`: an alarm that is known to be false, in both spellings or in the toneless one; mended, it must lose the mark. */
type Known = { readonly known?: 'alarm' | 'toneless-alarm' }
const posts = readPosts<Known>('fair')
const criticism = posts.filter(({ file }) => file === 'criticism.jsonl')

const hitsOn = (text: string, strictness: 1 | 2 | 3): string[] => {
  const { violations, shadow } = moderator.evaluateSync({ text }, { asOf: TODAY, strictness })
  return [...violations, ...shadow].map(
    ({ rule, evidence }) => `${rule}: ${evidence.map((one) => one.text).join(', ')}`,
  )
}
const stopped = (text: string): string[] => {
  const { decision } = moderator.evaluateSync({ text }, { asOf: TODAY, strictness: 1 })
  return decision === 'review' || decision === 'reject' ? hitsOn(text, 1) : []
}

const spellings = [
  ['as written', (text: string) => text, ['alarm']],
  ['without diacritics', toneless, ['alarm', 'toneless-alarm']],
] as const

describe('fair posts', () => {
  it('are many, each once, more than a fifth of them criticism', () => {
    expect(posts.length).toBeGreaterThanOrEqual(500)
    expect(criticism.length).toBeGreaterThanOrEqual(150)
    expect(doubles(posts.map(({ id }) => String(id)))).toEqual([])
    expect(doubles(posts.map(({ text }) => text.toLowerCase()))).toEqual([])
  })

  it('have no more than two known false alarms', () => {
    expect(posts.filter(({ known }) => known !== undefined).length).toBeLessThanOrEqual(2)
  })
})

describe.each(spellings)('%s', (_name, spelt, marks) => {
  const isKnown = ({ known }: Known) => known !== undefined && (marks as readonly string[]).includes(known)
  const rest = posts.filter((post) => !isKnown(post))

  it.each(rest)('$id is not stopped by default', ({ text }) => {
    expect(stopped(spelt(text))).toEqual([])
  })

  it.each(rest.filter(({ file }) => file === 'criticism.jsonl'))(
    '$id is not flagged at any strictness',
    ({ text }) => {
      expect(([1, 2, 3] as const).flatMap((strictness) => hitsOn(spelt(text), strictness))).toEqual([])
    },
  )

  it('what is known as a false alarm still is one (or else remove the mark)', () => {
    const mended = posts.filter((post) => isKnown(post) && hitsOn(spelt(post.text), 3).length === 0)
    expect(mended.map(({ id }) => id)).toEqual([])
  })
})

// The exceptions that keep the posts above free must not free those who attack a person in the same breath.
describe('an attack on a person stays one', () => {
  it.each([
    ['beside an office', 'Địt mẹ mày thằng công an phường, ra đây tao xem'],
    ['beside an office, without diacritics', 'Dit me may thang cong an phuong, ra day tao xem'],
    ['beside a company', 'Thằng óc chó giám đốc công ty cũ của tao nó béo như lợn'],
    ['beside a bank', 'Cái con đĩ làm ở ngân hàng đầu phố suốt ngày cặp bồ'],
    ['beside goods that are criticised', 'Dịch vụ như cc, còn mày con nhân viên mặt lồn thì cút'],
    ['on an official who is spoken to', 'Mày là cán bộ mà ngu như chó'],
    ['beside a policy', 'Quy hoạch gì thì kệ, thằng bê đê như mày biết cái lồn gì'],
    ['in quotation marks, by the one who says it', 'Tao bảo mày là "đồ súc vật" đấy, rồi sao'],
    ['after a quotation of something else', 'Mày nói "xin lỗi" là xong à, địt mẹ mày'],
    ['after a quotation, told', 'Nó gọi điện hỏi "ai đấy", tao chửi địt con mẹ mày cho nó im'],
    ['on a group, in the name of the state', 'Chính phủ nên đuổi hết bọn đồng tính đi, lũ súc vật'],
    ['on a region, beside a company', 'Lũ bắc kỳ vào làm ở công ty tôi toàn lũ mất dạy'],
    ['on a region, beside goods', 'Hãng này bán cho dân 36 làm gì, dân 36 toàn lũ ăn cắp'],
  ])('%s', (_name, text) => {
    expect(stopped(text)).not.toEqual([])
  })
})
