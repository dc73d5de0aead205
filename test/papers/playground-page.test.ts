// docs/playground.md names scripts that there are, and a port that the server takes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../built'
import { readPage } from './page'

const page = readPage('docs/playground.md')

it('docs/playground.md names scripts of the package', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = [...page.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name!)
  expect(named.length).toBeGreaterThan(1)
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

it('docs/playground.md names the port that is served', () => {
  const [, port] = /127\.0\.0\.1:(\d+)/.exec(page)!
  expect(
    readFileSync(join(ROOT, 'scripts/build-site.ts'), 'utf8') +
      readFileSync(join(ROOT, 'scripts/serve-site.ts'), 'utf8'),
  ).toContain(port)
})
