// The examples are run as they stand.
import { expect, it } from 'vitest'
import { finished, startNode } from './built'

it('01: a post that offers a job for a fee is not simply allowed, and the law is named', async () => {
  const run = await finished(startNode(['examples/01-one-post.mjs']))
  expect(run).toMatchObject({ status: 0, stderr: '' })
  expect(run.stdout).toMatch(/^(?:limit|review|reject)\n- .*\n {2}words: /)
  expect(run.stdout).toContain('  law: ')
})

it('02: own rules ask for a fact of the platform', async () => {
  const run = await finished(startNode(['examples/02-own-rules.mjs']))
  expect(run).toEqual({ status: 0, stderr: '', stdout: 'any author: limit\nverified author: allow\n' })
})

it('03: many posts keep their order, and one that cannot be read stops none', async () => {
  const posts = ['{"id": "1", "text": "Xin chào"}', '{"id": "2"}', '{"id": "3", "text": "Chúc ngủ ngon"}']
  const run = await finished(startNode(['examples/03-many-posts.mjs']), posts.join('\n'))
  expect(run).toEqual({ status: 0, stderr: '', stdout: '1 allow\n2 POST_TEXT_NOT_STRING\n3 allow\n' })
})
