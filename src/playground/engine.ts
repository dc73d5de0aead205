// The script of the worker. Where a page can have none it is loaded into the page itself, and does the same work there.
import type { Answer } from './answer'
import { createExaminer } from './examiner'
import { createQueue } from './queue'
import type { Situation } from './situation'

/** A situation to be looked at, and the number that its answers carry. */
export interface Asked {
  readonly number: number
  readonly situation: Situation
}

export interface Answered {
  readonly number: number
  readonly answer: Answer
}

/** Where the page finds the engine that it loaded into itself. */
export type EngineInPage = (answered: (one: Answered) => void) => (asked: Asked) => void

export interface EngineScope {
  ungxuEngine?: EngineInPage
}

const start: EngineInPage = (answered) => createQueue(createExaminer(), answered)

if (typeof document === 'object') (globalThis as EngineScope).ungxuEngine = start
else {
  const ask = start((one) => globalThis.postMessage(one))
  globalThis.onmessage = ({ data }: MessageEvent<Asked>) => ask(data)
}
