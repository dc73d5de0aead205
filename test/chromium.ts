// Where a Chromium is, for tests that need a browser.
import { existsSync } from 'node:fs'

/** The browser's program: the one that `CHROMIUM_PATH` names, else one of the usual places; `undefined` if there is none. */
export function chromiumPath(): string | undefined {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return [process.env['CHROMIUM_PATH'] ?? '', ...usual].find((path) => path !== '' && existsSync(path))
}
