import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../src/cli/inputs'
import { SMALL, fileOf, startCli } from './run-cli'
import { finished } from '../built'
import { createProgress } from '../../src/cli/progress'

const MIB = 1024 * 1024
const file: Input = { kind: 'file', path: 'posts.jsonl', bytes: 8 * MIB, lines: true }

/** Standard error and output that claim to be terminals or not, and what was written to standard error. */
function terminal({
  stderr,
  stdout,
  env = {},
}: {
  stderr: boolean
  stdout: boolean
  env?: NodeJS.ProcessEnv
}) {
  const screen = Object.assign(new PassThrough(), { isTTY: stderr, columns: 80 })
  const streams = { stderr: screen, stdout: { isTTY: stdout }, env } as unknown as Parameters<
    typeof createProgress
  >[1]
  return { streams, shown: () => String(screen.read() ?? '') }
}

describe('progress', () => {
  it('draws a bar over the bytes of the files, and takes it away at the end', async () => {
    const { streams, shown } = terminal({ stderr: true, stdout: false })
    const progress = await createProgress([file], streams)
    progress.add(4 * MIB)
    progress.stop()
    const drawn = shown()
    expect(drawn).toContain('0.0/8.0 MiB')
    expect(drawn).toContain('4.0/8.0 MiB')
  })

  it('is drawn by the built program too, and leaves the results alone', async () => {
    const posts = fileOf('posts.jsonl', `${JSON.stringify({ text: 'x'.repeat(1000) })}\n`.repeat(1200))
    const asTerminal = [
      '--import',
      'data:text/javascript,process.stderr.isTTY = true; process.stderr.columns = 80',
    ]
    const run = await finished(
      startCli(['check', '--pack', SMALL, '--format', 'jsonl', posts], {}, asTerminal),
    )
    expect(run.status).toBe(0)
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(1200)
    expect(run.stderr).toContain('/1.2 MiB')
  })

  it.each([
    ['standard error is no terminal', { stderr: false, stdout: false }, [file]],
    ['results scroll by on the same terminal', { stderr: true, stdout: true }, [file]],
    ['CI watches', { stderr: true, stdout: false, env: { CI: 'true' } }, [file]],
    ['the terminal cannot', { stderr: true, stdout: false, env: { TERM: 'dumb' } }, [file]],
    ['the length is not known', { stderr: true, stdout: false }, [file, { kind: 'stdin', lines: true }]],
    ['it is done in no time', { stderr: true, stdout: false }, [{ ...file, bytes: 1000 }]],
  ] as const)('draws nothing where %s', async (_name, where, inputs) => {
    const { streams, shown } = terminal(where)
    const progress = await createProgress(inputs as readonly Input[], streams)
    progress.add(1)
    progress.stop()
    expect(shown()).toBe('')
  })
})
