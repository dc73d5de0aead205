// `ungxu/audit`: every public name of the record, listed by hand.

// the record
export { createAuditLog } from './log'
export type { AuditLog, Decided, Said } from './log'
export type { AuditLogOptions } from './log-options'
export type { Anchor, AuditEntry, DecisionEntry, EntryKind, Kept, KeptPart, Outcome, Sealed } from './entry'
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
