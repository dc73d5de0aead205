// A user's ES module: compiled against the types in dist, never run.

import type { DsaStatement, Pack, Post, Verdict, Violation } from 'ungxu'
import { createModerator, mask, parsePack, stateReasons, UngxuError } from 'ungxu'
import { loadPack } from 'ungxu/node'
import eu from 'ungxu/packs/eu'
import vn from 'ungxu/packs/vn'

const own: Pack = await loadPack('./our-rules')
const moderator = createModerator({ packs: [vn, own, parsePack('schema: 1')] })
const post: Post = { id: '1', text: 'Xin chào', author: { verified: true } }
const verdict: Verdict = await moderator.evaluate(post, { asOf: '2026-01-01', jurisdiction: 'VN' })
const rules: string[] = verdict.violations.map((violation: Violation) => violation.rule)

try {
  moderator.reload([vn])
} catch (error) {
  if (error instanceof UngxuError) rules.push(error.code)
}

const letter: string = stateReasons(verdict, { lang: 'vi', format: 'markdown' })
const statement: DsaStatement = stateReasons(verdict, {
  format: 'dsa',
  packs: [eu],
  visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
  contentType: ['CONTENT_TYPE_TEXT'],
  contentDate: '2026-11-21',
  applicationDate: '2026-11-22',
  sourceType: 'SOURCE_VOLUNTARY',
  puid: 'post-1',
})
rules.push(letter, statement.decision_facts, mask(post.text, verdict, { style: 'label' }))
// @ts-expect-error a statement for the database needs more than its form
stateReasons(verdict, { format: 'dsa' })
// @ts-expect-error a post needs a text
moderator.evaluateSync({ id: '1' })
// @ts-expect-error a verdict is not to be changed
verdict.decision = 'allow'

export { rules }
