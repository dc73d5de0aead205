// One situation at a time, and always the newest: those that were overtaken are never looked at.
import type { Answered, Asked } from './engine'
import type { Examiner } from './examiner'

/** Milliseconds without another letter before the verdict is explained, which takes a hundred times as long. */
const QUIET = 200

/** Gives one or two answers to each situation that is not overtaken: the verdict, then what explains it. */
export function createQueue(
  examiner: Examiner,
  answered: (one: Answered) => void,
  pause: (milliseconds: number) => Promise<void> = (milliseconds) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds)),
): (asked: Asked) => void {
  let newest: Asked | undefined
  let busy = false
  let wake = () => {}
  return (asked) => {
    newest = asked
    if (busy) wake()
    else void work()
  }

  async function work(): Promise<void> {
    busy = true
    let done: Asked | undefined
    while (newest !== done) {
      const asked = newest!
      try {
        await answer(asked)
      } catch (error) {
        const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
        answered({ number: asked.number, answer: { kind: 'broken', reason } })
      }
      done = asked
    }
    busy = false
  }

  async function answer(asked: Asked): Promise<void> {
    const { number, situation } = asked
    answered({ number, answer: examiner.judge(situation) })
    const overtaken = new Promise<void>((resolve) => {
      wake = resolve
    })
    await Promise.race([pause(QUIET), overtaken])
    if (newest !== asked) return
    const explained = await examiner.explain(situation)
    if (explained !== undefined) answered({ number, answer: explained })
  }
}
