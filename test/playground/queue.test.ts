import { expect, it } from 'vitest'
import type { Explained, Judged } from '../../src/playground/answer'
import type { Answered, Asked } from '../../src/playground/engine'
import type { Examiner } from '../../src/playground/examiner'
import { createQueue } from '../../src/playground/queue'
import { FIRST_SITUATION } from '../../src/playground/samples'

const asked = (number: number): Asked => ({ number, situation: { ...FIRST_SITUATION, text: String(number) } })
const examiner: Examiner = {
  judge: ({ text }) => {
    if (text === '13') throw new TypeError('unlucky')
    return { kind: 'judged', text } as Judged
  },
  explain: async () => ({ kind: 'explained' }) as Explained,
}

/** A queue whose pauses end when the test says so. */
function queue() {
  const said: string[] = []
  const ends: (() => void)[] = []
  const pause = () => new Promise<void>((resolve) => ends.push(resolve))
  const ask = createQueue(
    examiner,
    ({ number, answer }: Answered) => said.push(`${number} ${answer.kind}`),
    pause,
  )
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  const endPauses = () => {
    for (const end of ends.splice(0)) end()
  }
  return { said, ask, settle, endPauses }
}

it('a verdict is explained once nothing newer came', async () => {
  const { said, ask, settle, endPauses } = queue()
  ask(asked(1))
  await settle()
  expect(said).toEqual(['1 judged'])
  endPauses()
  await settle()
  expect(said).toEqual(['1 judged', '1 explained'])
})

it('what is overtaken is not explained, and what is overtaken twice not judged', async () => {
  const { said, ask, settle, endPauses } = queue()
  for (const number of [1, 2, 3]) ask(asked(number))
  await settle()
  endPauses()
  await settle()
  expect(said).toEqual(['1 judged', '3 judged', '3 explained'])
})

it('an error is told, and the next one is looked at', async () => {
  const { said, ask, settle } = queue()
  ask(asked(13))
  await settle()
  ask(asked(14))
  await settle()
  expect(said).toEqual(['13 broken', '14 judged'])
})
