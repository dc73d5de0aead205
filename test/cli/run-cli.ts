// Runs the built program as a user does: a process of its own, with streams and an exit status.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Run } from '../built'
import { DIST, finished, startNode } from '../built'

export const PROGRAM = join(DIST, 'cli.js')
/** The pack of test/cli/packs/small, as named on the command line. */
export const SMALL = 'test/cli/packs/small'

/** Starts the program; `node` are options of Node itself. */
export function startCli(
  args: readonly string[],
  env: Record<string, string> = {},
  node: readonly string[] = [],
) {
  return startNode([...node, PROGRAM, ...args], env)
}

/** Runs the program to its end; without `stdin` its standard input is empty. */
export function runCli(
  args: readonly string[],
  { stdin = '', env = {} }: { stdin?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Run> {
  return finished(startCli(args, env), stdin)
}

/** A file of that name in a folder of its own. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'ungxu-cli-')), name)
  writeFileSync(path, content)
  return path
}

/** The values of JSON lines. */
export function linesOf(stdout: string): Record<string, unknown>[] {
  const lines = stdout.split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}
