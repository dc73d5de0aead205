// What was built, run by Node in a process of its own, as users of the package run it.

import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const DIST = join(ROOT, 'dist')

if (!existsSync(join(DIST, 'cli.js'))) throw new Error('dist is not there: run `npm run build` first')

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The environment of a user without colours, CI or a locale of theirs. */
export function plainEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: tmpdir(), LANG: 'C.UTF-8', ...more }
}

/** Starts Node in the project's folder, from where the package is found by its own name. */
export function startNode(
  args: readonly string[],
  env: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, args, { cwd: ROOT, env: plainEnvironment(env) })
}

/** What a process says until its end, given `stdin`. */
export function finished(
  child: ChildProcessWithoutNullStreams,
  stdin: string | Uint8Array = '',
): Promise<Run> {
  return new Promise((resolve, reject) => {
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
    // A program may end before it reads anything.
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
  })
}

/** Runs a piece of JavaScript that prints one JSON value, and gives the value. Fails with what it said on standard error. */
export async function printed(code: string, type: 'module' | 'commonjs'): Promise<unknown> {
  const { status, stdout, stderr } = await finished(startNode([`--input-type=${type}`, '--eval', code]))
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
