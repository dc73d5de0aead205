// A pack from disk: a folder, one file, or a shipped pack by its name.
import { readFile, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UngxuError, fault } from '../errors'
import type { Fault } from '../errors'
import { closest, shownName } from '../pack/did-you-mean'
import { LIMITS } from '../pack/limits'
import type { Pack } from '../pack/pack'
import { packFrom, pinned } from '../pack/parse-pack'
import type { PackSource } from '../pack/parse-pack'
import { isOutside, namedFilesIn } from './named-files'

const RULE_FILE = /\.(?:ya?ml|json)$/i

/** What a pack is loaded with. */
export interface LoadOptions {
  /** What the pack's digest must be: `sha256:` and 64 hex digits. Another pack is refused (`PACK_DIGEST_DIFFERS`). */
  readonly digest?: string
}

/**
 * Loads and checks a pack: every `.yaml`, `.yml` and `.json` file below a folder (in the order of their paths; names
 * that begin with `.` or `_` are left out) and the lists of hosts that they name, or one file, or a shipped pack by its name (`vn`). A path wins over a
 * shipped name.
 *
 * Rejects with one `UngxuError` holding every fault with its file, line and column: besides those of `parsePack`,
 * `PACK_NOT_FOUND`, `PACK_EMPTY`, `PACK_TOO_LARGE`, `FILE_UNREADABLE`, `FILE_NOT_UTF8`, `FILE_OUTSIDE`.
 *
 * @example const pack = await loadPack('./rules')
 */
export async function loadPack(source: string, { digest }: LoadOptions = {}): Promise<Pack> {
  const kind = await kindOfPath(source)
  if (kind === undefined) return pinned(await loadShipped(source), digest)
  const faults: Fault[] = []
  const files = kind === 'folder' ? await ruleFiles(source, faults) : [source]
  const sources: PackSource[] = []
  await checkSize(source, files)
  for (const file of files) {
    const bytes = await readBytes(file, faults)
    if (bytes !== undefined) sources.push({ file, bytes })
  }
  // Files that could not be read may hold what the others refer to, so these are not checked any further.
  if (faults.length > 0) throw new UngxuError(faults)
  if (sources.length === 0) throw new UngxuError(fault('PACK_EMPTY', { name: shownName(source) }))
  return pinned(packFrom(sources, namedFilesIn(kind === 'folder' ? source : dirname(source))), digest)
}

async function loadShipped(name: string): Promise<Pack> {
  const { SHIPPED_PACKS } = await import('../packs/shipped')
  const load = Object.hasOwn(SHIPPED_PACKS, name) ? SHIPPED_PACKS[name] : undefined
  if (load !== undefined) return load()
  const shipped = Object.keys(SHIPPED_PACKS)
  const suggestion = closest(name, shipped)
  throw new UngxuError(
    fault('PACK_NOT_FOUND', {
      name: shownName(name),
      shipped: shipped.join(', '),
      ...(suggestion !== undefined && { suggestion }),
    }),
  )
}

async function kindOfPath(path: string): Promise<'folder' | 'file' | undefined> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'folder'
    if (found.isFile()) return 'file'
  } catch (error) {
    const code = codeOf(error)
    if (
      code === 'ENOENT' ||
      code === 'ENOTDIR' ||
      code === 'ERR_INVALID_ARG_VALUE' ||
      code === 'ENAMETOOLONG'
    )
      return undefined
    throw new UngxuError(fault('FILE_UNREADABLE', { reason: code }, { file: path }), { cause: error })
  }
  throw new UngxuError(fault('FILE_UNREADABLE', { reason: 'neither file nor folder' }, { file: path }))
}

/**
 * Rule files below a folder, by path. Links are followed inside the folder, and each file is read once, however many
 * ways lead to it. A link out of the folder is a fault: what it leads to would change without the pack.
 */
async function ruleFiles(folder: string, faults: Fault[]): Promise<string[]> {
  const root = await realpath(folder)
  const walked = new Set<string>()
  const files = new Map<string, string>()
  const unreadable = (file: string, reason: string) =>
    faults.push(fault('FILE_UNREADABLE', { reason }, { file }))

  async function walk(path: string): Promise<void> {
    const real = await realpath(path)
    if (walked.has(real)) return
    walked.add(real)
    const links: string[] = []
    for (const entry of await readdir(path, { withFileTypes: true })) {
      const full = join(path, entry.name)
      if (/^[._]/.test(entry.name)) continue
      if (entry.isSymbolicLink()) links.push(full)
      else if (entry.isDirectory()) await guarded(full, walk)
      else if (entry.isFile() && RULE_FILE.test(entry.name)) files.set(await realpath(full), full)
    }
    for (const link of links) await guarded(link, follow)
  }

  async function follow(link: string): Promise<void> {
    const target = await realpath(link)
    const isFolder = (await stat(target)).isDirectory()
    if (!isFolder && !RULE_FILE.test(link)) return
    if (isOutside(root, target)) unreadable(link, 'link out of the folder')
    else if (isFolder) await walk(link)
    else if (!files.has(target)) files.set(target, link)
  }

  async function guarded(path: string, go: (path: string) => Promise<void>): Promise<void> {
    try {
      await go(path)
    } catch (error) {
      unreadable(path, codeOf(error))
    }
  }

  await guarded(folder, walk)
  return [...files.values()].sort()
}

/** Before anything is read. */
async function checkSize(source: string, files: readonly string[]): Promise<void> {
  const name = shownName(source)
  if (files.length > LIMITS.files)
    throw new UngxuError(fault('PACK_TOO_LARGE', { name, files: files.length, limit: LIMITS.files }))
  let size = 0
  // What cannot be looked at is told of when it is read.
  for (const file of files)
    size += await stat(file).then(
      (found) => found.size,
      () => 0,
    )
  if (size > LIMITS.size) throw new UngxuError(fault('PACK_TOO_LARGE', { name, size, limit: LIMITS.size }))
}

async function readBytes(file: string, faults: Fault[]): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    faults.push(fault('FILE_UNREADABLE', { reason: codeOf(error) }, { file }))
    return undefined
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
