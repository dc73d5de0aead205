// A Redis of one's own: on loopback, on a free port, in memory alone.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RedisServer {
  readonly url: string
  stop(): Promise<void>
}

export function hasRedisServer(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0
}

/** Starts one. The port may be taken by another between being found and being used: then with the next. */
export async function startRedis(): Promise<RedisServer> {
  for (let attempt = 1; ; attempt++) {
    const folder = mkdtempSync(join(tmpdir(), 'ungxu-redis-'))
    const port = await freePort()
    const options = { port, bind: '127.0.0.1', save: '', appendonly: 'no', dir: folder, daemonize: 'no' }
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
    const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] })
    if (await isReady(server)) {
      return {
        url: `redis://127.0.0.1:${port}`,
        async stop() {
          const ended = new Promise((resolve) => server.once('exit', resolve))
          server.kill('SIGKILL')
          await ended
          rmSync(folder, { recursive: true, force: true })
        },
      }
    }
    rmSync(folder, { recursive: true, force: true })
    if (attempt === 5) throw new Error('redis-server does not start')
  }
}

function isReady(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    server.stdout!.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('Ready to accept connections')) resolve(true)
    })
    server.once('error', () => resolve(false))
    server.once('exit', () => resolve(false))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
