import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../built'

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')

function compile(project: string): Promise<{ status: number; stdout: string }> {
  return new Promise((resolve) => {
    const args = [TSC, '--project', join(ROOT, 'test/package/consumer', project)]
    execFile(process.execPath, args, (error, stdout) => resolve({ status: error === null ? 0 : 1, stdout }))
  })
}

describe('the types of the built package', () => {
  it.each(['tsconfig.node16.json', 'tsconfig.bundler.json', 'tsconfig.vitest.json'])(
    'serve a strict project with %s',
    async (project) => {
      expect(await compile(project)).toEqual({ status: 0, stdout: '' })
    },
    // A compiler on a busy machine.
    120_000,
  )
})
