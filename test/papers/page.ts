// A page of documentation as a reader follows it: from top to bottom, in a folder of its own, with the built package installed.
import { appendFileSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { format } from 'node:util'
import { transform } from 'esbuild'
import { expect, vi } from 'vitest'
import { ROOT } from '../built'
import { type Folder, emptyFolder } from '../cli/folder'
import { checkPack } from './pack-block'

export interface Block {
  readonly kind: string
  /** What stands behind the kind: the name of a file. */
  readonly file: string
  readonly body: string
  /** Code that the reader has and the page does not show: an HTML comment above the block, `<!-- before: … -->`. */
  readonly before: string
}

export const readPage = (page: string) => readFileSync(join(ROOT, page), 'utf8')

/** Every page of the repository, sorted: what stands at its root, in docs, in examples and in the folders for contributors. */
export function pages(): string[] {
  const below = (folder: string) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)
  return [...readdirSync(ROOT), ...['docs', 'examples', '.github', '.changeset'].flatMap(below)]
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .sort()
}

/** The blocks of a page, in order. */
export function blocksOf(text: string): Block[] {
  const form = /(?:^<!-- before:\s([\s\S]*?)-->\n+)?^```(\w*) ?(\S*)\n([\s\S]*?)^```$/gm
  return [...text.matchAll(form)].map(([, before = '', kind = '', file = '', body = '']) => ({
    kind,
    file,
    body,
    before,
  }))
}

/** `npx ungxu explain "a text" --pack rules   # ends with 1`, as arguments and a status. */
function commandIn(line: string) {
  const [, typed = '', status = '0'] = /^npx ungxu (.*?)(?: +# ends with (\d))?$/.exec(line) ?? []
  const args = [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  return { args, status: Number(status) }
}

const LOADER = 'node_modules/loader.mjs'

/** Runs a program in this process, where the packs are compiled once for all pages, and gives what it prints. */
async function runCode({ kind, before, body }: Block, folder: Folder, run: number): Promise<string> {
  const { code } = await transform(before + body, { loader: kind === 'ts' ? 'ts' : 'js', format: 'esm' })
  const file = join(folder.path, `example-${run}.mjs`)
  writeFileSync(file, code)
  const printed: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    printed.push(format(...values))
  })
  const home = process.cwd()
  process.chdir(folder.path)
  try {
    // vitest leaves to Node what lies below node_modules, and what is imported from there.
    const { load } = (await import(join(folder.path, LOADER))) as {
      load: (address: string) => Promise<unknown>
    }
    await load(pathToFileURL(file).href)
  } finally {
    process.chdir(home)
    log.mockRestore()
  }
  return `${printed.join('\n')}\n`
}

export interface Followed {
  readonly folder: Folder
  /** Commands and programs that were run. */
  readonly runs: number
}

/**
 * Does what each block says. `sh`: the commands are run and end as they say; `js`, `ts`: run; either with the name of a
 * file, and `yaml`, `json`, `jsonl` with one: written there; `append`: put at the end of it; `edit`: put in place of its
 * first line; `yaml` alone: a pack, or conditions of a rule; `text`: stands in what was printed last. A block
 * without a kind is a picture; nothing else is known.
 */
export async function follow(page: string): Promise<Followed> {
  const folder = emptyFolder()
  mkdirSync(join(folder.path, 'node_modules'))
  symlinkSync(ROOT, join(folder.path, 'node_modules/ungxu'))
  writeFileSync(join(folder.path, LOADER), 'export const load = (address) => import(address)\n')
  let printed = ''
  let runs = 0
  for (const block of blocksOf(readPage(page))) {
    const { kind, file, body } = block
    if (kind === '') continue
    const path = join(folder.path, file)
    if (kind === 'append') appendFileSync(path, body)
    else if (kind === 'edit') {
      const [first = ''] = body.split('\n')
      const before = folder.read(file)
      expect(before.split(`${first}\n`)).toHaveLength(2)
      writeFileSync(
        path,
        before.replace(`${first}\n`, () => body),
      )
    } else if (kind === 'sh') {
      for (const line of body.trimEnd().split('\n')) {
        const { args, status } = commandIn(line)
        const run = await folder.run(args)
        expect({ line, ...run }).toMatchObject({ line, status })
        printed = run.stdout
        runs++
      }
    } else if (kind === 'text') expect(printed).toContain(body.trimEnd())
    else if (file !== '') {
      expect(['yaml', 'json', 'jsonl', 'js', 'ts']).toContain(kind)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, body)
    } else if (kind === 'yaml') checkPack(body)
    else {
      expect(['js', 'ts']).toContain(kind)
      printed = await runCode(block, folder, runs++)
    }
  }
  return { folder, runs }
}
