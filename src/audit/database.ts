// What a database must be able to do for a record, and the schema of the record: append-only by triggers.

/** Runs statements, with `$1`, `$2` … for parameters. */
export interface Queries {
  /** Gives the rows; an error of the database is passed on. */
  query(sql: string, params?: unknown[]): Promise<{ rows: unknown[] }>
}

/** PGlite has this form. */
export interface TransactingDatabase extends Queries {
  /** Runs all of `run` as one transaction, and undoes it when that rejects. */
  transaction<T>(run: (queries: Queries) => Promise<T>): Promise<T>
}

/** One connection of a pool. */
export interface Connection extends Queries {
  /** Gives it back; one that is `broken` is not used again. */
  release(broken?: boolean): void
}

/** A `Pool` of `pg` has this form. */
export interface PooledDatabase extends Queries {
  /** One connection, the caller's until it is released; a broken one is not used again. */
  connect(): Promise<Connection>
}

/** PGlite, or a pool of `pg`. */
export type AuditDatabase = TransactingDatabase | PooledDatabase

/** Runs queries as one transaction: all of what they do, or nothing. */
export async function transacted<T>(
  database: AuditDatabase,
  run: (queries: Queries) => Promise<T>,
): Promise<T> {
  if ('transaction' in database) return database.transaction(run)
  const client = await database.connect()
  let broken = false
  try {
    await client.query('BEGIN')
    const result = await run(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * The schema, statement by statement. Entries are text, for `jsonb` would write numbers anew. A row can be inserted behind the last one
 * alone; changing and removing are refused but in a transaction that says it is for retention or erasure, and even there an entry cannot be changed.
 */
export function schemaOf(table: string): readonly string[] {
  return [
    `CREATE TABLE IF NOT EXISTS ${table} (sequence bigint PRIMARY KEY, hash text NOT NULL UNIQUE, entry text NOT NULL, kept text)`,
    `CREATE OR REPLACE FUNCTION ${table}_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.sequence <> COALESCE((SELECT max(sequence) FROM ${table}), 0) + 1 THEN
      RAISE EXCEPTION 'ungxu: entries are added behind the last one';
    END IF;
    RETURN NEW;
  END IF;
  IF COALESCE(current_setting('ungxu.retention', true), '') <> 'on' THEN
    RAISE EXCEPTION 'ungxu: the record is append-only';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.sequence, NEW.hash, NEW.entry) IS DISTINCT FROM (OLD.sequence, OLD.hash, OLD.entry) THEN
    RAISE EXCEPTION 'ungxu: an entry never changes';
  END IF;
  IF TG_OP = 'UPDATE' THEN RETURN NEW; END IF;
  RETURN OLD;
END $$`,
    `CREATE OR REPLACE TRIGGER ${table}_rows BEFORE INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_guard()`,
    `CREATE OR REPLACE TRIGGER ${table}_all BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ${table}_guard()`,
  ]
}
