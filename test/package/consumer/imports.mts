// A user's ES module: compiled against the types in dist, never run.

import type { Pack, Post, Verdict, Violation } from 'ungxu'
import { createModerator, parsePack, UngxuError } from 'ungxu'
import { loadPack } from 'ungxu/node'
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

// @ts-expect-error a post needs a text
moderator.evaluateSync({ id: '1' })
// @ts-expect-error a verdict is not to be changed
verdict.decision = 'allow'

export { rules }
