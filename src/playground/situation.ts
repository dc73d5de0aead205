// What the page is about at a moment, and all that a link carries: a post, a pack of one's own, and how the post is judged.
import * as z from 'zod/mini'
import { isDay } from '../as-of'
import { MAX_POST_LENGTH } from '../post'

/** What a post can be judged by: the shipped packs, and the one in the editor. */
export const PACK_NAMES = ['vn', 'eu', 'own'] as const
export type PackName = (typeof PACK_NAMES)[number]

/** Longest pack that the editor reads, in UTF-16 units. */
export const MAX_PACK_LENGTH = 200_000

// A page under a strict policy may not make code out of text, not even to see whether it could.
z.config({ jitless: true })

/** Read from links of strangers: everything is bounded, and nothing else is let in. */
export const situationSchema = z.strictObject({
  text: z.string().check(z.maxLength(MAX_POST_LENGTH)),
  pack: z.string().check(z.maxLength(MAX_PACK_LENGTH)),
  packs: z.array(z.enum(PACK_NAMES)).check(z.maxLength(PACK_NAMES.length)),
  strictness: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** `YYYY-MM-DD`; today if not there. */
  asOf: z.optional(z.string().check(z.refine(isDay))),
  /** ISO 3166-1 alpha-2, or `EU`; rules of all jurisdictions if not there. */
  jurisdiction: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
})

export type Situation = z.infer<typeof situationSchema>
