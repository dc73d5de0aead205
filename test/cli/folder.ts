// Runs the built program in a folder of its own, as a user who works there does.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Run, finished, plainEnvironment } from '../built'
import { PROGRAM } from './run-cli'

export interface Folder {
  readonly path: string
  run(args: readonly string[]): Promise<Run>
  read(file: string): string
}

/** An empty folder and the program in it. */
export function emptyFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'ungxu-folder-'))
  return {
    path,
    run: (args) =>
      finished(spawn(process.execPath, [PROGRAM, ...args], { cwd: path, env: plainEnvironment() })),
    read: (file) => readFileSync(join(path, file), 'utf8'),
  }
}
