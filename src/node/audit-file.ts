// A record in a file of JSON lines: written behind its end and put on the disk before anybody is told that it is recorded.
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { type AuditEntry, asEntry } from '../audit/entry'
import { withoutParts } from '../audit/forget'
import { oneByOne } from '../audit/one-by-one'
import type { AuditStore, Change, Span, StoredEntry } from '../audit/store'
import { type Fault, UngxuError, fault } from '../errors'
import { takeLock } from './audit-lock'

/** How a file of a record is opened. */
export interface AuditFileOptions {
  /** Told of a write that a crash had cut short and that was taken off the end (`AUDIT_TORN_LINE`). */
  readonly onNotice?: (notice: Fault) => void
}

/**
 * Opens a record for writing, or begins one; one process at a time. A last line that was not finished is taken off: whoever wrote it was
 * never told that it was recorded. Rejects with `AUDIT_LOCKED`, with `AUDIT_ENTRY_MALFORMED` where the last whole line is no entry, or with
 * what the system says.
 *
 * @example const store = await openAuditFile('./record.jsonl')
 */
export async function openAuditFile(file: string, { onNotice }: AuditFileOptions = {}): Promise<AuditStore> {
  const release = takeLock(file)
  let handle: FileHandle | undefined
  try {
    handle = await open(file, 'a+', 0o600)
    await syncFolder(file)
    const found = await endOf(handle, file)
    if (found.torn > 0) {
      await handle.truncate(found.size)
      await handle.sync()
      const after = found.span?.head.sequence ?? 0
      onNotice?.(fault('AUDIT_TORN_LINE', { bytes: found.torn, sequence: after }, { file }))
    }
    return fileStore(file, handle, found.size, found.span, release)
  } catch (error) {
    await handle?.close()
    release()
    throw error
  }
}

function fileStore(
  file: string,
  opened: FileHandle,
  bytes: number,
  begun: Span | undefined,
  release: () => void,
): AuditStore {
  let [handle, size, span] = [opened, bytes, begun]
  let state: 'open' | 'closed' | 'broken' = 'open'
  const inTurn = oneByOne()
  const check = () => {
    if (state === 'closed') throw new UngxuError(fault('AUDIT_CLOSED', {}, { file }))
    if (state === 'broken') throw failed('closed after an error')
  }
  const failed = (reason: string) => new UngxuError(fault('AUDIT_STORE_FAILED', { reason }, { file }))

  /** What was written in part is taken back; where that fails too, or the disk did, nobody knows what is there. */
  async function append(lines: Buffer): Promise<void> {
    try {
      await handle.appendFile(lines)
      await handle.sync()
      size += lines.length
    } catch (error) {
      const { code = 'unknown', syscall } = error as NodeJS.ErrnoException
      try {
        if (syscall === 'fsync') throw error
        await handle.truncate(size)
        await handle.sync()
      } catch {
        state = 'broken'
      }
      throw failed(code)
    }
  }

  /** Written anew beside it, then put in its place in one step. */
  async function rewrite({ entries, removeThrough = 0, forget = [] }: Change): Promise<void> {
    const forgotten = new Map(forget.map(({ sequence, parts }) => [sequence, parts]))
    const fresh = `${file}.new`
    const target = await open(fresh, 'w', 0o600)
    try {
      let first: number | undefined
      const write = async (entry: AuditEntry) => {
        first ??= entry.sequence
        await target.appendFile(`${JSON.stringify(withoutParts(entry, forgotten.get(entry.sequence)))}\n`)
      }
      for await (const { entry } of readAuditFile(file)) {
        if ((entry as AuditEntry).sequence > removeThrough) await write(entry as AuditEntry)
      }
      for (const entry of entries) await write(entry)
      await target.sync()
      await rename(fresh, file)
      await syncFolder(file)
      span = first === undefined || span === undefined ? span : { ...span, first }
    } catch (error) {
      await rm(fresh, { force: true })
      throw failed((error as NodeJS.ErrnoException).code ?? 'unknown')
    } finally {
      await target.close()
    }
    await handle.close()
    handle = await open(file, 'a+')
    size = (await handle.stat()).size
  }

  return {
    commit: (build) =>
      inTurn(async () => {
        check()
        const change = await build(span)
        const { entries, removeThrough = 0, forget = [] } = change
        if (removeThrough > 0 || forget.length > 0) await rewrite(change)
        else if (entries.length > 0)
          await append(Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')))
        const last = entries.at(-1)
        if (last !== undefined)
          span = {
            first: span?.first ?? entries[0]!.sequence,
            head: { sequence: last.sequence, hash: last.hash },
          }
      }),
    async span() {
      check()
      return span
    },
    async *read(from = 1) {
      check()
      yield* readAuditFile(file, Math.max(0, from - (span?.first ?? 1)))
    },
    close: () =>
      inTurn(async () => {
        if (state === 'closed') return
        state = 'closed'
        await handle.close()
        release()
      }),
  }
}

/** The lines of a record as entries, `undefined` for what is no JSON, with their places; without the first `skip`. */
export async function* readAuditFile(file: string, skip = 0): AsyncGenerator<StoredEntry> {
  let line = 0
  for await (const text of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line++
    if (line > skip) yield { entry: parsed(text), file, line }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const LINE_FEED = 0x0a

/** Where the last whole line ends, how many bytes are behind it, and what stands first and last. */
async function endOf(handle: FileHandle, file: string) {
  const { size: total } = await handle.stat()
  const size = (await lineFeedBefore(handle, total)) + 1
  if (size === 0) return { size, torn: total, span: undefined }
  const begin = (await lineFeedBefore(handle, size - 1)) + 1
  const bytes = Buffer.alloc(size - 1 - begin)
  await handle.read(bytes, 0, bytes.length, begin)
  const last = asEntry(parsed(bytes.toString('utf8')))
  let first: AuditEntry | undefined
  for await (const { entry } of readAuditFile(file)) {
    first = asEntry(entry)
    break
  }
  if (last === undefined || first === undefined)
    throw new UngxuError(fault('AUDIT_ENTRY_MALFORMED', {}, { file }))
  const head = { sequence: last.sequence, hash: last.hash }
  return { size, torn: total - size, span: { first: first.sequence, head } }
}

/** The last line feed before a position, -1 if there is none. */
async function lineFeedBefore(handle: FileHandle, end: number): Promise<number> {
  const block = Buffer.alloc(65_536)
  for (let to = end; to > 0; ) {
    const from = Math.max(0, to - block.length)
    const { bytesRead } = await handle.read(block, 0, to - from, from)
    const at = block.subarray(0, bytesRead).lastIndexOf(LINE_FEED)
    if (at !== -1) return from + at
    to = from
  }
  return -1
}

/** Puts the name of a file on the disk too. */
async function syncFolder(file: string): Promise<void> {
  const folder = await open(dirname(file), 'r')
  await folder.sync().finally(() => folder.close())
}
