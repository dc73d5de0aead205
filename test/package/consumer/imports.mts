// A user's ES module: compiled against the types in dist, never run.

import type { DsaStatement, Pack, Post, Verdict, Violation } from 'ungxu'
import { createHitWatch, createModerator, mask, parsePack, stateReasons, UngxuError } from 'ungxu'
import type { Classifier, PluggedClassifier } from 'ungxu/classifiers'
import { ClassifierError, httpClassifier, llmJudge, openAiModeration } from 'ungxu/classifiers'
import type { FetchHandlerOptions, ListedRule } from 'ungxu/http'
import { createFetchHandler } from 'ungxu/http'
import type { Pool, PoolSetup, VerdictEvent } from 'ungxu/node'
import { createPool, loadPack, observed } from 'ungxu/node'
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

const own1: Classifier = {
  id: 'own',
  version: '1',
  labels: ['bad'],
  async classify(texts, { signal }) {
    if (signal?.aborted) throw new ClassifierError('busy', { status: 429, retryAfterMs: 500 })
    return texts.map(() => ({ bad: 0 }))
  },
}
const plugged: PluggedClassifier = { classifier: own1, timeoutMs: 500, onFailure: 'review' }
const judge = llmJudge({
  model: 'some/model',
  version: '1',
  labels: { insult: 'The post insults a person.' },
})
const http = httpClassifier({ id: 'http', version: '1', labels: ['bad'], url: 'https://models.example' })
const asked = createModerator({
  packs: [vn],
  classifiers: [plugged, judge, http, openAiModeration({ apiKey: '1' })],
})
const spared: number | undefined = asked.classifierStats()['own']?.spared
// @ts-expect-error a bound that does not exist
createModerator({ packs: [vn], classifiers: [{ classifier: own1, timeout: 500 }] })
rules.push(String(spared))

const limits: FetchHandlerOptions = {
  basePath: '/api',
  maxLines: 100,
  shutdown: new AbortController().signal,
}
const handle: (request: Request) => Promise<Response> = createFetchHandler(observed(moderator), limits)
const listed = (await (await handle(new Request('http://localhost/api/rules'))).json()) as {
  rules: ListedRule[]
}
rules.push(...listed.rules.map((rule) => rule.id))

const watch = createHitWatch({ onJump: ({ rule, hits }) => rules.push(rule, String(hits)) })
watch.see(verdict)
const tell = (event: VerdictEvent) => watch.see(event)
// @ts-expect-error an event holds no evidence
const words = (event: VerdictEvent) => event.violations[0]?.evidence
rules.push(String(tell), String(words))

export { rules }

const pool: Pool = await createPool([vn, own], { threads: 2, setup: new URL('./setup.js', import.meta.url) })
for await (const result of pool.evaluateAll([post], { asOf: '2026-01-01' })) {
  rules.push('error' in result ? result.error.code : result.decision)
}
await pool.close()
export const setup: PoolSetup = { facts: { 'author.reputation': ({ id }) => id?.length } }
