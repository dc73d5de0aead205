// Azure AI Content Safety. https://learn.microsoft.com/rest/api/contentsafety/text-operations/analyze-text
import { z } from 'zod'
import type { Classifier } from '../classifier'
import { BadAnswer } from '../classifier-error'
import { askAboutWords } from './ask-about-words'
import { type Fetch, checkService, postJson } from './post-json'

/** How Azure AI Content Safety is reached. */
export interface AzureContentSafetyOptions extends Pick<Classifier, 'onFailure' | 'languages'> {
  /** Of the resource: `https://NAME.cognitiveservices.azure.com`. */
  readonly endpoint: string
  readonly key: string
  /** Severities that the service tells apart: 4 (default; 0, 2, 4, 6) or 8 (0 to 7). A score is severity / 6 or / 7. */
  readonly levels?: 4 | 8
  /** `2024-09-01` if not said. */
  readonly apiVersion?: string
  /** The name that rules use; `azure-content-safety` if not said. */
  readonly id?: string
  readonly fetch?: Fetch
}

const AZURE_LABELS = ['Hate', 'SelfHarm', 'Sexual', 'Violence']
/** Longest text the service takes, in characters. */
const MAX_CHARS = 10_000

const answerSchema = z.object({
  categoriesAnalysis: z.array(z.object({ category: z.string(), severity: z.number() })),
})

/**
 * Asks Azure AI Content Safety, which takes one text a call. Texts without a word score 0 and are not sent. Throws
 * `UngxuError` (`OPTION_WRONG`) where the key or endpoint cannot be used.
 *
 * @example
 * const safety = azureContentSafety({
 *   endpoint: 'https://example.cognitiveservices.azure.com',
 *   key: '1',
 *   fetch: async () => Response.json({ categoriesAnalysis: [{ category: 'Hate', severity: 6 }] }),
 * })
 */
export function azureContentSafety(options: AzureContentSafetyOptions): Classifier {
  const { endpoint, key, levels = 4, apiVersion = '2024-09-01', ...more } = options
  const { id = 'azure-content-safety', fetch, ...about } = more
  const url = `${endpoint.replace(/\/+$/, '')}/contentsafety/text:analyze?api-version=${encodeURIComponent(apiVersion)}`
  const headers = { 'ocp-apim-subscription-key': key }
  const service = checkService({ name: id, url, headers, fetch }, { url: 'endpoint', key: 'key' })
  const [outputType, most] = levels === 8 ? ['EightSeverityLevels', 7] : ['FourSeverityLevels', 6]

  async function analyse(text: string, signal: AbortSignal | undefined) {
    const answer = answerSchema.safeParse(
      await postJson(service, { text, categories: AZURE_LABELS, outputType }, signal),
    )
    if (!answer.success) throw new BadAnswer(`${id}: the answer has another shape`)
    return Object.fromEntries(
      answer.data.categoriesAnalysis.map(({ category, severity }) => [category, severity / Number(most)]),
    )
  }

  return {
    ...about,
    id,
    version: `${apiVersion}/${levels}`,
    labels: AZURE_LABELS,
    maxBatch: 1,
    maxChars: MAX_CHARS,
    classify: (texts, { signal }) =>
      askAboutWords(texts, AZURE_LABELS, (some) => Promise.all(some.map((text) => analyse(text, signal)))),
  }
}
