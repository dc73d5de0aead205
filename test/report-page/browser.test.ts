// The page as people open it: in a browser, light and dark, wide and narrow, in both languages.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../built'
import { chromiumPath } from '../chromium'
import { fileOf, runCli } from '../cli/run-cli'

const executablePath = chromiumPath()
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LABELLED = ['insult', 'fraud-jobs'].map((name) => join(ROOT, `fixtures/vn/${name}.jsonl`))

describe.skipIf(executablePath === undefined)('the page of figures', () => {
  let browser: Browser
  const pages = new Map<string, string>()

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] })
    for (const lang of ['en', 'vi']) {
      const page = fileOf('report.html', '')
      const record = ['--audit', 'test/cli/golden/record/record.jsonl']
      const { status } = await runCli(['report', ...LABELLED, ...record, '--lang', lang, '-o', page])
      expect(status).toBe(0)
      pages.set(lang, page)
    }
  }, 120_000)
  afterAll(() => browser?.close())

  it.each([
    ['en', 'light', 1280],
    ['en', 'dark', 390],
    ['vi', 'dark', 1280],
    ['vi', 'light', 390],
  ] as const)(
    'is accessible in %s, %s, %i wide, and no wider than the window',
    async (lang, scheme, width) => {
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        colorScheme: scheme,
        bypassCSP: true,
      })
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(pathToFileURL(pages.get(lang)!).href)
      await page.evaluate(AXE)
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
        }
        document.querySelectorAll('details').forEach((one) => {
          one.open = true
        })
        const { violations } = await axe.run()
        const { scrollWidth } = document.documentElement
        return { violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`), scrollWidth }
      })
      await page.close()
      expect(found).toEqual({ violations: [], scrollWidth: width })
      expect(asked).toHaveLength(1)
    },
  )
})
