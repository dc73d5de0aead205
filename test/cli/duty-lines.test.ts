import { describe, expect, it } from 'vitest'
import { dutyLines, fineLine, orderLine } from '../../src/cli/duty-lines'
import { createPaint } from '../../src/cli/paint'
import { createPrettyWriter } from '../../src/cli/write-pretty'
import { inLanguage } from '../../src/cli/write-pretty'
import type { Duty } from '../../src/duties'
import { createModerator } from '../../src/moderator'
import { loadPack } from '../../src/node/load-pack'
import type { Texts } from '../../src/pack/schema/words'

const say = (language: 'vi' | 'en') => (texts: Texts) => inLanguage(texts, language)
const duty = (more: Partial<Duty>): Duty => ({
  id: 'a',
  kind: 'k',
  title: { vi: 'Gỡ bài', en: 'Remove' },
  message: { en: 'M' },
  provision: 'vn/law#a',
  number: '1/2026',
  ref: 'Điều 1',
  verified: true,
  ...more,
})

describe('duties in words', () => {
  it.each<['vi' | 'en', Partial<Duty>, string]>([
    ['en', { deadlineHours: 1 }, 'Remove: within 1 hour (1/2026, Điều 1)'],
    ['vi', { deadlineHours: 24, stricter: true }, 'Gỡ bài: trong 24 giờ (1/2026, Điều 1; chặt hơn)'],
    [
      'en',
      { deadlineHours: 6, deadline: '2026-11-23T04:00:00+07:00', binds: 'domestic' },
      'Remove: within 6 hours, by 2026-11-23T04:00:00+07:00 (1/2026, Điều 1; binds: domestic)',
    ],
    [
      'vi',
      { retentionMonths: 24, keepUntil: '2028-11-22' },
      'Gỡ bài: ít nhất 24 tháng, đến hết ngày 2028-11-22 (1/2026, Điều 1)',
    ],
    [
      'en',
      { thresholds: { temporaryLock: [{ violations: 3, windowDays: 30 }] } },
      'Remove: from 3 violations in 30 days (1/2026, Điều 1)',
    ],
    ['vi', {}, 'Gỡ bài: 1/2026, Điều 1'],
  ])('%s %j', (language, more, expected) => {
    expect(dutyLines([duty(more)], language, say(language))).toEqual([expected])
  })

  it('have a line for each duty, with all provisions that set it', () => {
    const duties = [duty({}), duty({ ref: 'Điều 2' }), duty({ id: 'b', title: { en: 'Lock' } })]
    expect(dutyLines(duties, 'en', say('en'))).toEqual([
      'Remove: 1/2026, Điều 1; 1/2026, Điều 2',
      'Lock: 1/2026, Điều 1',
    ])
  })
})

it('an order is told by its number, day and issuer', () => {
  const order = {
    issuer: 'Cục A',
    number: '15/YC',
    date: '2026-11-20',
    asks: 'remove',
    scope: { posts: ['p'] },
  } as const
  expect(orderLine(order, 'vi')).toBe('số 15/YC ngày 2026-11-20, Cục A')
  expect(orderLine(order, 'en')).toBe('15/YC of 2026-11-20, Cục A')
})

describe('a fine', () => {
  const basis = { vi: 'mức phạt với tổ chức', en: 'amounts for organisations' }
  it('is shown with whom the amounts are for', () => {
    const fine = { min: 10_000_000, max: 20_000_000, currency: 'VND', basis }
    expect(fineLine(fine, 'en', say('en'))).toBe('10,000,000–20,000,000 VND (amounts for organisations)')
    expect(fineLine(fine, 'vi', say('vi'))).toBe('10.000.000–20.000.000 VND (mức phạt với tổ chức)')
  })

  it.each(['vi', 'en'] as const)(
    'is never shown without, in all that is written of a post: %s',
    async (language) => {
      const moderator = createModerator({ packs: [await loadPack('rules/vn')] })
      const writer = createPrettyWriter(language, createPaint({ isTTY: false }, {}))
      const post = { text: 'Nhà cái uy tín, tài xỉu nổ hũ, nạp đầu tặng 100%, ib nhận code' }
      const written = writer.verdict(post, {}, moderator.evaluateSync(post, { asOf: '2026-11-22' }))
      const amounts = written.split('\n').filter((line) => /\d{3}[.,]\d{3}/.test(line))
      expect(amounts.length).toBe(2)
      for (const line of amounts) expect(line).toMatch(/organisations|tổ chức/)
      expect(amounts[0]).not.toBe(amounts[1])
    },
  )
})
