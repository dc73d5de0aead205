import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { abuseVi } from '../../../src/classifiers/models/abuse-vi'
import { MODEL_BASE64 as VI } from '../../../src/classifiers/models/data/abuse-vi'
import { shippedModel } from '../../../src/classifiers/models/shipped-model'
import { describeClassifier } from '../contract'

describeClassifier('abuse-vi', abuseVi, [])

describe.each([['abuse-vi', VI]])('the shipped model %s', (id, base64) => {
  const { card, labels } = shippedModel(base64)

  it('says what it is, what it learned from and what it cannot do', () => {
    expect(labels).toEqual(['abuse'])
    expect(card).toMatchObject({
      id,
      date: expect.any(String),
      intendedUse: expect.stringContaining('never the only one'),
      limits: expect.any(String),
    })
    expect(card.data?.every(({ licence, rows }) => licence !== undefined && rows! > 0)).toBe(true)
    const notice = readFileSync('NOTICE', 'utf8')
    for (const { name } of card.data ?? []) expect(notice).toContain(name.replace(/ \(.*/, ''))
  })

  it('is small', () => {
    expect((base64.length * 3) / 4).toBeLessThan(500_000)
  })
})

describe('the shipped models', () => {
  const viScore = (text: string) => abuseVi().classify([text])[0]!['abuse']!

  it.each(['Cảm ơn bạn nhiều nhé', 'Hôm nay trời đẹp quá', 'Chúc mừng sinh nhật chị'])(
    'leave %j alone',
    (text) => {
      expect(viScore(text)).toBeLessThan(0.3)
    },
  )

  it.each(['đồ ngu', 'Mày ngu như chó', 'may ngu vcl'])('know %j', (text) => {
    expect(viScore(text)).toBeGreaterThan(0.7)
  })
})
