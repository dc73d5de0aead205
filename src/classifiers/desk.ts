// Where posts ask one classifier: at once where it answers at once, else through cache, queue and circuit.
import type { UndeterminedCode } from '../messages/fault-codes'
import { type Answer, type Reply, answerOf, isWhole } from './answer'
import { BatchQueue } from './batch-queue'
import { Circuit, OutOfTime, isRefusal } from './circuit'
import { BadAnswer, ClassifierError } from './classifier-error'
import { Counters, type ClassifierStats } from './counters'
import type { Plug } from './plug'
import { ScoreCache, cacheKey } from './score-cache'
import { plainText, windowsOf } from './text-windows'

const TAKES_TIME: Reply = { because: 'CLASSIFIER_ASYNC' }

export class Desk {
  private readonly counters = new Counters()
  private readonly cache: ScoreCache
  private readonly circuit: Circuit
  private readonly queue: BatchQueue
  /** How it answers; unknown until it has. */
  private answers: 'at once' | 'later' | undefined

  constructor(private readonly plug: Plug) {
    this.cache = new ScoreCache(plug)
    this.circuit = new Circuit(plug)
    this.circuit.onRetry(() => {
      this.counters.retries += 1
    })
    this.queue = new BatchQueue(plug, (texts, signal) =>
      this.circuit.call(() => this.send(texts, signal), signal),
    )
  }

  get languages(): readonly string[] | undefined {
    return this.plug.classifier.languages
  }

  /** Notes that rules which speak to a post name so many labels. */
  name(pairs: number): void {
    this.counters.named += pairs
  }

  /** What is known of each label. Rejects with the signal's reason, and for nothing else. */
  async ask(text: string, labels: readonly string[], signal?: AbortSignal): Promise<readonly Answer[]> {
    if (this.answers === 'at once') return this.askNow(text, labels)
    this.counters.asked += labels.length
    const replies = await Promise.all(this.parts(text).map((part) => this.reply(part, signal)))
    return this.answer(labels, replies)
  }

  /** The same of a classifier that answers at once; any other gives `CLASSIFIER_ASYNC`. */
  askNow(text: string, labels: readonly string[]): readonly Answer[] {
    this.counters.asked += labels.length
    const replies =
      this.answers === 'later' ? [TAKES_TIME] : this.parts(text).map((part) => this.replyNow(part))
    return this.answer(labels, replies)
  }

  /** The same answer to every label. */
  refuse(labels: readonly string[], because: UndeterminedCode): readonly Answer[] {
    this.counters.asked += labels.length
    return this.answer(labels, [{ because }])
  }

  stats(): ClassifierStats {
    const { circuit, queue } = this
    return this.counters.read({ circuit: circuit.state, waiting: queue.inLine, underWay: queue.underWay })
  }

  private parts(text: string): readonly string[] {
    const plain = plainText(text)
    const { maxChars } = this.plug.classifier
    return maxChars === undefined || plain.length <= maxChars ? [plain] : windowsOf(plain, maxChars)
  }

  private answer(labels: readonly string[], replies: readonly Reply[]): readonly Answer[] {
    return labels.map((label) => {
      const answer = answerOf(replies, label, this.plug.classifier.id)
      if ('because' in answer) this.counters.fault(answer.because)
      return answer
    })
  }

  private async reply(text: string, signal: AbortSignal | undefined): Promise<Reply> {
    const { classifier } = this.plug
    const key = cacheKey(classifier, text)
    const known = this.cache.get(key)
    if (known !== undefined) {
      this.counters.cacheHits += 1
      return { row: known }
    }
    if (this.queue.has(key)) this.counters.shared += 1
    try {
      const row = await this.queue.ask(key, text, signal)
      if (isWhole(row, classifier.labels)) this.cache.set(key, row as object)
      return { row }
    } catch (error) {
      signal?.throwIfAborted()
      return this.fault(error)
    }
  }

  // No batch, no cache, no circuit: a call in the same process costs less than they do, and cannot be timed out.
  private replyNow(text: string): Reply {
    try {
      this.count(1)
      const said: unknown = this.plug.classifier.classify([text], {})
      if (!isPromise(said)) {
        this.answers = 'at once'
        return { row: rowsIn(said, 1)[0] }
      }
      // Nobody waits for it, but a rejection that nobody hears would end the process.
      said.then(undefined, () => undefined)
      this.answers = 'later'
      return TAKES_TIME
    } catch (error) {
      return this.fault(error)
    }
  }

  private async send(texts: readonly string[], signal: AbortSignal): Promise<readonly unknown[]> {
    this.count(texts.length)
    const said: unknown = this.plug.classifier.classify(texts, { signal })
    this.answers = isPromise(said) ? 'later' : 'at once'
    return rowsIn(await said, texts.length)
  }

  private fault(error: unknown): Reply {
    const because = codeOf(error)
    // Words of others may quote the post or a key. That it is left alone now says less than why.
    if (!isRefusal(error))
      this.counters.lastError = error instanceof ClassifierError ? error.message : because
    return { because }
  }

  private count(texts: number): void {
    this.counters.calls += 1
    this.counters.texts += texts
  }
}

function rowsIn(said: unknown, texts: number): readonly unknown[] {
  if (Array.isArray(said) && said.length === texts) return said
  // Nobody can tell whose row is whose.
  throw new BadAnswer('the answer has not one row of scores for each text')
}

function codeOf(error: unknown): UndeterminedCode {
  if (error instanceof OutOfTime) return 'CLASSIFIER_TIMEOUT'
  if (isRefusal(error)) return 'CLASSIFIER_OPEN'
  return error instanceof BadAnswer ? 'CLASSIFIER_BAD_SCORE' : 'CLASSIFIER_FAILED'
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
