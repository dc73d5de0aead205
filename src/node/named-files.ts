// The files that a pack on disk names: read from its own folder, and from nowhere else.
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { shownName } from '../pack/did-you-mean'
import { LIMITS } from '../pack/limits'
import type { ReadNamed } from '../pack/named-files'

/** Reads the files that a pack in `folder` names, each by its path from the file that names it. */
export function namedFilesIn(folder: string): ReadNamed {
  return (name, from) => {
    const outside = { code: 'FILE_OUTSIDE', values: { name: shownName(name) } } as const
    const path = join(from === undefined ? folder : dirname(from), name)
    if (isAbsolute(name) || isOutside(resolve(folder), resolve(path))) return outside
    const unreadable = (reason: string) =>
      ({ code: 'FILE_UNREADABLE', values: { name: shownName(name), reason } }) as const
    try {
      const real = realpathSync(path)
      if (isOutside(realpathSync(folder), real)) return outside
      // Not opened before this is known: a pipe would never end.
      const found = statSync(real)
      if (!found.isFile()) return unreadable('no file')
      if (found.size > LIMITS.list) return unreadable(`longer than ${LIMITS.list} bytes`)
      return { file: path, content: readFileSync(real) }
    } catch (error) {
      return unreadable(error instanceof Error && 'code' in error ? String(error.code) : 'unknown')
    }
  }
}

/** Whether `target` lies elsewhere than below `folder`; both are absolute. */
export function isOutside(folder: string, target: string): boolean {
  const way = relative(folder, target)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}
