// A fresh process of what was built: importing it, making a moderator of the shipped pack, the first verdict.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { childSays } from './child'
import { reach } from './reach'
import type { Report } from './report'
import { type Patience, median } from './rounds'
import { figure, table } from './table'

const CODE = `
  const began = performance.now()
  const { createModerator } = await import('ungxu')
  const imported = performance.now()
  const vn = (await import('ungxu/packs/vn')).default
  const read = performance.now()
  const moderator = createModerator({ packs: [vn] })
  const created = performance.now()
  moderator.evaluateSync({ text: 'Tuyển CTV việc nhẹ lương cao, đóng phí hồ sơ 200k trước, ib zalo' })
  const judged = performance.now()
  for (let at = 0; at < 100; at++) moderator.evaluateSync({ text: 'Mẹ ơi con về muộn tí, mẹ cứ ăn trước đi ạ ' + at })
  const settled = performance.now()
  console.log(JSON.stringify([imported - began, read - imported, created - read, judged - created, (settled - judged) / 100]))
`
const STEPS = ['import of `ungxu`', 'import of `ungxu/packs/vn`', '`createModerator`', 'the first verdict']

/** Medians of fresh processes, milliseconds, Node's own start left out. Wants `npm run build` first. */
export async function coldStart({ rounds }: Patience): Promise<Report> {
  const title = 'Cold start of the shipped pack'
  if (!existsSync(fileURLToPath(new URL('../dist/index.js', import.meta.url))))
    return { title, text: '`dist` is not there: run `npm run build` first.', figures: null }
  const starts: number[][] = []
  for (let round = 0; round < Math.max(5, rounds); round++)
    starts.push((await childSays(['--input-type=module', '--eval', CODE])) as number[])
  const steps = STEPS.map((_, at) => median(starts.map((start) => start[at]!)))
  const whole = median(starts.map((start) => start.slice(0, 4).reduce((sum, one) => sum + one, 0)))
  const later = median(starts.map((start) => start[4]!))
  const rows = STEPS.map((step, at) => [step, figure(steps[at]!)])
  rows.push(['together', figure(whole)], ['each of the next 100 verdicts', figure(later)])
  return {
    title: `${title}, ${starts.length} fresh processes`,
    text: table(['step', 'ms'], rows),
    reached: [
      reach('cold start of the shipped pack', { atMost: 100 }, whole, (value) => `${figure(value)} ms`),
    ],
    figures: starts,
  }
}
