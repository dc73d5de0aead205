// A service on this machine's loopback that answers as a test says: with JSON, with errors, slowly, or not at all.
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a call was. */
export interface Call {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: unknown
}

export interface Reply {
  readonly status?: number
  readonly headers?: Record<string, string>
  /** Sent as JSON, or as it is if a text. */
  readonly body?: unknown
  /** Breaks the connection off: before any answer, or in the middle of it. */
  readonly reset?: 'before' | 'within'
  /** Never answers. */
  readonly silent?: true
}

export interface LocalService {
  readonly url: string
  readonly calls: Call[]
  /** Calls that were given up while the service was silent. */
  readonly gone: () => number
  reply: (call: Call) => Reply
  close(): Promise<void>
}

export async function localService(reply: (call: Call) => Reply): Promise<LocalService> {
  const calls: Call[] = []
  let gone = 0
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const call = {
      path: request.url ?? '',
      headers: request.headers,
      body: JSON.parse(Buffer.concat(parts).toString()),
    }
    calls.push(call)
    response.on('close', () => {
      if (!response.writableEnded) gone += 1
    })
    answer(response, service.reply(call))
  })
  const service: LocalService = {
    url: '',
    calls,
    gone: () => gone,
    reply,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(service, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}

function answer(response: ServerResponse, { status = 200, headers = {}, body, reset, silent }: Reply): void {
  if (silent) return
  if (reset === 'before') {
    response.destroy()
    return
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? {})
  if (reset === 'within') {
    response.writeHead(status, { ...headers, 'content-length': text.length + 100 })
    response.write(text, () => response.destroy())
    return
  }
  response.writeHead(status, headers)
  response.end(text)
}
