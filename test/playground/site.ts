// The playground, built, served below some path, and opened in a real browser.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { buildSite } from '../../scripts/build-site'
import { type SiteServer, serveSite } from '../../scripts/serve-site'

export interface Site {
  readonly folder: string
  readonly server: SiteServer
  /** A fresh page, opened at `fragment`, once the engine has answered; what goes wrong on it is noted in `troubles`. */
  open(
    options?: BrowserContextOptions & { readonly fragment?: string },
  ): Promise<Page & { troubles: string[] }>
  close(): Promise<void>
}

export async function startSite(browser: Browser): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'ungxu-site-'))
  await buildSite(folder)
  const server = await serveSite(folder, 0, '/some/where/')
  return {
    folder,
    server,
    async open({ fragment = '', ...options } = {}) {
      const context = await browser.newContext({ locale: 'en-GB', ...options })
      const page = Object.assign(await context.newPage(), { troubles: [] as string[] })
      page.on('pageerror', (error) => page.troubles.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') page.troubles.push(message.text())
      })
      page.on('request', (request) => {
        if (!request.url().startsWith(server.address)) page.troubles.push(`asked for ${request.url()}`)
      })
      await page.goto(`${server.address}${fragment}`)
      await page.locator('#decision .word').waitFor()
      return page
    },
    async close() {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
