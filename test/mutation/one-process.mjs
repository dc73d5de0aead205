// A test runner for Stryker that needs no new process for a mutant: the tests and the sources are one script, which is
// run anew for each, so that nothing a mutant has left behind is seen by the next.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join, resolve } from 'node:path'
import { Script } from 'node:vm'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import * as matchers from '@vitest/expect'
import { build } from 'esbuild'
import fc from 'fast-check'

const require = createRequire(import.meta.url)
const { chai } = matchers
for (const plugin of [matchers.JestExtend, matchers.JestChaiExpect, matchers.JestAsymmetricMatchers])
  chai.use(plugin)
const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect)
Object.assign(expect, globalThis[matchers.ASYMMETRIC_MATCHERS_OBJECT])
// `toBe` and the like keep what they are told of a test under this name.
matchers.setState({ assertionCalls: 0 }, expect)
Object.defineProperty(globalThis, matchers.GLOBAL_EXPECT, {
  value: expect,
  writable: true,
  configurable: true,
})

// The same cases for every mutant, and no search for a smaller one: that it fails is all one wants to know.
fc.configureGlobal({ seed: 20_261_201, endOnFailure: true })

/** So many cases of a property show what a mutant does, but where a test counts what it has met. */
const FEW_RUNS = 200
let mostRuns = FEW_RUNS
const fewer = { ...fc }
fewer.assert = (property, { numRuns = 100, ...rest } = {}) =>
  fc.assert(property, { ...rest, numRuns: Math.min(numRuns, mostRuns) })
/** `SAMPLE=5` tries one mutant in five, always the same ones; the others count as errors, and so in no score. */
const SAMPLE = Number(process.env.SAMPLE ?? 1)
function isSampled({ fileName, location, replacement }) {
  const { line, column } = location.start
  const hash = createHash('sha256').update(`${basename(fileName)}:${line}:${column}:${replacement}`)
  return hash.digest().readUInt32BE() % SAMPLE === 0
}

/** What the one process that runs all tests once learns of them, for the others. */
const KNOWN = 'tests-known.json'
/** Tests of nothing but time, and one that looks for all there is in many texts, to find nothing: minutes for a few mutants. */
const LEFT_OUT = /long hostile texts|finds nothing in a known text/

/** `describe`, `it` and `expect` as these tests use them; tests go to `into`, in order. */
function vitestFor(into) {
  const path = []
  const each = (declare) => (table) => (name, body) => {
    table.forEach((row, at) => {
      const values = Array.isArray(row) ? row : [row]
      declare(`${name} #${at}`, () => body(...values))
    })
  }
  const it = (name, body) => into.push({ name: [...path, name].join(' '), body })
  const describe = (name, body) => {
    path.push(name)
    body()
    path.pop()
  }
  it.each = each(it)
  describe.each = each(describe)
  return { describe, it, expect }
}

function sharedState() {
  globalThis.__stryker__ ??= {}
  return globalThis.__stryker__
}

class OneProcessRunner {
  /** Where each mutant's state lies, as the instrumented sources read it. */
  state = sharedState()
  /** Of each test: how long it took, milliseconds, and whether it needs all its cases. */
  known = new Map()

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const folder = `test/${process.env.STAGE}`
    this.files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join(folder, name))
      .sort()
    const entries = this.files.map(
      (file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`,
    )
    const { outputFiles } = await build({
      stdin: { contents: `module.exports = {${entries.join()}}`, resolveDir: process.cwd() },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      logLevel: 'error',
    })
    this.script = new Script(`(function (require, module) {${outputFiles[0].text}\n})`, {
      filename: 'tests.cjs',
    })
  }

  /** The tests of some files, from sources that are read anew. */
  load(files) {
    const tests = []
    const vitest = vitestFor(tests)
    const module = { exports: {} }
    this.script.runInThisContext()(
      (name) => (name === 'vitest' ? vitest : name === 'fast-check' ? fewer : require(name)),
      module,
    )
    for (const file of files) {
      const before = tests.length
      module.exports[file]()
      const names = new Map()
      for (const test of tests.slice(before)) {
        const again = names.get(test.name) ?? 0
        names.set(test.name, again + 1)
        test.id = `${file}#${test.name}${again === 0 ? '' : ` (${again})`}`
        test.file = file
      }
    }
    return tests.filter(({ name }) => !LEFT_OUT.test(name))
  }

  async run({ id, name, file, body }) {
    const start = performance.now()
    const result = { id, name, fileName: resolve(file), status: 0 }
    this.state.currentTestId = id
    mostRuns = this.known.get(id)?.isCounting ? Number.POSITIVE_INFINITY : FEW_RUNS
    try {
      await body()
    } catch (error) {
      result.status = 1
      result.failureMessage = String(error)
    }
    this.state.currentTestId = undefined
    return { ...result, timeSpentMs: performance.now() - start }
  }

  async dryRun() {
    Object.assign(this.state, { activeMutant: undefined, hitCount: undefined, mutantCoverage: undefined })
    const tests = []
    for (const file of this.files) {
      for (const test of this.load([file])) {
        let result = await this.run(test)
        const isCounting = result.status !== 0
        this.known.set(test.id, { isCounting })
        if (isCounting) result = await this.run(test)
        this.known.set(test.id, { isCounting, time: result.timeSpentMs })
        tests.push(result)
      }
    }
    writeFileSync(KNOWN, JSON.stringify([...this.known]))
    return { status: 'complete', tests, mutantCoverage: this.state.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    if (!isSampled(activeMutant)) return { status: 'error', errorMessage: 'not in the sample' }
    Object.assign(this.state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
    if (this.known.size === 0) this.known = new Map(JSON.parse(readFileSync(KNOWN, 'utf8')))
    const wanted = testFilter && new Set(testFilter)
    const files = this.files.filter((file) => !wanted || testFilter.some((id) => id.startsWith(`${file}#`)))
    const tests = []
    try {
      const loaded = this.load(files).filter(({ id }) => !wanted || wanted.has(id))
      loaded.sort((a, b) => this.known.get(a.id).time - this.known.get(b.id).time)
      for (const test of loaded) {
        tests.push(await this.run(test))
        if (tests.at(-1).status !== 0) break
      }
    } catch (error) {
      tests.push({ id: 'loading', name: 'loading', timeSpentMs: 0, status: 1, failureMessage: String(error) })
    }
    const limit = determineHitLimitReached(this.state.hitCount, hitLimit)
    return toMutantRunResult(limit ?? { status: 'complete', tests })
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcessRunner)]
