// Claims that fact-checkers have named false: known texts, each with the check behind it.
import { z } from 'zod'
import { daySchema, formSchema, idSchema, textsSchema } from './words'

/** What fact-checkers call it. `false` is YAML's own truth value, so that it needs no quotes. */
export const RATINGS = [false, 'misleading', 'altered', 'out-of-context', 'unproven'] as const

/** A text of fewer words could be anybody's sentence. A syllable of Vietnamese is a word. */
export const LEAST_CLAIM_WORDS = 8

/** A post is less like a claim than this: then it is another text, and never looked at again. */
export const LEAST_SIMILARITY = 0.4

/** How like a known wording a post must be, unless the condition says otherwise. */
export const USUAL_SIMILARITY = 0.7

export const claimDefinitionSchema = z
  .strictObject({
    id: idSchema,
    /** What is claimed, in a few words. */
    title: textsSchema,
    /** Wordings that go round, each of at least eight words. A post is compared with each of them. */
    texts: z.array(z.string()).min(1),
    rating: z.literal(RATINGS),
    /** Who checked it: an agency, a newsroom. */
    checkedBy: z.string().min(1),
    checkedOn: daySchema.optional(),
    /** The fact-check itself. */
    url: formSchema(/^https?:\/\/\S+$/, 'https://…').optional(),
    /** What was read of it, and where, if not at `url`. */
    source: z.string().min(1).optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'claim' })
export type Claim = z.infer<typeof claimDefinitionSchema>
