// Claims that fact-checkers have named false: known texts, each with the check behind it.
import { z } from 'zod'
import { daySchema, formSchema, idSchema, textsSchema } from './words'

/** What fact-checkers call it. `false` is YAML's own truth value, so that it needs no quotes. */
export const RATINGS = [false, 'misleading', 'altered', 'out-of-context', 'unproven'] as const

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
