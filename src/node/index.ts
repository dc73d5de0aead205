// `ungxu/node`: what needs files or threads.
export { loadPack } from './load-pack'
export { createPool } from './pool'
export type { Pool, PoolEvaluateOptions, PoolOptions } from './pool'
export type { PoolSetup, PoolSetupArguments } from './thread-start'
