// A record in PostgreSQL or in PGlite, which is PostgreSQL in the process: one schema, one chain, many writers.
import { UngxuError, fault } from '../errors'
import { type AuditDatabase, type Queries, schemaOf, transacted } from './database'
import type { AuditEntry, Kept } from './entry'
import { withoutParts } from './forget'
import type { AuditStore, Forgetting, Span } from './store'

/** The database of a record, and its table. */
export interface SqlStoreOptions {
  /** A `PGlite`, or a `Pool` of `pg`. Stays the caller's: `close` does not end it. */
  readonly database: AuditDatabase
  /** `ungxu_audit` if not said: lower-case letters, digits and `_`. */
  readonly table?: string
}

/** Rows read at once. */
const PAGE = 500

/**
 * A store in a table, which is made with its triggers when it is not there. Writers of all processes take turns by an advisory lock. The
 * role that the application has needs SELECT and INSERT alone; UPDATE of `kept` and DELETE are for the one that purges and erases.
 * Throws an `UngxuError` (`OPTION_WRONG`).
 *
 * @example const store = sqlStore({ database: await PGlite.create() })
 */
export function sqlStore({ database, table = 'ungxu_audit' }: SqlStoreOptions): AuditStore {
  if (!/^[a-z_][a-z0-9_]{0,40}$/.test(table)) {
    throw new UngxuError(
      fault('OPTION_WRONG', { option: 'table', expected: 'ungxu_audit' }, { path: 'table' }),
    )
  }
  let closed = false
  let ready: Promise<void> | undefined

  const opened = async () => {
    if (closed) throw new UngxuError(fault('AUDIT_CLOSED'))
    ready ??= prepare()
    await ready.catch((error: unknown) => {
      ready = undefined
      throw error
    })
  }

  async function prepare(): Promise<void> {
    const { rows } = await database.query('SELECT to_regclass($1) IS NOT NULL AS there', [table])
    if ((rows[0] as { there: boolean }).there) return
    await transacted(database, async (queries) => {
      await lock(queries, table)
      for (const statement of schemaOf(table)) await queries.query(statement)
    })
  }

  return {
    async commit(build) {
      await guarded(opened)
      // What `build` rejects with is its own.
      let own: { readonly error: unknown } | undefined
      await guarded(
        () =>
          transacted(database, async (queries) => {
            await lock(queries, table)
            const change = await build(await spanIn(queries, table)).catch((error: unknown) => {
              own = { error }
              throw error
            })
            const { entries, removeThrough = 0, forget = [] } = change
            if (removeThrough > 0 || forget.length > 0)
              await queries.query("SELECT set_config('ungxu.retention', 'on', true)")
            if (entries.length > 0) await insert(queries, table, entries)
            if (removeThrough > 0)
              await queries.query(`DELETE FROM ${table} WHERE sequence <= $1`, [removeThrough])
            for (const one of forget) await forgetParts(queries, table, one)
          }),
        () => own,
      )
    },
    async span() {
      await guarded(opened)
      return guarded(() => spanIn(database, table))
    },
    async *read(from = 1) {
      await guarded(opened)
      for (let next = from; ; ) {
        const page = `SELECT sequence, entry, kept FROM ${table} WHERE sequence >= $1 ORDER BY sequence LIMIT ${PAGE}`
        const { rows } = await guarded(() => database.query(page, [next]))
        for (const row of rows as Row[]) yield { entry: entryOf(row) }
        if (rows.length < PAGE) return
        next = Number((rows.at(-1) as Row).sequence) + 1
      }
    },
    async close() {
      closed = true
    },
  }
}

interface Row {
  readonly sequence: unknown
  readonly entry: string
  readonly kept: string | null
}

async function lock(queries: Queries, table: string): Promise<void> {
  await queries.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`ungxu ${table}`])
}

async function spanIn(queries: Queries, table: string): Promise<Span | undefined> {
  const { rows } = await queries.query(
    `SELECT sequence, hash, (SELECT min(sequence) FROM ${table}) AS first FROM ${table} ORDER BY sequence DESC LIMIT 1`,
  )
  const row = rows[0] as { sequence: unknown; hash: string; first: unknown } | undefined
  return row && { first: Number(row.first), head: { sequence: Number(row.sequence), hash: row.hash } }
}

/** One row a statement: the trigger looks at what is there before it. */
async function insert(queries: Queries, table: string, entries: readonly AuditEntry[]): Promise<void> {
  for (const { kept, ...entry } of entries) {
    await queries.query(`INSERT INTO ${table} (sequence, hash, entry, kept) VALUES ($1, $2, $3, $4)`, [
      entry.sequence,
      entry.hash,
      JSON.stringify(entry),
      kept === undefined ? null : JSON.stringify(kept),
    ])
  }
}

async function forgetParts(queries: Queries, table: string, { sequence, parts }: Forgetting): Promise<void> {
  const { rows } = await queries.query(`SELECT kept FROM ${table} WHERE sequence = $1`, [sequence])
  const kept = (rows[0] as Row | undefined)?.kept
  if (kept === undefined || kept === null) return
  const left = withoutParts({ kept: JSON.parse(kept) as Kept }, parts).kept
  await queries.query(`UPDATE ${table} SET kept = $2 WHERE sequence = $1`, [
    sequence,
    left === undefined ? null : JSON.stringify(left),
  ])
}

/** `undefined` for what is no JSON: verifying tells of it. */
function entryOf({ entry, kept }: Row): unknown {
  try {
    const value = JSON.parse(entry) as object
    return kept === null ? value : { ...value, kept: JSON.parse(kept) as unknown }
  } catch {
    return undefined
  }
}

/** What the database says may quote a row, so its code alone is told. */
async function guarded<T>(
  run: () => Promise<T>,
  own: () => { readonly error: unknown } | undefined = () => undefined,
): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (own() !== undefined) throw own()!.error
    if (error instanceof UngxuError) throw error
    const code = (error as { readonly code?: unknown } | null)?.code
    const reason = typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'unknown'
    throw new UngxuError(fault('AUDIT_STORE_FAILED', { reason }))
  }
}
