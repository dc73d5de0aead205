// A setup module as users write it, but for its fact: it ends the thread on posts that are marked so.
import { setImmediate as later } from 'node:timers'

const hoard = []
const ways = {
  exit: () => process.exit(3),
  throw: () => {
    later(() => {
      throw new Error('the words of a post')
    })
    return new Promise(() => {})
  },
  memory: () => {
    for (;;) hoard.push(new Array(100_000).fill(hoard.length))
  },
  // Answers, and ends the thread after that.
  after: () => {
    later(() => process.exit(4))
    return false
  },
  uncopied: () => () => 'a function cannot be copied',
}

export default ({ packs, data }) => ({
  facts: {
    mark: (post) => ways[post.mark]?.() ?? false,
    told: () => `${packs.map(({ id }) => id)} ${data?.word}`,
    slow: async () => new Promise((resolve) => setTimeout(resolve, 1, true)),
  },
  clock: () => Date.UTC(2026, 6, 1),
})
