// Rules of your own from a folder, with facts of the platform.   node examples/02-own-rules.mjs
import { createModerator } from 'ungxu'
import { loadPack } from 'ungxu/node'

const pack = await loadPack(new URL('our-rules', import.meta.url).pathname)
const moderator = createModerator({ packs: [pack] })

for (const verified of [false, true]) {
  const verdict = moderator.evaluateSync({ text: 'Áo mới về, i.n.b.o.x g1á nhé', author: { verified } })
  console.log(verified ? 'verified author:' : 'any author:', verdict.decision)
}
