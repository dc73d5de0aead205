// `ungxu/http`: a moderator behind Request and Response.
export { createFetchHandler } from './fetch-handler'
export type { FetchHandlerOptions } from './fetch-handler'
export type { ListedRule } from './rule-list'
