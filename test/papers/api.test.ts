// The API pages and the budgets for sizes leave out no entry of the package.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../built'

const read = <T>(file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as T
const { exports: entries, scripts } = read<{
  exports: Record<string, { import?: { default: string } } | string>
  scripts: Record<string, string>
}>('package.json')

/** `packs/vn` for `./packs/vn`, `index` for `.`. */
const code = Object.values(entries).flatMap((entry) =>
  typeof entry === 'string' ? [] : [entry.import!.default.replace(/^\.\/dist\/|\.js$/g, '')],
)

/** The source of an entry: the file of its name, or the index of its folder. */
const sourceOf = (entry: string): string[] => [
  `src/${entry}.ts`,
  `src/${entry}/index.ts`,
  `src/classifiers/${entry}.ts`,
]

describe('every entry of the package', () => {
  it('has API pages, and any warning is an error', () => {
    const about = read<{
      entryPoints: string[]
      treatWarningsAsErrors: boolean
      treatValidationWarningsAsErrors: boolean
      requiredToBeDocumented: string[]
    }>('typedoc.json')
    const missing = code.filter((entry) => !about.entryPoints.some((one) => sourceOf(entry).includes(one)))
    expect(missing).toEqual([])
    expect(about.entryPoints).toHaveLength(code.length)
    expect(about).toMatchObject({ treatWarningsAsErrors: true, treatValidationWarningsAsErrors: true })
    expect(about.requiredToBeDocumented).toEqual(expect.arrayContaining(['Function', 'Class', 'Interface']))
  })

  it('that runs in a browser has a budget for its size', async () => {
    const { default: budgets } = (await import(pathToFileURL(join(ROOT, '.size-limit.mjs')).href)) as {
      default: { path: string; limit: string }[]
    }
    const measured = budgets.map(({ path }) => path.replace(/^dist\/|\.js$/g, ''))
    const forNode = ['node', 'vitest']
    expect([...new Set(measured)].toSorted()).toEqual(
      code.filter((entry) => !forNode.includes(entry)).toSorted(),
    )
    expect(budgets.filter(({ limit }) => !/^\d+ kB$/.test(limit))).toEqual([])
  })

  it('is looked at by `npm test`', () => {
    expect(scripts['test']).toContain('npm run package')
    expect(scripts['package']).toMatch(/npm run size\b.*npm run api\b/)
  })
})
