import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedPackages } from '../../scripts/shipped-packages'
import { ROOT } from '../built'

/** The files that would be published. */
function packed(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    execFile('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT }, (error, stdout) => {
      if (error !== null) return reject(error)
      const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }]
      resolve(files.map((file) => file.path))
    })
  })
}

describe('what is published', () => {
  it('is the library, its rules and its papers, and nothing else', async () => {
    const files = await packed()
    const papers = ['LICENSE', 'NOTICE', 'README.md', 'README.vi.md', 'CHANGELOG.md', 'package.json']
    const strangers = files.filter((path) => !/^(?:dist|rules)\//.test(path) && !papers.includes(path))
    expect(strangers).toEqual([])
    expect(files).toEqual(
      expect.arrayContaining([...papers, 'dist/cli.js', 'dist/index.d.cts', 'rules/schema.json']),
    )
  })

  it('bundles nothing that it asks users to install', () => {
    const about = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    const bundled = shippedPackages().filter(({ how }) => how === 'bundled')
    expect(bundled.filter(({ name }) => name in about.dependencies)).toEqual([])
  })

  it('leaves no address of a registry in the lock file', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/)
  })

  // A registry that does not carry the builds for other systems leaves them out of the lock file when it is written,
  // and `npm ci` then refuses it everywhere.
  it('locks every optional package that another one names', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>
    }
    const isLocked = (from: string, name: string): boolean => {
      const prefix = from === '' ? '' : `${from}/`
      if (`${prefix}node_modules/${name}` in lock.packages) return true
      return from !== '' && isLocked(from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), name)
    }
    const missing = Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(from, name)),
    )
    expect(missing).toEqual([])
  })
})
