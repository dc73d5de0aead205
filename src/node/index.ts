// `ungxu/node`: what needs files, threads or channels.
export { openAuditFile, readAuditFile } from './audit-file'
export type { AuditFileOptions } from './audit-file'
export { loadPack } from './load-pack'
export { observed } from './observed'
export type { ErrorEvent, ReloadEvent, VerdictEvent, ViolationEvent } from './observed'
export { createPool } from './pool'
export type { Pool, PoolEvaluateOptions, PoolOptions } from './pool'
export type { PoolSetup, PoolSetupArguments } from './thread-start'
