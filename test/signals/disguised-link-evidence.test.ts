import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/moderator'
import { parsePack } from '../../src/pack/parse-pack'

const rule = (id: string, link: string) => ({
  id,
  title: { vi: 'Liên kết', en: 'Link' },
  category: 'spam',
  severity: 'low',
  action: 'warn',
  status: 'live',
  strictness: 1,
  legalBasis: [],
  when: { link },
  message: { vi: 'Liên kết', en: 'Link' },
})

describe('a rule on a kind of link', () => {
  it('counts a disguised link less than a plain one', async () => {
    const pack = parsePack({
      schema: 1,
      id: 'links',
      version: '1.0.0',
      title: { vi: 'Liên kết', en: 'Links' },
      rules: [
        rule('links.any', 'any'),
        rule('links.disguised', 'disguised'),
        rule('links.posing', 'look-alike'),
      ],
    })
    const moderator = createModerator({ packs: [pack] })
    const seen = async (text: string) => {
      const { violations } = await moderator.evaluate({ text })
      return violations.map(({ rule: id, confidence }) => [id, confidence])
    }
    expect(await seen('vào https://vietconbank.com nhé')).toEqual([
      ['links.any', 1],
      ['links.posing', 1],
    ])
    expect(await seen('vào abc88 chấm com nhé')).toEqual([
      ['links.any', 0.7],
      ['links.disguised', 0.7],
    ])
  })
})
