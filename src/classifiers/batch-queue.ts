// Gathers texts that are asked about at the same time into calls of bounded size, and hands each its own row.
import { Abandoned, OutOfTime, isRefusal } from './circuit'
import { readFailure } from './classifier-error'
import type { Plug } from './plug'

/** Somebody who waits for a text's row. */
interface Waiter {
  resolve(row: unknown): void
  reject(error: unknown): void
}

/** A text under way, and those who wait for it: posts with one text share it. */
interface Item {
  readonly key: string
  readonly text: string
  readonly waiters: Set<Waiter>
  batch?: Batch
}

interface Batch {
  /** How many of its texts somebody still waits for. */
  live: number
  readonly controller: AbortController
}

export type Send = (texts: readonly string[], signal: AbortSignal) => Promise<readonly unknown[]>

export class BatchQueue {
  private readonly items = new Map<string, Item>()
  /** In order of arrival. */
  private readonly waiting = new Set<Item>()
  /** Texts of a call that failed as one of them may be at fault: each is asked about alone. */
  private readonly apart = new Set<Item>()
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Whether the longest wait for company is over. */
  private due = false
  private calls = 0

  /** `send` must give one row for each text, and settle soon after its signal aborts. */
  constructor(
    private readonly bounds: Pick<Plug, 'maxBatch' | 'maxWaitMs' | 'maxConcurrent' | 'timeoutMs'>,
    private readonly send: Send,
  ) {}

  /** Texts in line. */
  get inLine(): number {
    return this.waiting.size + this.apart.size
  }

  /** Calls under way. */
  get underWay(): number {
    return this.calls
  }

  /** Whether a text with this key is under way already. */
  has(key: string): boolean {
    return this.items.has(key)
  }

  /**
   * The row of a text; equal keys share one. Rejects with what `send` failed with, with `OutOfTime`, or with the
   * signal's reason. When nobody waits for a call any more, it is aborted.
   */
  ask(key: string, text: string, signal?: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const item = this.items.get(key) ?? this.enter({ key, text, waiters: new Set() })
      const end = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', stop)
        item.waiters.delete(waiter)
      }
      const leave = (error: unknown, reason: Error) => {
        end()
        if (item.waiters.size === 0) this.drop(item, reason)
        reject(error)
      }
      const stop = () => leave(signal?.reason, new Abandoned())
      const timer = setTimeout(() => {
        const late = new OutOfTime()
        leave(late, late)
      }, this.bounds.timeoutMs)
      signal?.addEventListener('abort', stop, { once: true })
      const waiter: Waiter = {
        resolve(row) {
          end()
          resolve(row)
        },
        reject(error) {
          end()
          reject(error)
        },
      }
      item.waiters.add(waiter)
      this.flush()
    })
  }

  private enter(item: Item): Item {
    this.items.set(item.key, item)
    this.waiting.add(item)
    return item
  }

  private drop(item: Item, reason: Error): void {
    this.forget(item)
    this.waiting.delete(item)
    this.apart.delete(item)
    const { batch } = item
    if (batch !== undefined && --batch.live === 0) batch.controller.abort(reason)
  }

  /** The same text may have come again since this one was given up. */
  private forget(item: Item): void {
    if (this.items.get(item.key) === item) this.items.delete(item.key)
  }

  /** Sends what is ready, as far as there is room; sees to it that the rest gets its turn. */
  private flush(): void {
    while (this.calls < this.bounds.maxConcurrent) {
      if (this.apart.size > 0) this.dispatch(this.take(this.apart, 1))
      else if (this.waiting.size >= this.bounds.maxBatch || (this.due && this.waiting.size > 0)) {
        this.dispatch(this.take(this.waiting, this.bounds.maxBatch))
      } else break
    }
    if (this.waiting.size === 0) {
      this.due = false
      clearTimeout(this.timer)
      this.timer = undefined
    } else if (!this.due) {
      this.timer ??= setTimeout(() => {
        this.timer = undefined
        this.due = true
        this.flush()
      }, this.bounds.maxWaitMs)
    }
  }

  private take(from: Set<Item>, most: number): Item[] {
    const taken: Item[] = []
    for (const item of from) {
      if (taken.length === most) break
      taken.push(item)
    }
    for (const item of taken) from.delete(item)
    return taken
  }

  private async dispatch(items: readonly Item[]): Promise<void> {
    this.calls += 1
    const batch: Batch = { live: items.length, controller: new AbortController() }
    for (const item of items) item.batch = batch
    try {
      const rows = await this.send(
        items.map((item) => item.text),
        batch.controller.signal,
      )
      for (const [i, item] of items.entries()) this.settle(item, (waiter) => waiter.resolve(rows[i]))
    } catch (error) {
      this.fail(items, error)
    }
    this.calls -= 1
    this.flush()
  }

  private fail(items: readonly Item[], error: unknown): void {
    const split = items.length > 1 && !isRefusal(error) && readFailure(error).aboutText
    for (const item of items) {
      if (!split) this.settle(item, (waiter) => waiter.reject(error))
      else if (item.waiters.size > 0) {
        delete item.batch
        this.apart.add(item)
      }
    }
  }

  private settle(item: Item, tell: (waiter: Waiter) => void): void {
    this.forget(item)
    for (const waiter of [...item.waiters]) tell(waiter)
  }
}
