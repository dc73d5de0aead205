// Models in ONNX from a folder, run in this process by transformers.js. https://huggingface.co/docs/transformers.js
import { z } from 'zod'
import type { Classifier } from '../classifier'
import { BadAnswer } from '../classifier-error'
import { importOptional } from './optional-package'

/** `@huggingface/transformers`, as far as it is used here. */
export interface Transformers {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string }
  /** Loads a model for a task. */
  pipeline(task: 'text-classification', model: string, options: object): Promise<unknown>
}

/** A model in ONNX on this machine, and how its labels are named. */
export interface TransformersOptions extends Omit<Classifier, 'classify'> {
  /** Folder of the model, with `config.json`, `tokenizer.json`, `tokenizer_config.json` and `onnx/`. */
  readonly model: string
  /** How the weights are stored: `q8` (default), `fp32` … tells which file in `onnx/` is read. */
  readonly dtype?: string
  /** The package, for programs that are bundled; imported when the first text comes if not said. */
  readonly transformers?: Transformers
}

/** The tokeniser drops what is too long without a word: about as much as 256 tokens hold. */
const MAX_CHARS = 1000

const answerSchema = z.array(z.array(z.object({ label: z.string(), score: z.number() })))

/**
 * A text classification model from a local folder; nothing is ever fetched. `labels` are those of its `config.json`.
 * Needs the package `@huggingface/transformers` 4. It computes in this thread: no signal ends a call that has begun, and
 * nothing else happens meanwhile.
 *
 * @example
 * const toxicity = transformersClassifier({ id: 'toxicity', version: '1', labels: ['toxic'], model: './models/toxicity' })
 * toxicity.maxChars // 1000
 */
export function transformersClassifier(options: TransformersOptions): Classifier {
  const { model, dtype = 'q8', transformers, ...about } = options
  type Pipe = (texts: readonly string[], options: object) => Promise<unknown>
  let loading: Promise<Pipe> | undefined

  async function load(): Promise<Pipe> {
    const { env, pipeline } =
      transformers ?? ((await importOptional('@huggingface/transformers')) as Transformers)
    const [, folder = '', name = model] = /^(.*[/\\])?([^/\\]+)[/\\]*$/.exec(model) ?? []
    env.allowRemoteModels = false
    env.allowLocalModels = true
    env.localModelPath = folder === '' ? './' : folder
    return (await pipeline('text-classification', name, { dtype, local_files_only: true })) as Pipe
  }

  return {
    maxChars: MAX_CHARS,
    ...about,
    async classify(texts) {
      if (texts.length === 0) return []
      loading ??= load().catch((error: unknown) => {
        // The next call tries again: a package may be installed, a folder mounted by then.
        loading = undefined
        throw error
      })
      const pipe = await loading
      const answer = answerSchema.safeParse(await pipe([...texts], { top_k: null }))
      if (!answer.success) throw new BadAnswer(`${about.id}: the answer has another shape`)
      return answer.data.map((row) => Object.fromEntries(row.map(({ label, score }) => [label, score])))
    },
  }
}
