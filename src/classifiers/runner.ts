// Asks classifiers on behalf of one post, and turns whatever goes wrong into a reason that a verdict can
// state.
import { unlessAborted } from '../abort'
import { fault, UngxuError } from '../errors'
import type { Unanswered } from '../judgement/truth'
import type { Classifier, Scores } from './classifier'

/** One label of one classifier. */
export interface Wanted {
  readonly classifier: string
  readonly label: string
}

/** A score 0..1, or why there is none. */
export type Answer = { readonly score: number } | Unanswered

/** Asks each classifier at most once a call, and only those whose labels are wanted. */
export interface Runner {
  /** Whether a classifier of this name is plugged in. */
  has(classifier: string): boolean
  /** Answers in the order of `wanted`. Rejects with the signal's reason on abort, and for nothing else. */
  ask(text: string, wanted: readonly Wanted[], signal?: AbortSignal): Promise<readonly Answer[]>
  /** As `ask`, for classifiers that answer at once; any other gives `CLASSIFIER_ASYNC`. */
  askSync(text: string, wanted: readonly Wanted[]): readonly Answer[]
}

/** What came of one call: scores by label, or why there are none. */
type Reply = { readonly scores: Scores } | { readonly because: Unanswered['because'] }

/**
 * A runner over some classifiers. Throws `UngxuError` (`DUPLICATE_ID`) if two have one id.
 *
 * Reasons: `CLASSIFIER_MISSING` not plugged in; `CLASSIFIER_FAILED` it threw or rejected;
 * `CLASSIFIER_BAD_SCORE` not one answer for the text, or no number from 0 to 1 for the label;
 * `CLASSIFIER_ASYNC` it would take time.
 */
export function createRunner(classifiers: readonly Classifier[]): Runner {
  const plugged = new Map<string, Classifier>()
  for (const classifier of classifiers) {
    if (plugged.has(classifier.id))
      throw new UngxuError(fault('DUPLICATE_ID', { kind: 'classifier', id: classifier.id }))
    plugged.set(classifier.id, classifier)
  }
  /** Those that once answered `askSync` by a promise: asking again would start work that nobody waits for. */
  const slow = new Set<Classifier>()

  function asked(wanted: readonly Wanted[]): Classifier[] {
    const ids = new Set(wanted.map((one) => one.classifier))
    return [...plugged.values()].filter((classifier) => ids.has(classifier.id))
  }

  async function ask(
    text: string,
    wanted: readonly Wanted[],
    signal?: AbortSignal,
  ): Promise<readonly Answer[]> {
    signal?.throwIfAborted()
    const replies = new Map<string, Reply>()
    const calls = asked(wanted).map(async (classifier) =>
      replies.set(classifier.id, await reply(classifier, text, signal)),
    )
    await unlessAborted(Promise.all(calls), signal)
    signal?.throwIfAborted()
    return wanted.map((one) => answerOf(one, replies.get(one.classifier)))
  }

  function askSync(text: string, wanted: readonly Wanted[]): readonly Answer[] {
    const replies = new Map<string, Reply>()
    for (const classifier of asked(wanted)) {
      const said = slow.has(classifier) ? TAKES_TIME : replySync(classifier, text)
      if (said === TAKES_TIME) slow.add(classifier)
      replies.set(classifier.id, said)
    }
    return wanted.map((one) => answerOf(one, replies.get(one.classifier)))
  }

  return { has: (classifier) => plugged.has(classifier), ask, askSync }
}

const FAILED: Reply = { because: 'CLASSIFIER_FAILED' }
const BAD: Reply = { because: 'CLASSIFIER_BAD_SCORE' }
const TAKES_TIME: Reply = { because: 'CLASSIFIER_ASYNC' }

async function reply(classifier: Classifier, text: string, signal: AbortSignal | undefined): Promise<Reply> {
  try {
    return onlyScores(await classifier.classify([text], signal ? { signal } : {}))
  } catch {
    return FAILED
  }
}

function replySync(classifier: Classifier, text: string): Reply {
  try {
    const said: unknown = classifier.classify([text], {})
    if (typeof said !== 'object' || said === null || !('then' in said)) return onlyScores(said)
    // Nobody waits for it, but a rejection that nobody hears would end the process.
    Promise.resolve(said).then(undefined, () => undefined)
    return TAKES_TIME
  } catch {
    return FAILED
  }
}

function onlyScores(said: unknown): Reply {
  const scores: unknown = Array.isArray(said) && said.length === 1 ? said[0] : undefined
  return typeof scores === 'object' && scores !== null ? { scores: scores as Scores } : BAD
}

function answerOf({ classifier, label }: Wanted, reply: Reply | undefined): Answer {
  if (reply === undefined) return { because: 'CLASSIFIER_MISSING', classifier }
  if ('because' in reply) return { because: reply.because, classifier }
  const score: unknown = Object.hasOwn(reply.scores, label) ? reply.scores[label] : undefined
  const fits = typeof score === 'number' && score >= 0 && score <= 1
  return fits ? { score } : { because: 'CLASSIFIER_BAD_SCORE', classifier }
}
