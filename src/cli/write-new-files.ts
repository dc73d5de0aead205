// New files, and never a file in the place of another.
import { lstatSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { StarterFile } from './starter-pack'

/** What stands in the way of files: those that are there already, or something that is no folder where one is needed. */
export function inTheWay(
  folder: string,
  files: readonly StarterFile[],
): { readonly there: readonly string[]; readonly noFolder?: string } {
  // From the outermost on: below what is no folder nothing can be asked for.
  const noFolder = files.flatMap(({ path }) => parentsOf(join(folder, path))).find(isNoFolder)
  if (noFolder !== undefined) return { there: [], noFolder }
  return { there: files.map(({ path }) => join(folder, path)).filter(exists) }
}

/** Writes files that are not there; gives their paths. Throws where one has come to be there meanwhile. */
export function writeNewFiles(folder: string, files: readonly StarterFile[]): string[] {
  return files.map(({ path, content }) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content, { flag: 'wx' })
    return file
  })
}

function parentsOf(file: string): string[] {
  const parent = dirname(file)
  return parent === file ? [] : [...parentsOf(parent), parent]
}

/** A link that leads nowhere is there too. */
function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function isNoFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false
}
