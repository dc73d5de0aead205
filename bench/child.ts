// Measurements that want a process of their own.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Runs Node in the project's folder; the JSON that it prints last. */
export async function childSays(args: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, maxBuffer: 1 << 24 })
  return JSON.parse(stdout.trim().split('\n').at(-1)!)
}
