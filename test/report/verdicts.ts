// Verdicts for tests of reports: a small pack with law of each kind, judged for real.
import { createModerator } from '../../src/moderator'
import type { Post } from '../../src/post'
import type { Verdict } from '../../src/verdict'
import { keywordClassifier } from '../classifiers/keyword-classifier'
import { lexicon, pack, rule } from '../packs'

const provision = (slug: string, role: string, more: object = {}) => ({
  slug,
  ref: `Art. ${slug.slice(3)}`,
  summary: { en: `What ${slug} says`, vi: `Điều ${slug} nói` },
  category: 'test',
  role,
  audience: 'anyone',
  verified: true,
  source: 'test',
  sourceKind: 'test',
  ...more,
})

/** Rules: `t.fee` forbidden by law, `t.duty` on which only a platform has a duty, `t.house` without law, `t.old` whose law lapsed. */
export const PACK = pack(
  {
    instruments: [
      {
        id: 'xx/act',
        number: '1/2020',
        title: { en: 'The Act', vi: 'Luật Mẫu' },
        issuer: 'Parliament',
        kind: 'law',
        issued: '2020-01-01',
        inForce: { from: '2020-02-01', to: null },
        url: 'https://law.example.org/1-2020',
        verified: true,
        source: 'test',
        provisions: [
          provision('art1', 'prohibits'),
          provision('art2', 'obliges', { audience: 'provider' }),
          provision('art3', 'penalises', { inForce: { from: '2020-02-01', to: '2021-12-31' } }),
        ],
      },
    ],
    lexicons: [
      lexicon('fee', 'phí hồ sơ', 'application fee'),
      lexicon('house', 'outside sale'),
      lexicon('old', 'old offence'),
      lexicon('duty', 'notice me'),
    ],
    rules: [
      rule(
        't.fee',
        { lexicon: 'fee' },
        {
          title: { en: 'A fee is asked', vi: 'Đòi phí' },
          message: { en: 'Real employers ask for no fee.', vi: 'Việc thật không thu phí.' },
          category: 'fraud',
          severity: 'high',
          legalBasis: ['xx/act#art1', 'xx/act#art2'],
        },
      ),
      rule('t.duty', { lexicon: 'duty' }, { category: 'notice', legalBasis: ['xx/act#art2'] }),
      rule('t.house', { lexicon: 'house' }, { category: 'trade', action: 'limit' }),
      rule('t.old', { lexicon: 'old' }, { category: 'trade', action: 'warn', legalBasis: ['xx/act#art3'] }),
      rule('t.phone', { entity: 'vn.phone' }, { category: 'privacy', action: 'warn' }),
      rule('t.mail', { entity: 'email' }, { category: 'privacy', action: 'warn' }),
      rule('t.scored', { classifier: 'model', label: 'bad', atLeast: 0.9 }, { onError: 'review' }),
      rule('t.fact', { fact: 'author.banned', operator: 'equal', value: true }, { category: 'trade' }),
    ],
    statementCategories: {
      fraud: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
      trade: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
      't.house': 'STATEMENT_CATEGORY_CONSUMER_INFORMATION',
      privacy: 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
    },
  },
  't',
)

const classifier = keywordClassifier('model', { bad: [] })

/** The verdict on a post as of 2026-11-22, with a classifier that finds nothing. */
export async function judged(post: Post | string): Promise<Verdict> {
  const whole = typeof post === 'string' ? { text: post } : post
  return createModerator({ packs: [PACK], classifiers: [classifier] }).evaluate(whole, { asOf: '2026-11-22' })
}

/** The same where the classifier is missing, so that one rule stays undetermined and asks for review. */
export function judgedWithout(text: string): Verdict {
  return createModerator({ packs: [PACK] }).evaluateSync({ text }, { asOf: '2026-11-22' })
}
