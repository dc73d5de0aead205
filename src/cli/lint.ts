// The command `lint`: packs over which every check has gone; those that do not load tell of that in the same form.
import { createCalendar } from '../as-of'
import { UngxuError } from '../errors'
import { compilePacks } from '../pack/compile'
import { lintPacks } from '../pack/lint/lint'
import type { LintFault } from '../pack/lint/lint'
import type { LintArguments } from './arguments'
import type { Terminal } from './check'
import type { ExitStatus } from './exit-status'
import { EXIT } from './exit-status'
import { loadPacks } from './load-packs'
import { createOutput } from './output'
import { createPaint } from './paint'
import { writeLintJson, writeLintPretty } from './write-lint'
import { writeLintGithub } from './write-lint-github'
import { writeLintSarif } from './write-lint-sarif'

/** Runs `ungxu lint`. */
export async function lint(asked: LintArguments, { stdout, env }: Terminal): Promise<ExitStatus> {
  const { faults, loaded } = await found(asked)
  const { language } = asked
  const writers = {
    pretty: () => writeLintPretty(faults, loaded, language, createPaint(stdout, env)),
    json: () => writeLintJson(faults, language),
    github: () => writeLintGithub(faults, language),
    sarif: () => writeLintSarif(faults, language),
  }
  await createOutput(stdout).write(writers[asked.format]())
  if (!loaded) return EXIT.usage
  const fails = faults.some(({ severity }) => severity === 'error' || asked.failOn === 'warning')
  return fails ? EXIT.found : EXIT.clean
}

async function found({ inputs, asOf }: LintArguments): Promise<{ faults: LintFault[]; loaded: boolean }> {
  try {
    const packs = await loadPacks(inputs)
    compilePacks(packs)
    const calendar = createCalendar(Date.now)
    return { faults: lintPacks(packs, (pack) => asOf ?? calendar(pack.timeZone)), loaded: true }
  } catch (error) {
    if (!(error instanceof UngxuError)) throw error
    return { faults: error.faults.map((fault) => ({ ...fault, severity: 'error' })), loaded: false }
  }
}
