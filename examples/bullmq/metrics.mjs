// Counts for Prometheus, by rule and decision: node metrics.mjs, then http://localhost:9464/metrics
import { createServer } from 'node:http'
import { digestOf, packsNamed } from './packs.mjs'
import { openQueue } from './queue.mjs'
import { connect, settings } from './settings.mjs'
import { createVerdicts } from './verdicts.mjs'

const redis = connect()
const digest = digestOf(await packsNamed(settings.packs))
const queue = openQueue(redis, digest)
const verdicts = createVerdicts(redis, digest)

/** By what `verdicts.mjs` counts under: name, label, and what one is worth. */
const COUNTERS = {
  decision: ['ungxu_decisions_total', 'decision', 1],
  microseconds: ['ungxu_judging_seconds_total', 'decision', 1e-6],
  hit: ['ungxu_rule_hits_total', 'rule', 1],
  shadow: ['ungxu_rule_shadow_hits_total', 'rule', 1],
  undetermined: ['ungxu_rule_undetermined_total', 'rule', 1],
}

async function text() {
  const lines = Object.values(COUNTERS).map(([name]) => [`# TYPE ${name} counter`])
  const kinds = Object.keys(COUNTERS)
  for (const [field, count] of Object.entries(await verdicts.counts()).sort()) {
    const [kind, of] = [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 1)]
    const [name, label, worth] = COUNTERS[kind]
    lines[kinds.indexOf(kind)].push(`${name}{${label}="${of}"} ${Number(count) * worth}`)
  }
  const jobs = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed')
  lines.push([
    '# TYPE ungxu_jobs gauge',
    ...Object.entries(jobs).map(([state, n]) => `ungxu_jobs{state="${state}"} ${n}`),
  ])
  return `${lines.flat().join('\n')}\n`
}

const server = createServer(async (request, response) => {
  if (request.url !== '/metrics') return response.writeHead(404).end()
  try {
    response.setHeader('Content-Type', 'text/plain; version=0.0.4').end(await text())
  } catch (error) {
    console.error(error.message)
    response.writeHead(500).end()
  }
})
server.listen(settings.metricsPort, () => console.log(`http://localhost:${server.address().port}/metrics`))

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, async () => {
    server.close()
    await queue.close()
    await redis.quit()
  })
}
