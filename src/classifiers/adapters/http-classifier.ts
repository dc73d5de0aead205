// A classifier behind any HTTP service that speaks JSON: two functions say how texts go there and scores come back.
import type { Classifier, Scores } from '../classifier'
import { BadAnswer, ClassifierError } from '../classifier-error'
import { type Fetch, checkService, postJson } from './post-json'

/** Where a service is, what it is sent, and how its answer is read. */
export interface HttpClassifierOptions extends Omit<Classifier, 'classify'> {
  /** Where texts are sent to, by POST. */
  readonly url: string
  /** Sent along, for example `{ authorization: 'Bearer …' }`. */
  readonly headers?: Readonly<Record<string, string>>
  /** What is sent for some texts; `{ texts }` if not said. */
  readonly request?: (texts: readonly string[]) => unknown
  /** The scores of each text in the answer, in order; `answer.scores` if not said. Whatever it throws is a bad answer. */
  readonly scores?: (answer: unknown, texts: readonly string[]) => readonly Scores[]
  readonly fetch?: Fetch
}

/**
 * Asks a service of your own. Throws `UngxuError` (`OPTION_WRONG`) where `url` or `headers` cannot be used.
 *
 * @example
 * const toxicity = httpClassifier({
 *   id: 'toxicity',
 *   version: '2026-11',
 *   labels: ['toxic'],
 *   url: 'https://models.example/toxicity',
 *   request: (texts) => ({ inputs: texts }),
 *   scores: (answer) => answer.outputs.map(([toxic]) => ({ toxic })),
 *   fetch: async () => Response.json({ outputs: [[0.75]] }),
 * })
 * const [row] = await toxicity.classify(['…'], {})
 * row.toxic // 0.75
 */
export function httpClassifier(options: HttpClassifierOptions): Classifier {
  const { url, headers = {}, request, scores, fetch, ...about } = options
  const service = checkService({ name: about.id, url, headers, fetch }, { url: 'url' })
  const body = request ?? ((texts) => ({ texts }))
  const read = scores ?? ((answer) => (answer as { scores: readonly Scores[] }).scores)
  return {
    ...about,
    async classify(texts, { signal }) {
      if (texts.length === 0) return []
      const answer = await postJson(service, body(texts), signal)
      try {
        const rows = read(answer, texts)
        if (!Array.isArray(rows)) throw new BadAnswer('no list')
        return rows
      } catch (error) {
        if (error instanceof ClassifierError && !(error instanceof BadAnswer)) throw error
        throw new BadAnswer(`${about.id}: the answer has another shape`)
      }
    },
  }
}
