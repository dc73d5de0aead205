// The page's end of the line to the engine: a worker, so that typing never waits; a fresh one where it hangs; none where there cannot be.
import type { Answer } from './answer'
import type { Answered, Asked, EngineScope } from './engine'
import type { Situation } from './situation'

const ENGINE = 'engine.js'
/** Milliseconds after which a worker that said nothing is ended. */
const PATIENCE = 20_000

export interface EngineLine {
  /** Asks about a situation; answers to those asked before are not given any more. */
  ask(situation: Situation): void
}

export interface LineEnds {
  readonly answered: (answer: Answer) => void
  /** The situation took too long and was given up; the next one is asked of a fresh worker. */
  readonly gaveUp: () => void
}

/** Opens the line. The engine is loaded by the first question. */
export function openEngineLine({ answered, gaveUp }: LineEnds): EngineLine {
  let number = 0
  let last: Asked | undefined
  let send: ((asked: Asked) => void) | undefined
  let watch: ReturnType<typeof setTimeout> | undefined

  const receive = (one: Answered) => {
    clearTimeout(watch)
    if (one.number === number) answered(one.answer)
  }

  return {
    ask(situation) {
      last = { number: ++number, situation }
      send ??= start()
      send(last)
    },
  }

  function start(): (asked: Asked) => void {
    try {
      return startWorker(new Worker(ENGINE))
    } catch {
      return startInPage()
    }
  }

  function startWorker(worker: Worker): (asked: Asked) => void {
    let hasAnswered = false
    worker.onmessage = ({ data }: MessageEvent<Answered>) => {
      hasAnswered = true
      receive(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      clearTimeout(watch)
      worker.terminate()
      send = hasAnswered ? undefined : startInPage()
      if (hasAnswered) answered({ kind: 'broken', reason: event.message })
      else if (last !== undefined) send!(last)
    }
    return (asked) => {
      clearTimeout(watch)
      watch = setTimeout(() => {
        worker.terminate()
        send = undefined
        gaveUp()
      }, PATIENCE)
      worker.postMessage(asked)
    }
  }

  /** Pages that were opened from a disk have no workers: the same script, in the page. */
  function startInPage(): (asked: Asked) => void {
    let waiting: Asked | undefined
    let ask: ((asked: Asked) => void) | undefined
    const script = document.createElement('script')
    script.src = ENGINE
    script.onload = () => {
      ask = (globalThis as EngineScope).ungxuEngine?.(receive)
      if (waiting !== undefined) ask?.(waiting)
    }
    script.onerror = () => answered({ kind: 'broken', reason: `${ENGINE} could not be loaded` })
    document.head.append(script)
    return (asked) => {
      waiting = asked
      ask?.(asked)
    }
  }
}
