// OpenAI's moderation models. https://platform.openai.com/docs/api-reference/moderations
import { z } from 'zod'
import type { Classifier, Scores } from '../classifier'
import { BadAnswer } from '../classifier-error'
import { askAboutWords } from './ask-about-words'
import { type Fetch, checkService, postJson } from './post-json'

/** How the moderation service of OpenAI is reached. */
export interface OpenAiModerationOptions extends Pick<Classifier, 'onFailure' | 'languages' | 'maxBatch'> {
  readonly apiKey: string
  /** `omni-moderation-latest` if not said. It is the classifier's version too. */
  readonly model?: string
  /** The name that rules use; `openai-moderation` if not said. */
  readonly id?: string
  /** Where the API is; `https://api.openai.com/v1` if not said. */
  readonly baseUrl?: string
  readonly fetch?: Fetch
}

/** The categories of `omni-moderation`, as the service spells them. */
const OPENAI_LABELS = [
  'harassment',
  'harassment/threatening',
  'hate',
  'hate/threatening',
  'illicit',
  'illicit/violent',
  'self-harm',
  'self-harm/intent',
  'self-harm/instructions',
  'sexual',
  'sexual/minors',
  'violence',
  'violence/graphic',
]

// Scores are left as they are: the runner looks at each label, so that one category that is missing costs only that one.
const answerSchema = z.object({
  results: z.array(z.object({ category_scores: z.record(z.string(), z.unknown()) })),
})

/**
 * Asks OpenAI's moderation endpoint. Texts without a word score 0 and are not sent. Throws `UngxuError`
 * (`OPTION_WRONG`) where the key or address cannot be used.
 *
 * @example
 * const moderation = openAiModeration({
 *   apiKey: 'sk-1',
 *   baseUrl: 'https://proxy.example/v1',
 *   fetch: async () => Response.json({ results: [{ category_scores: { harassment: 0.75 } }] }),
 * })
 */
export function openAiModeration(options: OpenAiModerationOptions): Classifier {
  const { apiKey, model = 'omni-moderation-latest', id = 'openai-moderation', fetch, ...more } = options
  const { baseUrl = 'https://api.openai.com/v1', ...about } = more
  const url = `${baseUrl.replace(/\/+$/, '')}/moderations`
  const headers = { authorization: `Bearer ${apiKey}` }
  const service = checkService({ name: id, url, headers, fetch }, { url: 'baseUrl', key: 'apiKey' })
  return {
    ...about,
    id,
    version: model,
    labels: OPENAI_LABELS,
    classify: (texts, { signal }) =>
      askAboutWords(texts, OPENAI_LABELS, async (some) => {
        const answer = answerSchema.safeParse(await postJson(service, { model, input: some }, signal))
        if (!answer.success) throw new BadAnswer(`${id}: the answer has another shape`)
        return answer.data.results.map((result) => result.category_scores as Scores)
      }),
  }
}
