// A PostgreSQL of one's own: in a temporary folder, on a socket there and nowhere else.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const AS_ROOT = process.getuid?.() === 0

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function run(command: string): boolean {
  const [program, args] = AS_ROOT
    ? ['runuser', ['-u', 'postgres', '--', 'sh', '-c', command]]
    : ['sh', ['-c', command]]
  return spawnSync(program as string, args as string[], { stdio: 'ignore', cwd: '/' }).status === 0
}

const BIN = 'PATH="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1):$PATH"'

export function hasPostgres(): boolean {
  return run(`${BIN}; command -v initdb && command -v pg_ctl`)
}

export function startPostgres(): { readonly host: string; stop(): void } {
  const folder = mkdtempSync('/tmp/ungxu-pg-')
  chmodSync(folder, 0o777)
  const data = join(folder, 'data')
  const started =
    run(`${BIN}; initdb -D ${data} -U postgres -A trust --no-sync`) &&
    run(`${BIN}; pg_ctl -D ${data} -w -o "-k ${folder} -c listen_addresses=''" start`)
  if (!started) throw new Error('PostgreSQL does not start')
  return {
    host: folder,
    stop() {
      run(`${BIN}; pg_ctl -D ${data} -m immediate stop`)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
