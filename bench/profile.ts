// Where the time of one case goes: the functions with the most time of their own, sampled by V8.
import { Session } from 'node:inspector/promises'
import { findSourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Report } from './report'
import type { Case } from './rounds'
import { figure, table } from './table'

const SECONDS = 4
const ROWS = 30

interface CallFrame {
  readonly functionName: string
  readonly url: string
  readonly lineNumber: number
  readonly columnNumber: number
}

/** A function by its name and place in the sources. */
function placeOf({ functionName, url, lineNumber, columnNumber }: CallFrame): string {
  const name = `\`${functionName || 'anonymous'}\``
  if (url === '' || url.startsWith('node:')) return `${name} ${url}`.trimEnd()
  const entry = findSourceMap(fileURLToPath(url))?.findEntry(lineNumber, columnNumber)
  if (entry === undefined || !('originalSource' in entry))
    return `${name} ${url.replace(/^.*\/node_modules\//, '')}:${lineNumber + 1}`
  return `${name} ${entry.originalSource.replace(/^.*\/(?=(?:src|bench)\/)/, '')}:${entry.originalLine + 1}`
}

/** Runs a case over and over under V8's sampling profiler. */
export async function profiled(one: Case): Promise<Report> {
  const run = async (seconds: number) => {
    const end = performance.now() + 1000 * seconds
    while (performance.now() < end) await one.pass()
  }
  await run(2)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  await run(SECONDS)
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()

  const own = new Map<string, number>()
  const nodes = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]))
  const samples = profile.samples ?? []
  for (const sample of samples) {
    const name = placeOf(nodes.get(sample)!)
    own.set(name, (own.get(name) ?? 0) + 1)
  }
  const rows = [...own]
    .sort((a, b) => b[1] - a[1])
    .slice(0, ROWS)
    .map(([name, count]) => [name, `${figure((100 * count) / samples.length)} %`])
  return {
    title: `Profile: ${one.name}`,
    text: `${samples.length} samples over ${SECONDS} s, self time. A function is named with the line where it begins.\n\n${table(['function', 'self'], rows)}`,
    figures: Object.fromEntries(own),
  }
}
