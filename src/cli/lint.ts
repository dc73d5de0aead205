// The command `lint`: packs over which every check has gone; those that do not load tell of that in the same form.
import { createCalendar } from '../as-of'
import { UngxuError, fault } from '../errors'
import { compilePacks } from '../pack/compile'
import { shownName } from '../pack/did-you-mean'
import { lintPacks } from '../pack/lint/lint'
import type { LintFault } from '../pack/lint/lint'
import { lintRelease } from '../pack/lint/release'
import type { Pack } from '../pack/pack'
import type { LintArguments } from './arguments'
import type { Terminal } from './check'
import type { ExitStatus } from './exit-status'
import { EXIT } from './exit-status'
import { lintWordsOf } from './lint-words'
import { loadPacks } from './load-packs'
import { loadVersion } from './load-version'
import { mendFiles } from './mend-files'
import { createOutput } from './output'
import { createPaint } from './paint'
import { wordsOf } from './words'
import { type Linted, writeLintJson, writeLintPretty } from './write-lint'
import { writeLintGithub } from './write-lint-github'
import { writeLintSarif } from './write-lint-sarif'

/** Mending one fault may show another; each round mends one at least, and there are no more than so many. */
const MOST_ROUNDS = 20

/** Runs `ungxu lint`. Throws an `UngxuError` for wrong usage and a release that does not load. */
export async function lint(asked: LintArguments, { stdout, env }: Terminal): Promise<ExitStatus> {
  const linted = await mended(asked)
  const { faults, loaded } = linted
  const { language } = asked
  const writers = {
    pretty: () => writeLintPretty(linted, language, createPaint(stdout, env)),
    json: () => writeLintJson(linted, language),
    github: () => writeLintGithub(faults, language),
    sarif: () => writeLintSarif(faults, language),
  }
  await createOutput(stdout).write(writers[asked.format]())
  if (!loaded) return EXIT.usage
  const fails = faults.some(({ severity }) => severity === 'error' || asked.failOn === 'warning')
  return fails ? EXIT.found : EXIT.clean
}

/** What is found, after what can be mended was, where that is asked for. */
async function mended(asked: LintArguments): Promise<Linted> {
  const first = await found(asked)
  if (asked.fix === 'no' || !first.loaded) return first
  if (asked.fix === 'trial') return { ...first, mendable: await mendFiles(first.faults, true) }
  const all: LintFault[] = []
  let rest = first
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const mended = await mendFiles(rest.faults, false)
    if (mended.length === 0) break
    all.push(...mended)
    rest = await found(asked)
  }
  return { ...rest, mended: all }
}

async function found({ inputs, asOf, against, language }: LintArguments): Promise<Linted> {
  let packs: Pack[]
  try {
    packs = await loadPacks(inputs)
    compilePacks(packs)
  } catch (error) {
    if (!(error instanceof UngxuError)) throw error
    return { faults: error.faults.map((fault) => ({ ...fault, severity: 'error' })), loaded: false }
  }
  const releases: LintFault[] = []
  for (const name of against) {
    const last = await loadVersion(name, 'lint', language)
    const pack = packs.find(({ id }) => id === last.id)
    if (pack === undefined) {
      const ours = packs.map(({ id }) => id).join(', ')
      const problem = lintWordsOf(language).otherPack(shownName(name), last.id, ours)
      throw new UngxuError(fault('USAGE', { problem, help: wordsOf(language).seeHelp('lint') }))
    }
    releases.push(...lintRelease(pack, last))
  }
  const calendar = createCalendar(Date.now)
  const faults = lintPacks(packs, (pack) => asOf ?? calendar(pack.timeZone))
  return { faults: [...releases, ...faults], loaded: true }
}
