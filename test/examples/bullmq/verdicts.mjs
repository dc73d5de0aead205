// The example's own, which the test puts beside it under another name, but for a worker that stands still once it has kept verdicts.
import { createVerdicts as create } from './own-verdicts.mjs'

export function createVerdicts(redis, digest) {
  const verdicts = create(redis, digest)
  if (process.env.STAND_STILL !== 'after keeping') return verdicts
  return {
    ...verdicts,
    async keep(entries) {
      await verdicts.keep(entries)
      console.log('still')
      await new Promise(() => {})
    },
  }
}
