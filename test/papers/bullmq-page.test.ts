// examples/bullmq/README.md: the programs that it starts are there. What they do is tested where a Redis is: test/examples.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../built'
import { blocksOf, readPage } from './page'

const FOLDER = 'examples/bullmq'

it('examples/bullmq/README.md starts programs that are there', () => {
  const [{ body } = { body: '' }] = blocksOf(readPage(`${FOLDER}/README.md`))
  const started = [...body.matchAll(/\bnode (\S+\.mjs)/g)].map(([, name]) => name!)
  expect(started.length).toBeGreaterThanOrEqual(5)
  expect(started.filter((name) => !existsSync(join(ROOT, FOLDER, name)))).toEqual([])
})
