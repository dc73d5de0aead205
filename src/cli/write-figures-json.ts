// The figures of `ungxu report` for other programs.
import type { Figures } from '../figures/figures'
import type { WrongCase } from '../figures/worst-cases'
import type { Language } from '../messages/say'
import type { PageSubject } from '../report-page/page'
import { withoutPersonalData } from '../report/personal-data'

/** One JSON object. Posts are quoted with their personal data masked, and only if `texts`. */
export function writeFiguresJson(
  { worst, ...figures }: Figures,
  subject: PageSubject,
  { texts, language }: { readonly texts: boolean; readonly language: Language },
): string {
  const plain = ({ rule, judged: { post, place }, violation }: WrongCase) => ({
    rule: rule.id,
    ...(post.id !== undefined && { id: post.id }),
    ...place,
    ...(violation && {
      confidence: violation.confidence,
      signals: [...new Set(violation.evidence.map(({ signal }) => signal))],
    }),
    ...(texts && { text: withoutPersonalData(post.text, [], language).text }),
  })
  const value = {
    ...subject,
    ...figures,
    ...(worst && {
      worst: {
        ...worst,
        misses: worst.misses.map(plain),
        falseAlarms: worst.falseAlarms.map(plain),
      },
    }),
  }
  return `${JSON.stringify(value, undefined, 2)}\n`
}
