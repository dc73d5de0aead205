// Verdicts by post and digest, each kept once; and what is counted of them, which is counted with them or not at all.

/** KEYS: verdicts, counts. ARGV: post, verdict, then names and amounts. Redis runs it whole or not at all. */
const KEEP = `
if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 0 then return 0 end
for i = 3, #ARGV, 2 do redis.call('HINCRBY', KEYS[2], ARGV[i], ARGV[i + 1]) end
return 1`

/** The verdicts of one digest of rules. */
export function createVerdicts(redis, digest) {
  // Braces keep them on one node of a cluster.
  const [verdicts, counts] = ['verdicts', 'counts'].map((name) => `ungxu:{${digest}}:${name}`)
  if (redis.keepVerdict === undefined) redis.defineCommand('keepVerdict', { numberOfKeys: 2, lua: KEEP })

  return {
    /** Which of the keys have no verdict yet. */
    async missing(keys) {
      const pipeline = redis.pipeline()
      for (const key of keys) pipeline.hexists(verdicts, key)
      const answers = results(await pipeline.exec())
      return keys.filter((_, at) => answers[at] === 0)
    },
    /** Keeps `[key, verdict]` pairs. Of a post that has a verdict already, that one stays. Resolves to how many were kept. */
    async keep(entries) {
      if (entries.length === 0) return 0
      const pipeline = redis.pipeline()
      for (const [key, verdict] of entries)
        pipeline.keepVerdict(verdicts, counts, key, JSON.stringify(verdict), ...countsOf(verdict))
      return results(await pipeline.exec()).reduce((sum, kept) => sum + kept, 0)
    },
    /** Keeps verdicts that other rules gave and a rescan found to hold under these. They are not counted again. */
    async carry(entries) {
      const pipeline = redis.pipeline()
      for (const [key, verdict] of entries) pipeline.hsetnx(verdicts, key, JSON.stringify(verdict))
      results(await pipeline.exec())
    },
    /** The verdicts of the keys, `undefined` where there is none. */
    async read(keys) {
      if (keys.length === 0) return []
      const found = await redis.hmget(verdicts, ...keys)
      return found.map((text) => (text === null ? undefined : JSON.parse(text)))
    },
    count: () => redis.hlen(verdicts),
    counts: () => redis.hgetall(counts),
  }
}

/** What is counted of a verdict: decisions, their time in microseconds, and rules. Never a word of the post. */
function countsOf({ decision, violations, shadow, undetermined, durationMs }) {
  const rules = (kind, list) =>
    [...new Set(list.map(({ rule }) => rule))].flatMap((rule) => [`${kind}:${rule}`, 1])
  return [
    ...[`decision:${decision}`, 1, `microseconds:${decision}`, Math.round(durationMs * 1000)],
    ...[...rules('hit', violations), ...rules('shadow', shadow), ...rules('undetermined', undetermined)],
  ]
}

function results(answers) {
  return answers.map(([error, value]) => {
    if (error !== null) throw error
    return value
  })
}
