// The file of a budget of `ungxu test`: read, and written anew when that is asked for.
import { readFile, writeFile } from 'node:fs/promises'
import { UngxuError, fault } from '../errors'
import { readBytes } from '../pack/yaml-source'
import { type Budget, readBudget, writeBudget } from '../testing/budget'

/** Rejects with an `UngxuError`: `FILE_UNREADABLE`, `FILE_NOT_UTF8`, `YAML_SYNTAX`, `WRONG_TYPE`, `WRONG_VALUE`. */
export async function loadBudget(file: string): Promise<Budget> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? ''
    throw new UngxuError(fault('FILE_UNREADABLE', { reason }, { file }), { cause: error })
  }
  const { value, faults } = readBytes(bytes, file)
  if (faults.length > 0) throw new UngxuError(faults)
  const read = readBudget(value, { file })
  if ('faults' in read) throw new UngxuError(read.faults)
  return read.budget
}

export async function saveBudget(file: string, budget: Budget): Promise<void> {
  await writeFile(file, writeBudget(budget))
}
