// The examples in doc comments, run as they stand: each `expression // 'value'` line must hold.
import { subscribe } from 'node:diagnostics_channel'
import { readFileSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { PGlite } from '@electric-sql/pglite'
import * as audit from '../src/audit'
import * as classifiers from '../src/classifiers'
import * as http from '../src/http'
import * as ungxu from '../src/index'
import { extendExpect } from '../src/vitest'
import { linearClassifier } from '../src/classifiers/linear/linear-classifier'
import { readModel } from '../src/classifiers/linear/model-file'
import { trainLinearModel } from '../src/classifiers/linear/train'
import { abuseVi } from '../src/classifiers/models/abuse-vi'
import { loadPack } from '../src/node/load-pack'
import { observed } from '../src/node/observed'
import { createPool } from '../src/node/pool'
import { createRegistry } from '../src/pack/law'
import { decodeChatKeystrokes, decodeKeystrokes } from '../src/text/keystrokes'
import { shareOf } from '../src/figures/share'
import { otherReadings } from '../src/playground/other-readings'
import { typedPieces } from '../src/text/typed-pieces'

// Node runs no TypeScript in a thread.
vi.mock('../src/node/worker-file', async () => {
  const { pathToFileURL } = await import('node:url')
  const { DIST } = await import('./built')
  return { WORKER_FILE: pathToFileURL(`${DIST}/pool-worker.js`) }
})

const SRC = new URL('../src/', import.meta.url)

interface Example {
  readonly file: string
  readonly code: string
}

function examplesIn(file: string): Example[] {
  const text = readFileSync(new URL(file, SRC), 'utf8')
  return [...text.matchAll(/^[ *]*@example\b(.*(?:\n \*(?! @|\/).*)*)/gm)].map(([, body]) => ({
    file,
    code: body!.replace(/^ \* ?/gm, '').trim(),
  }))
}

/** Lines as `code // value`, put as checks; other lines run as they are. */
function checked(code: string): string {
  return code
    .split('\n')
    .map((line) => line.replace(/^(?!const )(\S.*?) \/\/ ('.*'|\d.*|undefined)$/, 'check($1, $2)'))
    .join('\n')
    .replace(/const (\w+): \w+ = /g, 'const $1 = ')
}

// A suite cannot be made inside of a test: the example of describePack is run by test/package/vitest.test.ts.
const examples = (readdirSync(SRC, { recursive: true }) as string[])
  .filter(
    (name) => name.endsWith('.ts') && !/^(cli|testing)\//.test(name) && name !== 'vitest/describe-pack.ts',
  )
  .flatMap(examplesIn)

describe('examples in doc comments', () => {
  let known: Record<string, unknown> = {}
  beforeAll(async () => {
    const vn = await loadPack(new URL('../rules/vn', import.meta.url).pathname)
    known = {
      ...ungxu,
      ...audit,
      ...classifiers,
      ...http,
      decodeKeystrokes,
      decodeChatKeystrokes,
      typedPieces,
      shareOf,
      otherReadings,
      linearClassifier,
      readModel,
      trainLinearModel,
      abuseVi,
      vn,
      loadPack: async () => vn,
      createPool,
      PGlite,
      openAuditFile: async () => audit.memoryStore(),
      fileSalts: audit.memorySalts,
      createRegistry,
      extendExpect,
      observed,
      subscribe,
      expect,
      pack: vn,
    }
  })

  it('are there', () => {
    expect(examples.length).toBeGreaterThanOrEqual(7)
  })

  it.each(examples)('$file: $code', async ({ code }) => {
    const checks: string[] = []
    const check = (found: unknown, value: unknown) => {
      checks.push(String(value))
      expect(found).toEqual(value)
    }
    const body = `return (async () => {\n${checked(code)}\n})()`
    const run = new Function('check', ...Object.keys(known), body) as (...values: unknown[]) => Promise<void>
    await run(check, ...Object.values(known))
    expect(checks.length).toBe(code.split('\n').filter((line) => / \/\/ ('|\d|undefined)/.test(line)).length)
  })
})
