// Asks classifiers on behalf of one post, and turns whatever goes wrong into a reason that a verdict can
// state.
import { unlessAborted } from '../abort'
import type { Answer } from './answer'
import type { ClassifierStats } from './counters'
import { Desk } from './desk'
import type { Plug } from './plug'

/** One label of one classifier. */
export interface Wanted {
  readonly classifier: string
  readonly label: string
}

/** A post, as far as classifiers are concerned. */
export interface Asker {
  readonly text: string
  /** Whether the post may be in one of these languages. */
  isIn(languages: readonly string[]): boolean
}

/** Asks each classifier at most once for a post, and only those whose labels are wanted. */
export interface Runner {
  /** Notes which labels the rules name that speak to a post, whether or not any of them is wanted later. */
  name(pairs: Iterable<Wanted>): void
  /** Answers in the order of `wanted`. Rejects with the signal's reason on abort, and for nothing else. */
  ask(asker: Asker, wanted: readonly Wanted[], signal?: AbortSignal): Promise<readonly Answer[]>
  /** As `ask`, for classifiers that answer at once; any other gives `CLASSIFIER_ASYNC`. */
  askSync(asker: Asker, wanted: readonly Wanted[]): readonly Answer[]
  /** By id of the classifier. */
  stats(): Readonly<Record<string, ClassifierStats>>
}

/**
 * A runner over some classifiers. Reasons that answers give: `CLASSIFIER_MISSING` not plugged in; `CLASSIFIER_LANGUAGE`
 * the post is in none of its languages; `CLASSIFIER_FAILED` it threw or rejected; `CLASSIFIER_BAD_SCORE` not one row for
 * the text, or no number from 0 to 1 for the label; `CLASSIFIER_TIMEOUT` no answer in time; `CLASSIFIER_OPEN` left alone,
 * as it failed too often; `CLASSIFIER_ASYNC` it would take time.
 */
export function createRunner(plugs: readonly Plug[]): Runner {
  const desks = new Map(plugs.map((plug) => [plug.classifier.id, new Desk(plug)]))

  return {
    name(pairs) {
      for (const { classifier } of pairs) desks.get(classifier)?.name(1)
    },
    async ask(asker, wanted, signal) {
      signal?.throwIfAborted()
      const replies = new Map<string, readonly Answer[]>()
      const asking = [...byClassifier(wanted)].map(async ([id, labels]) => {
        const desk = desks.get(id)
        const answers = refusal(desk, asker, labels) ?? (await desk!.ask(asker.text, labels, signal))
        replies.set(id, answers)
      })
      await unlessAborted(Promise.all(asking), signal)
      signal?.throwIfAborted()
      return inOrder(wanted, replies)
    },
    askSync(asker, wanted) {
      const replies = new Map<string, readonly Answer[]>()
      for (const [id, labels] of byClassifier(wanted)) {
        const desk = desks.get(id)
        replies.set(id, refusal(desk, asker, labels) ?? desk!.askNow(asker.text, labels))
      }
      return inOrder(wanted, replies)
    },
    stats: () => Object.fromEntries([...desks].map(([id, desk]) => [id, desk.stats()])),
  }
}

/** The answers where the classifier is not to be asked: none for a desk that is not there. */
function refusal(
  desk: Desk | undefined,
  asker: Asker,
  labels: readonly string[],
): readonly Answer[] | undefined {
  if (desk === undefined) return []
  if (desk.languages === undefined || asker.isIn(desk.languages)) return undefined
  return desk.refuse(labels, 'CLASSIFIER_LANGUAGE')
}

function byClassifier(wanted: readonly Wanted[]): Map<string, string[]> {
  const labels = new Map<string, string[]>()
  for (const { classifier, label } of wanted) {
    const list = labels.get(classifier)
    if (list === undefined) labels.set(classifier, [label])
    else list.push(label)
  }
  return labels
}

function inOrder(
  wanted: readonly Wanted[],
  replies: ReadonlyMap<string, readonly Answer[]>,
): readonly Answer[] {
  const taken = new Map<string, number>()
  return wanted.map(({ classifier }) => {
    const at = taken.get(classifier) ?? 0
    taken.set(classifier, at + 1)
    return replies.get(classifier)?.[at] ?? { because: 'CLASSIFIER_MISSING', classifier }
  })
}
