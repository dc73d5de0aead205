// Verdicts by post and digest, each kept once; and what is counted of them, which is counted with them or not at all.

/**
 * KEYS: verdicts, counts. ARGV, for each verdict: post, verdict, how many counts, then their names and amounts. Redis runs it whole
 * or not at all.
 */
const KEEP = `
local at, kept = 1, 0
while at <= #ARGV do
  local last = at + 2 + 2 * ARGV[at + 2]
  if redis.call('HSETNX', KEYS[1], ARGV[at], ARGV[at + 1]) == 1 then
    kept = kept + 1
    for name = at + 3, last, 2 do redis.call('HINCRBY', KEYS[2], ARGV[name], ARGV[name + 1]) end
  end
  at = last + 1
end
return kept`

/** The verdicts of one digest of rules. */
export function createVerdicts(redis, digest) {
  // Braces keep them on one node of a cluster.
  const [verdicts, counts] = ['verdicts', 'counts'].map((name) => `ungxu:{${digest}}:${name}`)
  if (redis.keepVerdicts === undefined) redis.defineCommand('keepVerdicts', { numberOfKeys: 2, lua: KEEP })

  const texts = async (keys) => (keys.length === 0 ? [] : redis.hmget(verdicts, ...keys))

  return {
    /** Which of the keys have no verdict yet. */
    async missing(keys) {
      const found = await texts(keys)
      return keys.filter((_, at) => found[at] === null)
    },
    /** Keeps `[key, verdict]` pairs. Of a post that has a verdict already, that one stays. Resolves to how many were kept. */
    async keep(entries) {
      if (entries.length === 0) return 0
      const parts = entries.flatMap(([key, verdict]) => {
        const amounts = countsOf(verdict)
        return [key, JSON.stringify(verdict), amounts.length / 2, ...amounts]
      })
      return redis.keepVerdicts(verdicts, counts, ...parts)
    },
    /** Keeps verdicts that other rules gave and a rescan found to hold under these. They are not counted again. */
    async carry(entries) {
      const pipeline = redis.pipeline()
      for (const [key, verdict] of entries) pipeline.hsetnx(verdicts, key, JSON.stringify(verdict))
      for (const [error] of await pipeline.exec()) if (error !== null) throw error
    },
    /** The verdicts of the keys, `undefined` where there is none. */
    async read(keys) {
      return (await texts(keys)).map((text) => (text === null ? undefined : JSON.parse(text)))
    },
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
