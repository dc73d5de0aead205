// Many posts from a stream, in order, some at a time.   cat posts.jsonl | node examples/03-many-posts.mjs
import { createInterface } from 'node:readline'
import { createModerator } from 'ungxu'
import vn from 'ungxu/packs/vn'

async function* posts() {
  for await (const line of createInterface({ input: process.stdin })) yield JSON.parse(line)
}

const moderator = createModerator({ packs: [vn] })
for await (const answer of moderator.evaluateAll(posts(), { concurrency: 32 })) {
  console.log(answer.id, 'error' in answer ? answer.error.code : answer.decision)
}
