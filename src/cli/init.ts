// The commands `init` and `new`: files to begin with, written where none are.
import { UngxuError, fault } from '../errors'
import { loadPack } from '../node/load-pack'
import { shownName } from '../pack/did-you-mean'
import type { Pack } from '../pack/pack'
import type { Terminal } from './check'
import type { ExitStatus } from './exit-status'
import { EXIT } from './exit-status'
import { initWordsOf } from './init-words'
import { createOutput } from './output'
import { createPaint } from './paint'
import { type StarterFile, ruleStub, starterFiles } from './starter-pack'
import { visibleText } from '../report/visible-text'
import { wordsOf } from './words'
import type { InitArguments, NewArguments } from './workbench-arguments'
import { inTheWay, writeNewFiles } from './write-new-files'
import { json } from './write-json'

/** Runs `ungxu init`. Throws an `UngxuError` (`USAGE`) before anything is written where a file is there already. */
export async function init(asked: InitArguments, terminal: Terminal): Promise<ExitStatus> {
  const files = starterFiles(asked.id)
  const written = write(asked.folder, files, asked)
  return tell(written, initWordsOf(asked.language).next(asked.id), asked, terminal)
}

/** Runs `ungxu new rule`. Throws an `UngxuError`: `USAGE`, or the faults of a pack that does not load. */
export async function newRule(asked: NewArguments, terminal: Terminal): Promise<ExitStatus> {
  const { rule, folder, language } = asked
  const words = initWordsOf(language)
  const pack = await packIn(asked)
  const prefix = `${pack.id}.`
  if (!rule.startsWith(prefix) || rule.length === prefix.length)
    complain(words.prefix(shownName(rule), shownName(prefix)), asked)
  if (pack.rules.some(({ id }) => id === rule)) complain(words.taken(rule), asked)

  const own = rule.slice(prefix.length)
  const category = own.split('.')[0]!
  const file = {
    path: `${own.replaceAll('.', '-')}.yaml`,
    content: ruleStub(rule, freeName(own, pack), category),
  }
  const written = write(folder, [file], asked)
  return tell(written, words.nextOfRule(written[0]!, folder), asked, terminal)
}

async function packIn(asked: NewArguments): Promise<Pack> {
  try {
    return await loadPack(asked.folder)
  } catch (error) {
    const isNone =
      error instanceof UngxuError && (error.code === 'PACK_NOT_FOUND' || error.code === 'PACK_EMPTY')
    if (!isNone) throw error
    return complain(initWordsOf(asked.language).noPackHere(shownName(asked.folder)), asked)
  }
}

/** A name for the rule's lexicon that no lexicon of the pack has. */
function freeName(own: string, { lexicons }: Pack): string {
  const taken = (name: string) => lexicons.some(({ id }) => id === name)
  let name = own
  for (let number = 2; taken(name); number++) name = `${own}-${number}`
  return name
}

function write(folder: string, files: readonly StarterFile[], asked: InitArguments | NewArguments): string[] {
  const words = initWordsOf(asked.language)
  const { there, noFolder } = inTheWay(folder, files)
  if (noFolder !== undefined) complain(words.notAFolder(noFolder), asked)
  if (there.length > 0) complain(words.there(there.join(', ')), asked)
  return writeNewFiles(folder, files)
}

async function tell(
  written: readonly string[],
  next: readonly string[],
  { language, format }: InitArguments | NewArguments,
  { stdout, env }: Terminal,
): Promise<ExitStatus> {
  const paint = createPaint(stdout, env)
  const words = initWordsOf(language)
  const lines = [
    ...written.map((file) => `${paint.good(words.written)} ${visibleText(file)}`),
    '',
    ...next.map(visibleText),
  ]
  await createOutput(stdout).write(
    format === 'json' ? `${json({ files: written })}\n` : `${lines.join('\n')}\n`,
  )
  return EXIT.clean
}

function complain(problem: string, { language, name }: InitArguments | NewArguments): never {
  throw new UngxuError(fault('USAGE', { problem, help: wordsOf(language).seeHelp(name) }))
}
