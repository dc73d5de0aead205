// Every package of others that reaches users: what is installed with ours, by the lock file, and what is bundled into dist,
// by its source maps.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'dist')

/** An entry of `packages` in package-lock.json, as far as it matters here. */
interface Locked {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** An SPDX expression, as the package says it; empty if it does not. */
  readonly licence: string
  /** `sha512-` and base64, as npm checks it. */
  readonly integrity: string
  readonly how: 'installed' | 'bundled'
  /** Where it lies in our own tree: `node_modules/franc`. */
  readonly folder: string
  /** What it needs itself, as `name@version`. */
  readonly needs: readonly string[]
}

type Packages = Readonly<Record<string, Locked>>

function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(ROOT, ...path), 'utf8')) as T
}

/** Where the packages lie whose code stands in dist: `node_modules/franc`, `node_modules/strip-ansi/node_modules/ansi-regex`. */
function bundledFolders(): string[] {
  const maps = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.map'),
  )
  const folders = maps.flatMap((name) => {
    const { sources } = readJson<{ sources: string[] }>('dist', name)
    return sources.flatMap((source) => /(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+/.exec(source)?.[0] ?? [])
  })
  return [...new Set(folders)].map((folder) => folder.slice(0, -1)).sort()
}

const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Where `require(name)` finds a package from a folder: beside it, or nearer to the root. */
function folderOf(packages: Packages, name: string, from: string): string {
  const folder = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (folder in packages) return folder
  if (from === '') throw new Error(`${name} is not in package-lock.json`)
  return folderOf(packages, name, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)))
}

/** What reaches users, sorted by name. Needs dist. */
export function shippedPackages(): ShippedPackage[] {
  const { packages } = readJson<{ packages: Packages }>('package-lock.json')
  const needsOf = (folder: string) => {
    const { dependencies, optionalDependencies } = packages[folder]!
    const names = Object.keys({ ...dependencies, ...optionalDependencies }).sort()
    return names.map((name) => folderOf(packages, name, folder))
  }

  const found = new Map<string, ShippedPackage>()
  const take = (folder: string, how: ShippedPackage['how']): void => {
    if (found.has(folder)) return
    const { version, license: licence = '', integrity = '' } = packages[folder]!
    const needs = how === 'installed' ? needsOf(folder) : []
    const references = needs.map((need) => `${nameOf(need)}@${packages[need]!.version}`)
    found.set(folder, { name: nameOf(folder), version, licence, integrity, how, folder, needs: references })
    for (const need of needs) take(need, how)
  }
  for (const folder of needsOf('')) take(folder, 'installed')
  for (const folder of bundledFolders()) take(folder, 'bundled')
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
