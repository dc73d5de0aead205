// Posts from lines of JSON. A line that is none is told and left out; the others go on.
import { createInterface } from 'node:readline'

export async function* readPosts(stream) {
  let number = 0
  for await (const line of createInterface({ input: stream })) {
    number++
    try {
      yield JSON.parse(line)
    } catch {
      console.error(`line ${number} is no JSON`)
      process.exitCode = 1
    }
  }
}
