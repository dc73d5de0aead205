// docs/rule-in-five-minutes.md says nothing that does not hold: it is followed from top to bottom, as a reader would.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './built'
import { emptyFolder } from './cli/folder'

const GUIDE = readFileSync(join(ROOT, 'docs/rule-in-five-minutes.md'), 'utf8')

/** Blocks in order. `sh` is run, `yaml FILE` written, `edit FILE` put in place of its first line, `text` must have been printed. */
const blocks = [...GUIDE.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', file = '', body = '']) => ({ kind, file, body }),
)

/** `npx ungxu explain "a text" --pack rules   # ends with 1`, as arguments and a status. */
function commandIn(line: string) {
  const [, typed = '', status = '0'] = /^npx ungxu (.*?)(?: +# ends with (\d))?$/.exec(line) ?? []
  const args = [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  return { args, status: Number(status) }
}

describe('a rule in five minutes', () => {
  it('goes as the guide says, to a green test', async () => {
    const folder = emptyFolder()
    let printed = ''
    let commands = 0
    for (const { kind, file, body } of blocks) {
      const path = join(folder.path, file)
      if (kind === 'yaml') writeFileSync(path, body)
      else if (kind === 'append') appendFileSync(path, body)
      else if (kind === 'edit') {
        const [first = ''] = body.split('\n')
        const before = folder.read(file)
        expect(before.split(`${first}\n`)).toHaveLength(2)
        writeFileSync(path, before.replace(`${first}\n`, body))
      } else if (kind === 'sh') {
        for (const line of body.trimEnd().split('\n')) {
          const { args, status } = commandIn(line)
          const run = await folder.run(args)
          expect({ line, status: run.status, stderr: run.stderr }).toMatchObject({ line, status })
          printed = run.stdout
          commands++
        }
      } else {
        expect(kind).toBe('text')
        expect(printed).toContain(body.trimEnd())
      }
    }
    expect(commands).toBeGreaterThanOrEqual(10)
    const { stdout, status } = await folder.run(['test', 'rules', 'fixtures/posts.jsonl'])
    expect(status).toBe(0)
    expect(stdout).toContain('12 of 12 examples of 2 rules pass\n5 of 5 labels hold\n')
  })

  it('is linked from where people look', () => {
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('(docs/rule-in-five-minutes.md)')
  })
})
