// How long 10,000 recorded decisions take to be replayed, and whether each comes out the same: npx tsx scripts/replay-record.ts
import { createAuditLog } from '../src/audit/log'
import { memoryStore } from '../src/audit/memory-store'
import { replay } from '../src/audit/replay'
import { memorySalts } from '../src/audit/salts'
import { abuseVi } from '../src/classifiers/models/abuse-vi'
import { createModerator } from '../src/moderator'
import { loadPack } from '../src/node/load-pack'

const COUNT = 10_000

const vn = await loadPack('rules/vn')
const texts = vn.rules.flatMap(({ examples = {} }) =>
  [...(examples.violates ?? []), ...(examples.allows ?? [])].map((one) =>
    typeof one === 'string' ? one : one.text,
  ),
)
const moderator = createModerator({ packs: [vn], classifiers: [abuseVi()] })
const salts = memorySalts()
const log = createAuditLog({ store: memoryStore(), salts, keep: ['post'] })
const started = performance.now()
for (let at = 0; at < COUNT; at++) {
  const post = { id: `${at}`, text: `${texts[at % texts.length]} ${at}` }
  await log.record(post, await moderator.evaluate(post))
}
const recorded = performance.now()
const { ok } = await log.verify()
const verified = performance.now()
let same = 0
for await (const entry of log.entries())
  if (entry.kind === 'decision' && (await replay(entry, { moderator, salts })).same) same++
const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`
console.log(`judged and recorded ${COUNT}: ${seconds(started, recorded)}`)
console.log(`verified: ${ok} in ${seconds(recorded, verified)}`)
console.log(`replayed: ${same} of ${COUNT} the same in ${seconds(verified, performance.now())}`)
