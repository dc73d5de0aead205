// Serves a folder of plain files on loopback, to nobody but this machine.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

export interface SiteServer {
  readonly address: string
  close(): Promise<void>
}

/** `port` 0 is any that is free. Serves below `path`, which begins and ends with `/`. */
export async function serveSite(folder: string, port: number, path = '/'): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const name = pathname.startsWith(path) ? pathname.slice(path.length) || 'index.html' : ''
    const file = normalize(join(folder, name))
    const type = TYPES[file.split('.').at(-1)!]
    const refuse = () => response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n')
    if (type === undefined || !file.startsWith(folder + sep)) return refuse()
    readFile(file).then(
      (bytes) =>
        response
          .writeHead(200, {
            'content-type': type,
            'cache-control': 'no-cache',
            'x-content-type-options': 'nosniff',
          })
          .end(bytes),
      refuse,
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: used } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${used}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
