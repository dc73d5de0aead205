// `ungxu/node`: what needs files, and channels to tell on.
export { loadPack } from './load-pack'
export { observed } from './observed'
export type { ErrorEvent, ReloadEvent, VerdictEvent, ViolationEvent } from './observed'
