// Builds the playground into site/: plain files with relative addresses, which any static host serves under any path.
// With --serve it is served on this machine alone.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { serveSite } from './serve-site'

const SOURCES = fileURLToPath(new URL('../src/playground', import.meta.url))
const SITE = fileURLToPath(new URL('../site', import.meta.url))
const PLAIN_FILES = ['index.html', 'style.css', 'icon.svg']
const SCRIPTS = ['page', 'engine']

/** Builds the whole site into `folder`, which is emptied first. */
export async function buildSite(folder: string): Promise<void> {
  const files = new Map<string, Uint8Array>(
    PLAIN_FILES.map((name) => [name, readFileSync(join(SOURCES, name))]),
  )
  for (const name of SCRIPTS) files.set(`${name}.js`, await bundled(name, {}))
  const digest = createHash('sha256')
  for (const bytes of files.values()) digest.update(bytes)
  files.set(
    'service-worker.js',
    await bundled('service-worker', {
      SITE_FILES: JSON.stringify(['./', ...files.keys()]),
      SITE_DIGEST: JSON.stringify(digest.digest('hex').slice(0, 16)),
    }),
  )
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
}

/** Plain scripts, not modules: pages opened from a disk may load no modules. */
async function bundled(name: string, define: Record<string, string>): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCES, `${name}.ts`)],
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    define,
    write: false,
    logLevel: 'warning',
  })
  return outputFiles[0]!.contents
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildSite(SITE)
  if (process.argv.includes('--serve')) {
    const { address } = await serveSite(SITE, Number(process.env['PORT'] ?? 4173))
    process.stdout.write(`The playground is at ${address} (Ctrl+C ends it)\n`)
  } else
    process.stdout.write(
      'Built into site/. Any static host will do; nothing is asked of it but these files.\n',
    )
}
