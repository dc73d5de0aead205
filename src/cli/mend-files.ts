// Mends what lint can mend in the files of packs: whole files, one put in the place of the other.
import { chmod, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { mend } from '../pack/lint/fix'
import type { LintFault } from '../pack/lint/lint'

/** Gives the faults that were mended. With `isTrial` nothing is written. Rejects as the file system does. */
export async function mendFiles(faults: readonly LintFault[], isTrial: boolean): Promise<LintFault[]> {
  const byFile = new Map<string, LintFault[]>()
  for (const one of faults) {
    if (one.file !== undefined) byFile.set(one.file, [...(byFile.get(one.file) ?? []), one])
  }
  const mended: LintFault[] = []
  for (const [file, found] of byFile) {
    const text = await readFile(file, 'utf8')
    const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
    const { text: better, faults } = mend(text.slice(mark.length), found)
    if (faults.length === 0) continue
    if (!isTrial) await replace(file, mark + better)
    mended.push(...faults)
  }
  return mended
}

/** A process that is ended halfway leaves the old file or the new one. A link stays a link. */
async function replace(file: string, text: string): Promise<void> {
  const real = await realpath(file)
  const beside = `${real}.${process.pid}.tmp`
  await writeFile(beside, text, { flag: 'wx' })
  await chmod(beside, (await stat(real)).mode)
  await rename(beside, real)
}
