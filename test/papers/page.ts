// A page of documentation as a reader follows it: from top to bottom, in a folder of its own, with the built package installed.
import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { transform } from 'esbuild'
import { expect } from 'vitest'
import { finished, plainEnvironment, ROOT } from '../built'
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

async function runCode({ kind, before, body }: Block, folder: Folder): Promise<string> {
  const { code } = await transform(before + body, { loader: kind === 'ts' ? 'ts' : 'js', format: 'esm' })
  const file = join(folder.path, 'example.mjs')
  writeFileSync(file, code)
  const run = await finished(spawn(process.execPath, [file], { cwd: folder.path, env: plainEnvironment() }))
  expect({ body, status: run.status, stderr: run.stderr }).toEqual({ body, status: 0, stderr: '' })
  return run.stdout
}

export interface Followed {
  readonly folder: Folder
  /** Commands and programs that were run. */
  readonly runs: number
}

/**
 * Does what each block says. `sh`: the commands are run and end as they say; `js`, `ts`: run; either with the name of a
 * file, and `yaml`, `json`, `jsonl` with one: written there; `append`: put at the end of it; `edit`: put in place of its
 * first line; `yaml` alone: a pack, or conditions of a rule; `text`: stands in what was printed last. Nothing else is known.
 */
export async function follow(page: string): Promise<Followed> {
  const folder = emptyFolder()
  mkdirSync(join(folder.path, 'node_modules'))
  symlinkSync(ROOT, join(folder.path, 'node_modules/ungxu'))
  let printed = ''
  let runs = 0
  for (const block of blocksOf(readPage(page))) {
    const { kind, file, body } = block
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
      printed = await runCode(block, folder)
      runs++
    }
  }
  return { folder, runs }
}
