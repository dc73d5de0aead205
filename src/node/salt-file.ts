// Salts of a record in a file of their own, apart from it: small, read anew each time, put in its place in one step.
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { oneByOne } from '../audit/one-by-one'
import type { AuditSalts } from '../audit/salts'
import { UngxuError, fault } from '../errors'
import { takeLock } from './audit-lock'

/** Another process is waited for so long, in milliseconds: it writes a small file. */
const LONGEST_WAIT = 5_000
const STEP = 20

/**
 * Salts in a file of JSON that its owner alone may read, written so that a crash leaves the old or the new one. Several processes may
 * share it. A salt that is destroyed is written over before the file that held it is given up; what a disk or a backup keeps
 * of it besides, only you know. Rejects with `AUDIT_SALTS_MALFORMED`, with `AUDIT_LOCKED` where another process holds the file for seconds,
 * or with `AUDIT_STORE_FAILED` and what the system says.
 *
 * @example const salts = fileSalts('./salts.json')
 */
export function fileSalts(file: string): AuditSalts {
  const inTurn = oneByOne()

  /** Reads, changes and writes while no other does. */
  function change<T>(make: (salts: Map<string, string>) => T): Promise<T> {
    return inTurn(async () => {
      const release = await lockOf(file)
      try {
        const salts = await readSalts(file)
        const before = salts.size
        const answer = make(salts)
        if (salts.size !== before) await write(file, salts, salts.size < before)
        return answer
      } finally {
        release()
      }
    })
  }

  return {
    async get(period) {
      const salt = (await readSalts(file)).get(period)
      return salt === undefined ? undefined : new Uint8Array(Buffer.from(salt, 'hex'))
    },
    add: (period, salt) =>
      change((salts) => {
        if (!salts.has(period)) salts.set(period, Buffer.from(salt).toString('hex'))
        return new Uint8Array(Buffer.from(salts.get(period)!, 'hex'))
      }),
    destroy: (period) => change((salts) => void salts.delete(period)),
    periods: async () => [...(await readSalts(file)).keys()].sort(),
  }
}

/** By period, in hexadecimal digits. */
async function readSalts(file: string): Promise<Map<string, string>> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map()
    throw failed(file, error)
  }
  try {
    const salts = Object.entries(JSON.parse(text) as Record<string, string>)
    if (salts.every(([, salt]) => /^(?:[0-9a-f]{2})+$/.test(salt))) return new Map(salts)
  } catch {
    // Told of below.
  }
  throw new UngxuError(fault('AUDIT_SALTS_MALFORMED', {}, { file }))
}

async function write(file: string, salts: ReadonlyMap<string, string>, erases: boolean): Promise<void> {
  const fresh = `${file}.new`
  let old: FileHandle | undefined
  try {
    const target = await open(fresh, 'w', 0o600)
    try {
      await target.writeFile(`${JSON.stringify(Object.fromEntries([...salts].sort()), undefined, 2)}\n`)
      await target.sync()
    } finally {
      await target.close()
    }
    if (erases) old = await open(file, 'r+')
    await rename(fresh, file)
    const folder = await open(dirname(file), 'r')
    await folder.sync().finally(() => folder.close())
    // The new file is in its place: what the old one held is written over before it is given up.
    if (old !== undefined) {
      await old.write(Buffer.alloc((await old.stat()).size), 0, undefined, 0)
      await old.sync()
    }
  } catch (error) {
    await rm(fresh, { force: true })
    throw failed(file, error)
  } finally {
    await old?.close()
  }
}

async function lockOf(file: string): Promise<() => void> {
  for (let waited = 0; ; waited += STEP) {
    try {
      return takeLock(file)
    } catch (error) {
      if (!(error instanceof UngxuError)) throw failed(file, error)
      if (waited >= LONGEST_WAIT) throw error
    }
    await pause(STEP)
  }
}

function failed(file: string, error: unknown): UngxuError {
  const reason = (error as NodeJS.ErrnoException).code ?? 'unknown'
  return new UngxuError(fault('AUDIT_STORE_FAILED', { reason }, { file }), { cause: error })
}
