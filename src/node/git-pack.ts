// A pack as it stood at a revision of a git repository: read from the repository's objects, nothing is checked out.
import { execFile } from 'node:child_process'
import { posix } from 'node:path'
import { shownName } from '../pack/did-you-mean'
import type { NamedFile, ReadNamed } from '../pack/named-files'
import type { Pack } from '../pack/pack'
import { type PackSource, packFrom } from '../pack/parse-pack'

/** Why git did not give what it was asked for. */
export class GitError extends Error {
  override readonly name = 'GitError'
  constructor(
    /** `missing`: there is no git here. `unknown`: no such revision, or no such path in it. */
    readonly reason: 'missing' | 'unknown',
    /** What git says itself, one line. */
    readonly said: string,
  ) {
    super(said)
  }
}

const RULE_FILE = /\.(?:ya?ml|json)$/i
/** The contents of a pack's files, all together: as much as one of its lists may have. */
const LONGEST = 256 * 1024 * 1024

/**
 * The pack in a folder (or file) at a revision, by the rules of `loadPack`: `main:rules`, `HEAD~1:./rules` (from the folder the
 * process is in). Links are left out. Rejects with a `GitError`, or with the `UngxuError` of a pack with faults.
 */
export async function loadPackAt(revision: string): Promise<Pack> {
  const object = (await git(['rev-parse', '--verify', '--quiet', '--end-of-options', revision]))
    .toString()
    .trim()
  const kind = (await git(['cat-file', '-t', object])).toString().trim()
  if (kind === 'blob') {
    const name = posix.basename(revision.slice(revision.indexOf(':') + 1))
    const source: PackSource = { file: revision, bytes: await git(['cat-file', 'blob', object]) }
    return packFrom([source], namedIn(new Map([[name, source.bytes]]), revision))
  }
  if (kind !== 'tree') throw new GitError('unknown', `${revision} is a ${kind}, not a folder`)
  const files = await filesOf(object)
  const at = (path: string) => `${revision.replace(/\/$/, '')}/${path}`
  const sources = [...files]
    .filter(([path]) => RULE_FILE.test(path) && !path.split('/').some((part) => /^[._]/.test(part)))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]): PackSource => ({ file: at(path), bytes }))
  return packFrom(sources, namedIn(files, revision))
}

/** The files below a tree by path. */
async function filesOf(tree: string): Promise<Map<string, Uint8Array>> {
  const listed = (await git(['ls-tree', '-r', '-z', '--full-tree', tree])).toString()
  const entries = listed.split('\0').flatMap((line) => {
    const [, mode = '', id = '', path = ''] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
    return mode.startsWith('100') ? [{ id, path }] : []
  })
  const files = new Map<string, Uint8Array>()
  if (entries.length === 0) return files
  // One process for all files: `<id> blob <size>`, a line break, the content, a line break.
  const batch = await git(['cat-file', '--batch'], `${entries.map(({ id }) => id).join('\n')}\n`)
  let at = 0
  for (const { path } of entries) {
    const head = batch.indexOf(0x0a, at)
    const size = Number(batch.toString('latin1', at, head).split(' ')[2])
    files.set(path, batch.subarray(head + 1, head + 1 + size))
    at = head + 1 + size + 1
  }
  return files
}

/** Files that the pack names, by their path from the file that names them. */
function namedIn(files: ReadonlyMap<string, Uint8Array>, revision: string): ReadNamed {
  return (name, from): NamedFile => {
    const folder = from === undefined ? '' : posix.dirname(from.slice(revision.replace(/\/$/, '').length + 1))
    const path = posix.normalize(posix.join(folder, name))
    if (posix.isAbsolute(name) || path === '..' || path.startsWith('../'))
      return { code: 'FILE_OUTSIDE', values: { name: shownName(name) } }
    const content = files.get(path)
    if (content !== undefined) return { file: `${revision}/${path}`, content }
    return { code: 'FILE_UNREADABLE', values: { name: shownName(name), reason: 'ENOENT' } }
  }
}

/** What git writes to its standard output. Never by a shell. */
function git(args: readonly string[], stdin?: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', maxBuffer: LONGEST, windowsHide: true } as const
    const child = execFile('git', args, options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout)
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
      reject(new GitError(missing ? 'missing' : 'unknown', stderr.toString().split('\n')[0] ?? ''))
    })
    child.stdin?.on('error', () => {}) // It ended early; its exit status tells.
    child.stdin?.end(stdin)
  })
}
