// Stands in the place of the example's own: writes down every post before it is judged, and fails or stands still when told to.
import { appendFileSync } from 'node:fs'
import { once } from 'node:events'
import { createModerator } from 'ungxu'

const { AUDIT, STAND_STILL, FAIL } = process.env
/** `id:2`: the first two times that it is met. */
const [failing, times] = FAIL?.split(':') ?? []
let count = 0
let failures = 0

export function moderatorOf(packs) {
  const moderator = createModerator({ packs })
  return {
    async *evaluateAll(posts, options) {
      for (const post of posts) {
        appendFileSync(AUDIT, `${post.id}\n`)
        count++
        if (post.id === failing && failures++ < Number(times)) throw new Error('away')
        if ((STAND_STILL === 'before keeping' && count === 21) || STAND_STILL === `at ${post.id}`) {
          console.log('still')
          await new Promise(() => {})
        }
        if (STAND_STILL === 'until told' && count === 21) {
          console.log('still')
          await once(process, process.env.TOLD_BY)
        }
        yield* moderator.evaluateAll([post], options)
      }
    },
  }
}
