// Standard output with back-pressure: what is written is waited for, and what cannot be written is an error.

export interface Output {
  /** Resolves when `text` was handed on. Rejects where it could not be: `EPIPE` if the reader went away. */
  write(text: string): Promise<void>
}

/** Takes over `stream`'s errors, which would otherwise end the process with a stack trace. */
export function createOutput(stream: NodeJS.WritableStream): Output {
  stream.on('error', () => {}) // Told to whoever wrote, below.
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (text === '') return resolve()
        stream.write(text, (error) => (error ? reject(error) : resolve()))
      }),
  }
}
