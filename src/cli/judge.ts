// Who judges the posts of `check`: a moderator in this thread, or a pool of threads.
import { type RefusedPost, refusal } from '../evaluate-all'
import { createModerator } from '../moderator'
import type { EvaluateOptions } from '../options'
import type { Pack } from '../pack/pack'
import type { Post } from '../post'
import type { Verdict } from '../verdict'
import type { CheckArguments } from './arguments'
import { loadModels } from './models'
import type { ModelsAsked } from './thread-models'

export interface Judge {
  /** How many batches of posts are worth having under way at once. */
  readonly room: number
  /** In order. */
  results(posts: readonly Post[]): Promise<readonly (Verdict | RefusedPost)[]>
  close(): Promise<void>
}

/** Throws an `UngxuError` for packs that do not fit together and for models that do not load. */
export async function createJudge(asked: CheckArguments, packs: readonly Pack[]): Promise<Judge> {
  const how = optionsOf(asked)
  const { models, language, threads } = asked
  if (threads > 1) {
    const { createPool } = await import('../node/pool')
    const setupData: ModelsAsked = { models, language }
    const pool = await createPool(packs, {
      threads,
      setup: new URL('./thread-models.js', import.meta.url),
      setupData,
    })
    return { room: 2 * threads, results: (posts) => pool.evaluateMany(posts, how), close: pool.close }
  }
  const moderator = createModerator({ packs, classifiers: await loadModels(models, packs, language) })
  return {
    room: 1,
    // One post after the other: without remote classifiers a verdict is all computing, and more at once gains nothing.
    async results(posts) {
      const results: (Verdict | RefusedPost)[] = []
      for (const post of posts) {
        results.push(await moderator.evaluate(post, how).catch((error: unknown) => refusal(post, error)))
      }
      return results
    },
    close: async () => {},
  }
}

function optionsOf({ asOf, jurisdiction, strictness }: CheckArguments): EvaluateOptions {
  return {
    ...(asOf !== undefined && { asOf }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(strictness !== undefined && { strictness }),
  }
}
