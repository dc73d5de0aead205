// `ungxu/audit`: every public name of the record, listed by hand.

// the record
export { createAuditLog } from './log'
export type { AuditLog, Decided, Said } from './log'
export type { AuditLogOptions } from './log-options'
export type {
  Anchor,
  AuditEntry,
  DecisionEntry,
  EntryContent,
  EntryFrame,
  EntryKind,
  Kept,
  KeptPart,
  Outcome,
  RecordedOptions,
  Sealed,
} from './entry'
export type { RecordedEvidence, RecordedVerdict, RecordedViolation } from './recorded-verdict'
export { verifyEntries } from './verify'
export type { AuditReport, VerifyOptions } from './verify'

// where it is kept
export { memoryStore } from './memory-store'
export type { AuditStore, Change, Forgetting, Span, StoredEntry } from './store'
export { memorySalts } from './salts'
export type { AuditSalts } from './salts'
export { VN_RETENTION } from './retention'
export type { Retention } from './retention'
export { sqlStore } from './sql-store'
export type { SqlStoreOptions } from './sql-store'
export type { AuditDatabase, Connection, PooledDatabase, Queries, TransactingDatabase } from './database'

// what is made of it
export { replay } from './replay'
export type { Replay, ReplayOptions } from './replay'
export type { Difference } from './difference'
export { auditFigures } from './figures'
export type { AuditFigures, RuleFigures } from './figures'

// account measures
export { decideStrikes } from './strikes'
export type { PastLock, Strike, StrikeDecision, StrikeGround, StrikeHistory } from './strikes'
export { STRIKES_147_2024, STRIKES_333_2026, STRIKES_STRICTER } from './strike-policies'
export type { IndefiniteLock, StrikePolicy, StrikeProvision, TemporaryLock } from './strike-policies'
