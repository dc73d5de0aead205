// A fresh process of what was built: importing it, making a moderator of the shipped pack, the first verdict.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { childSays } from './child'
import { reach } from './reach'
import type { Report } from './report'
import { type Patience, median } from './rounds'
import { figure, table } from './table'

const codeOf = (entry: string) => `
  const began = performance.now()
  const { createModerator } = await import('${entry}')
  const imported = performance.now()
  const before = reachable()
  const begun = performance.now()
  const vn = (await import('ungxu/packs/vn')).default
  const read = performance.now()
  const moderator = createModerator({ packs: [vn] })
  const created = performance.now()
  moderator.evaluateSync({ text: 'Sáng mai lớp mình học toán lúc bảy rưỡi, các bạn nhớ mang máy tính nhé.' })
  const passed = performance.now()
  moderator.evaluateSync({ text: 'Tuyển CTV việc nhẹ lương cao, đóng phí hồ sơ 200k trước, ib zalo' })
  const judged = performance.now()
  for (let at = 0; at < 100; at++) moderator.evaluateSync({ text: 'Mẹ ơi con về muộn tí, mẹ cứ ăn trước đi ạ ' + at })
  const settled = performance.now()
  const kept = reachable() - before
  function reachable() {
    gc()
    const { heapUsed, external, arrayBuffers } = process.memoryUsage()
    return heapUsed + Math.max(external, arrayBuffers)
  }
  console.log(JSON.stringify([imported - began, read - begun, created - read, passed - created, judged - passed, (settled - judged) / 100, kept / 1e6]))
`
const ENTRIES = ['ungxu', 'ungxu/moderator']
const STEPS = [
  'import of the library',
  'import of `ungxu/packs/vn`',
  '`createModerator`',
  'the first verdict, on a clean post',
  'the first violation: law is read, patterns are compiled',
]
/** Until a clean post is judged; the library is there already. */
const OF_PACK = [1, 2, 3]
/** And with the library. */
const OF_ALL = [0, ...OF_PACK]

/** Medians of fresh processes, milliseconds, Node's own start left out. Wants `npm run build` first. */
export async function coldStart({ rounds }: Patience): Promise<Report> {
  const title = 'Cold start of the shipped pack'
  if (!existsSync(fileURLToPath(new URL('../dist/index.js', import.meta.url))))
    return { title, text: '`dist` is not there: run `npm run build` first.', figures: null }
  const starts: Record<string, number[][]> = {}
  for (let round = 0; round < Math.max(5, rounds); round++) {
    for (const entry of ENTRIES) {
      const start = (await childSays([
        '--expose-gc',
        '--input-type=module',
        '--eval',
        codeOf(entry),
      ])) as number[]
      starts[entry] = [...(starts[entry] ?? []), start]
    }
  }
  const medianOf = (entry: string, steps: readonly number[]) =>
    median(starts[entry]!.map((start) => steps.reduce((sum, step) => sum + start[step]!, 0)))
  const row = (name: string, steps: readonly number[]) => [
    name,
    ...ENTRIES.map((entry) => figure(medianOf(entry, steps))),
  ]
  const rows = [
    ...STEPS.map((step, at) => row(step, [at])),
    row('the pack: its import, a moderator, a clean post', OF_PACK),
    row('library, pack, moderator, a clean post', OF_ALL),
    row('each of the next 100 verdicts', [STEPS.length]),
    row('MB kept by the pack and its moderator, after them', [STEPS.length + 1]),
  ]
  const milliseconds = (value: number) => `${figure(value)} ms`
  return {
    title: `${title}, ${starts.ungxu!.length} fresh processes each`,
    text: table(['step, ms', ...ENTRIES.map((entry) => `by \`${entry}\``)], rows),
    reached: [
      reach(
        'cold start of the shipped pack alone',
        { atMost: 150 },
        medianOf('ungxu', OF_PACK),
        milliseconds,
      ),
      ...ENTRIES.map((entry) =>
        reach(
          `cold start of \`${entry}\` with the shipped pack`,
          { atMost: 100 },
          medianOf(entry, OF_ALL),
          milliseconds,
        ),
      ),
    ],
    figures: starts,
  }
}
