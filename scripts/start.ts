// `npm start`: builds if something changed since the last build, then checks the posts of fixtures/demo.jsonl.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = join(root, 'dist/cli.js')

/** When the last of these files, or of the files below these folders, was changed; 0 if there are none. */
function newest(paths: readonly string[]): number {
  const times = paths.map((path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) return 0
    return found.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : found.mtimeMs
  })
  return Math.max(0, ...times)
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

const sources = ['src', 'rules', 'package.json', 'tsup.config.ts'].map((name) => join(root, name))
if (newest(sources) > newest([program])) {
  process.stderr.write('Building …\n')
  run('npm', ['run', 'build', '--silent', '--', '--silent'])
}
run(process.execPath, [
  program,
  'check',
  'fixtures/demo.jsonl',
  '--fail-on',
  'never',
  ...process.argv.slice(2),
])
