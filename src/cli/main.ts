#!/usr/bin/env node
// Where the program `ungxu` begins: the command asked for, and one place for everything that ends it.
import { UngxuError } from '../errors'
import { VERSION } from '../version'
import type { Command } from './arguments'
import { languageAsked, parseArguments } from './arguments'
import type { ExitStatus } from './exit-status'
import { EXIT } from './exit-status'
import { helpPage } from './help'
import { createOutput } from './output'
import { createPaint } from './paint'
import { faultReport } from './report-faults'
import { wordsOf } from './words'

async function main(argv: readonly string[]): Promise<ExitStatus> {
  const { stdout, stderr, env } = process
  stderr.on('error', () => {}) // Nobody is left to tell that standard error is closed.
  const language = languageAsked(argv, env)
  if (argv.length === 0) {
    stderr.write(helpPage(language))
    return EXIT.usage
  }
  try {
    const command = parseArguments(argv, env)
    // Loaded when asked for, so that help and wrong usage are answered at once.
    if (command.name === 'check') {
      const { check } = await import('./check')
      return await check(command, process, interruption())
    }
    if (command.name === 'test' && command.watch) {
      const { watchTest } = await import('./watch-test')
      return await watchTest(command, process, interruption())
    }
    if (command.name === 'test') {
      const { test } = await import('./test')
      return await test(command, process, interruption())
    }
    if (command.name === 'lint') {
      const { lint } = await import('./lint')
      return await lint(command, process)
    }
    if (command.name === 'train') {
      const { train } = await import('./train')
      return await train(command, process, interruption())
    }
    if (command.name === 'eval') {
      const { evaluateModel } = await import('./eval')
      return await evaluateModel(command, process, interruption())
    }
    if (command.name === 'explain') {
      const { explain } = await import('./explain')
      return await explain(command, process, interruption())
    }
    if (command.name === 'diff') {
      const { diff } = await import('./diff')
      return await diff(command, process, interruption())
    }
    if (command.name === 'report') {
      const { report } = await import('./report')
      return await report(command, process, interruption())
    }
    if (command.name === 'audit') {
      const { audit } = await import('./audit')
      return await audit(command, process, interruption())
    }
    if (command.name === 'init' || command.name === 'new') {
      const { init, newRule } = await import('./init')
      return await (command.name === 'init' ? init(command, process) : newRule(command, process))
    }
    const output = createOutput(stdout)
    await output.write(await answer(command))
    return EXIT.clean
  } catch (error) {
    if (error instanceof UngxuError) {
      stderr.write(faultReport(error.faults, language, createPaint(stderr, env)))
      return EXIT.usage
    }
    const { stack, message, syscall, code } = error as NodeJS.ErrnoException
    if (code === 'EPIPE') return EXIT.pipeClosed
    stderr.write(syscall === undefined ? `${stack}\n\n${wordsOf(language).bug}\n` : `${message}\n`)
    return EXIT.broken
  }
}

async function answer(command: Extract<Command, { name: 'version' | 'help' | 'packs' }>): Promise<string> {
  if (command.name === 'version') return `${VERSION}\n`
  if (command.name === 'help') return helpPage(command.language, command.of)
  const { packsList } = await import('./packs-list')
  return packsList(command.format, command.language, createPaint(process.stdout, process.env))
}

/** Aborted by the first SIGINT; a second one ends the process at once. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}

main(process.argv.slice(2)).then((status) => {
  process.exitCode = status
})
