// One writer for a file: a lock that names its process, and is void when that process is gone.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { UngxuError, fault } from '../errors'

interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process began, where the system tells: numbers of processes are given again. */
  readonly started: string
}

/** Takes the lock of a file; gives what gives it up. Throws an `UngxuError` (`AUDIT_LOCKED`). */
export function takeLock(file: string): () => void {
  const lock = `${file}.lock`
  const own: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) }
  for (let attempt = 1; ; attempt++) {
    try {
      writeFileSync(lock, JSON.stringify(own), { flag: 'wx' })
      return () => rmSync(lock, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = holderOf(lock)
    if (holder !== undefined && (attempt > 3 || !isGone(holder))) {
      const { pid, host } = holder
      throw new UngxuError(fault('AUDIT_LOCKED', { pid, host, lock }, { file }))
    }
    // Renamed and not removed: of two that find it void, one finds it gone.
    try {
      renameSync(lock, `${lock}.${process.pid}.void`)
      rmSync(`${lock}.${process.pid}.void`, { force: true })
    } catch {
      // Another was faster.
    }
  }
}

function holderOf(lock: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isGone({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
  return startOf(pid) !== started
}

function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return ''
  }
}
