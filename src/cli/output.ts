// Standard output with back-pressure, and with a memory of why it broke.

export interface Output {
  /** Writes, and waits while the reader is behind. Never rejects: see `failure`. */
  write(text: string): Promise<void>
  /** Set once a write failed; all later writes are dropped. `EPIPE`: the reader went away. */
  readonly failure: NodeJS.ErrnoException | undefined
}

/** Takes over `stream`'s errors, which would otherwise end the process with a stack trace. */
export function createOutput(stream: NodeJS.WritableStream): Output {
  let failure: NodeJS.ErrnoException | undefined
  let goOn = () => {}
  stream.on('drain', () => goOn())
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error
    goOn()
  })
  return {
    write(text) {
      if (text === '' || failure !== undefined || stream.write(text)) return Promise.resolve()
      return new Promise((resolve) => {
        goOn = resolve
      })
    },
    get failure() {
      return failure
    },
  }
}
