// docs/statement-of-reasons.md says nothing that does not hold: its code runs, and it speaks of every option.
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { finished, startNode } from '../built'

const page = readFileSync('docs/statement-of-reasons.md', 'utf8')

/** The names of an interface's properties, its own alone. */
function propertiesOf(file: string, name: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  source.forEachChild((node) => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === name)
      for (const member of node.members) found.push(member.name!.getText())
  })
  return found
}

describe('docs/statement-of-reasons.md', () => {
  it('has an example that prints what the page says', async () => {
    const code = /^```js\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? ''
    const run = await finished(startNode(['--input-type=module', '--eval', code]))
    expect(run).toMatchObject({ status: 0, stderr: '' })
    const said = /This prints (.*)\. A test/.exec(page)?.[1] ?? ''
    const lines = [...said.matchAll(/`([^`]+)`/g)].map(([, line]) => line)
    expect(run.stdout.trimEnd().split('\n')).toEqual(lines)
  })

  it.each([
    ['src/report/reasons-options.ts', 'DecisionOptions', 3],
    ['src/report/reasons-options.ts', 'LetterOptions', 4],
    ['src/report/reasons-options.ts', 'Complaint', 3],
    ['src/report/dsa-options.ts', 'DsaOptions', 25],
    ['src/report/mask.ts', 'MaskOptions', 6],
  ])('speaks of every option of %s %s', (file, name, count) => {
    const options = propertiesOf(file, name)
    expect(options.length).toBeGreaterThanOrEqual(count)
    expect(options.filter((option) => !new RegExp(`\\b${option}\\b`).test(page))).toEqual([])
  })
})
