// `npm run soak -- --minutes 30`: sixteen streams of posts while packs are exchanged every second.
// Ends with 1 if a verdict is another than on one thread, or if memory grows by more than a megabyte a minute.
import { parseArgs } from 'node:util'
import { parsePack } from '../src/pack/parse-pack'
import eu from '../src/packs/eu'
import vn from '../src/packs/vn'
import { fixtureTexts } from '../test/fuzz/seeds'
import { soak } from '../test/soak/soak'

const MOST_GROWTH = 1024 * 1024
const STREAMS = 16

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } })
const minutes = Number(values.minutes)
if (!(minutes > 0) || globalThis.gc === undefined) {
  console.error('--minutes is a number above 0; run it with node --expose-gc')
  process.exit(2)
}

const ours = parsePack({
  schema: 1,
  id: 'ours',
  version: '1.0.0',
  title: { en: 'Ours' },
  requires: ['vn'],
  overlays: [{ rule: 'vn.fraud.upfront-fee-job', action: 'reject' }],
})
/** Minutes since the beginning, bytes in use after a collection. */
const heaps: [at: number, bytes: number][] = []
let said = 0
const { wrong, ...counts } = await soak({
  seconds: minutes * 60,
  versions: [[vn], [vn, ours], [eu]],
  posts: [...fixtureTexts('vn').slice(0, 700), ...fixtureTexts('fair').slice(0, 300)].map((text, at) => ({
    id: `p${at}`,
    text,
  })),
  streams: STREAMS,
  reloadMs: 1_000,
  onSecond: ({ seconds, posts, reloads, wrong }) => {
    if (seconds < (said + 1) * 15) return
    said = Math.floor(seconds / 15)
    globalThis.gc!()
    heaps.push([seconds / 60, process.memoryUsage().heapUsed])
    const megabytes = (heaps.at(-1)![1] / 1024 / 1024).toFixed(1)
    console.log(
      `${seconds.toFixed(0)} s: ${posts} posts, ${reloads} reloads, ${wrong.length} wrong, ${megabytes} MB`,
    )
  },
})

const growth = slopeOf(heaps.slice(Math.floor(heaps.length / 4)))
console.log(
  `${counts.posts} posts in ${counts.seconds.toFixed(0)} s (${(counts.posts / counts.seconds).toFixed(0)} a second), ${counts.reloads} reloads, ` +
    `${[...counts.byDigest].map(([digests, count]) => `${digests}: ${count}`).join(', ')}; ` +
    `${wrong.length} wrong; memory ${(growth / 1024).toFixed(0)} KB a minute over the last three quarters`,
)
for (const one of wrong) console.error(`not as on one thread: ${one}`)
process.exit(wrong.length > 0 || growth > MOST_GROWTH ? 1 : 0)

/** By least squares; 0 where there is too little to tell. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, bytes]) => bytes))]
  const spread = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0)
  return spread === 0 || points.length < 3
    ? 0
    : points.reduce((sum, [at, bytes]) => sum + (at - x) * (bytes - y), 0) / spread
}
