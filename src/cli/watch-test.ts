// `ungxu test --watch`: runs again whenever rules or labelled posts change, until it is interrupted.
import { existsSync } from 'node:fs'
import { UngxuError, fault } from '../errors'
import type { TestArguments } from './arguments'
import type { Terminal } from './check'
import type { ExitStatus } from './exit-status'
import { EXIT } from './exit-status'
import { createOutput } from './output'
import { createPaint } from './paint'
import { faultReport } from './report-faults'
import { test } from './test'
import { testWordsOf } from './test-words'
import { visibleText } from '../report/visible-text'
import { watchPaths } from './watch'
import { wordsOf } from './words'

/**
 * Runs `ungxu test` once, and once more after each change. A pack that does not load is told of, and may be mended. Throws an
 * `UngxuError` (`USAGE`) where nothing named lies on disk.
 */
export async function watchTest(
  asked: TestArguments,
  terminal: Terminal,
  interrupt: AbortSignal,
): Promise<ExitStatus> {
  const { stderr, env } = terminal
  const words = testWordsOf(asked.language)
  const paint = createPaint(stderr, env)
  const paths = [...asked.inputs, ...asked.models].filter((path) => existsSync(path))
  if (paths.length === 0) {
    const help = wordsOf(asked.language).seeHelp('test')
    throw new UngxuError(fault('USAGE', { problem: words.nothingToWatch, help }))
  }
  const output = createOutput(terminal.stdout)
  const changes = watchPaths(paths)
  interrupt.addEventListener('abort', () => changes.close())
  if (interrupt.aborted) changes.close()
  try {
    for (;;) {
      try {
        await test(asked, terminal, interrupt, output)
      } catch (error) {
        if (!(error instanceof UngxuError)) throw error
        stderr.write(faultReport(error.faults, asked.language, paint))
      }
      if (!interrupt.aborted)
        stderr.write(`${paint.faint(words.watching(paths.map(visibleText).join(', ')))}\n`)
      const changed = await changes.next()
      if (changed === undefined) return EXIT.interrupted
      stderr.write(`\n${paint.strong(words.changed(visibleText(changed)))}\n`)
    }
  } finally {
    changes.close()
  }
}
