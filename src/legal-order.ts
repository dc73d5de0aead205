// A formal order of an authority, as the platform passes it in with a post: read strictly, so that nothing less is obeyed.
import { isDay } from './as-of'
import { readPath } from './judgement/reading'
import type { Unanswered } from './judgement/truth'
import { readMoment } from './moment'
import { ORDER_ASKS } from './pack/vocabulary'
import type { OrderAsk } from './pack/vocabulary'
import type { Post } from './post'

/**
 * A formal order of a competent authority about posts, given as the post's `legalOrder`. The platform vouches for it: whether
 * the paper is genuine and its issuer competent cannot be seen from here. Other keys are carried along.
 *
 * @example
 * const moderator = createModerator({ packs: [vn] })
 * const legalOrder = {
 *   issuer: 'Cục A', number: '01/YC', date: '2026-11-20', asks: 'remove', scope: { posts: ['p-1'] },
 *   urgent: true, receivedAt: '2026-11-20T22:30:00+07:00',
 * }
 * const { violations } = moderator.evaluateSync({ id: 'p-1', text: '…', legalOrder }, { asOf: '2026-11-20' })
 * violations[0].rule // 'vn.order.remove'
 * violations[0].order.number // '01/YC'
 * violations[0].duties.find((duty) => duty.id === 'vn.remove-on-order').deadline // '2026-11-21T04:30:00+07:00'
 */
export interface LegalOrder {
  /** Who gave it. */
  readonly issuer: string
  /** The number it was given under. */
  readonly number: string
  /** The day it bears, `YYYY-MM-DD`. */
  readonly date: string
  readonly asks: OrderAsk | readonly OrderAsk[]
  /** What it is about: posts by `id`, all posts of authors by `author.id`, posts by `url`. At least one list. */
  readonly scope: {
    readonly posts?: readonly string[]
    readonly authors?: readonly string[]
    readonly urls?: readonly string[]
  }
  /** Whether it says that it is an emergency, for which the law sets a shorter time. */
  readonly urgent?: boolean
  /** When the platform got it: ISO 8601 with an offset, `2026-11-20T22:30:00+07:00`. Deadlines count from here. */
  readonly receivedAt?: string
  readonly [other: string]: unknown
}

/** What came of reading an order. */
export interface OrderReading {
  /** What it asks for, where that can be read. */
  readonly asks?: readonly OrderAsk[]
  /** Why it is not to be obeyed: it is malformed, or the post does not say what the scope names. */
  readonly unread?: Unanswered
  /** A copy of it, word for word, if it is well-formed and covers the post. */
  readonly order?: LegalOrder
}

/** The keys of a scope, and where a post says the same. */
const SCOPES: Readonly<Record<string, string>> = { posts: 'id', authors: 'author.id', urls: 'url' }

/** Reads the `legalOrder` of a post; `null` is as good as none. Throws nothing. */
export function readOrder(post: Post): OrderReading {
  try {
    const given = post['legalOrder']
    // The verdict is a record: what becomes of the post later does not change it.
    return given === undefined || given === null ? {} : readCopy(post, freeze(structuredClone(given)))
  } catch {
    return malformed('legalOrder')
  }
}

function readCopy(post: Post, order: unknown): OrderReading {
  if (!isMap(order)) return malformed('legalOrder')
  const asks = Array.isArray(order['asks']) ? order['asks'] : [order['asks']]
  if (asks.length === 0 || !asks.every(isAsk)) return malformed('legalOrder.asks')
  const wrong = Object.keys(FORMS).find((key) => !FORMS[key]!(order[key]))
  if (wrong !== undefined) return { asks, ...malformed(`legalOrder.${wrong}`) }
  const { scope } = order as unknown as LegalOrder
  const named = Object.entries(scope).map(([key, ids]) => [SCOPES[key]!, ids] as const)
  const said = named.map(([path, ids]) => [path, ids, readPath(post, path.split('.'))] as const)
  if (said.some(([, ids, value]) => (ids as readonly unknown[]).includes(value)))
    return { asks, order: order as unknown as LegalOrder }
  const open = said.find(([, , value]) => typeof value !== 'string' || value === '')
  return open === undefined ? { asks } : { asks, unread: { because: 'ORDER_SCOPE_UNKNOWN', fact: open[0] } }
}

const FORMS: Readonly<Record<string, (value: unknown) => boolean>> = {
  issuer: isSaid,
  number: isSaid,
  date: (value) => typeof value === 'string' && isDay(value),
  scope: isScope,
  urgent: (value) => value === undefined || typeof value === 'boolean',
  receivedAt: (value) => value === undefined || readMoment(value) !== undefined,
}

/** A key that is not known might narrow what is meant: such a scope is not read. */
function isScope(value: unknown): boolean {
  if (!isMap(value)) return false
  const lists = Object.entries(value)
  return (
    lists.length > 0 &&
    lists.every(
      ([key, ids]) => Object.hasOwn(SCOPES, key) && Array.isArray(ids) && ids.length > 0 && ids.every(isSaid),
    )
  )
}

function isAsk(value: unknown): value is OrderAsk {
  return (ORDER_ASKS as readonly unknown[]).includes(value)
}

function isSaid(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function malformed(fact: string): { unread: Unanswered } {
  return { unread: { because: 'ORDER_MALFORMED', fact } }
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const item of Object.values(value)) freeze(item)
  return value
}
