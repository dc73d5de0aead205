// Conditions as an author writes them: json-rules-engine's forms and our short forms.
import { z } from 'zod'
import { LEAST_SIMILARITY, ORDER_ASKS, SHAPES } from '../vocabulary'
import { formSchema, idSchema, languageCodeSchema } from './words'

const count = z.int().min(1)
const share = z.number().min(0).max(1)

const lexiconSchema = z.strictObject({ lexicon: idSchema, atLeast: count.optional() })
const patternSchema = z.strictObject({ pattern: idSchema, atLeast: count.optional() })
const entitySchema = z.strictObject({ entity: z.string().min(1), atLeast: count.optional() })
const linkSchema = z.strictObject({ link: idSchema, atLeast: count.optional() })
/** A claim's id, or the beginning of several and a star. */
export const claimNameSchema = formSchema(
  /^(?:[a-z0-9]+(?:[.-][a-z0-9]+)*|(?:[a-z0-9]+[.-])*\*)$/,
  "health.bleach, health.*, '*'",
)
const claimSchema = z.strictObject({
  claim: claimNameSchema,
  /** How like the claim the post must be: not how many places, of which one is enough. */
  atLeast: z.number().min(LEAST_SIMILARITY).max(1).optional(),
})

/** A signal that occurs somewhere in a text, and so can be near another. Each means one of its hits. */
export const OCCURRENCE_FORMS = {
  lexicon: lexiconSchema.omit({ atLeast: true }),
  pattern: patternSchema.omit({ atLeast: true }),
  entity: entitySchema.omit({ atLeast: true }),
  link: linkSchema.omit({ atLeast: true }),
  claim: claimSchema.omit({ atLeast: true }),
} as const
export const occurrenceSchema = z.union(Object.values(OCCURRENCE_FORMS)).meta({ id: 'occurrence' })
export type Occurrence = z.infer<typeof occurrenceSchema>

const nearSchema = z.strictObject({
  near: z
    .strictObject({
      all: z.array(occurrenceSchema).min(2),
      /** At most so many words stand between them, in all; 0: side by side, or one inside the other. */
      words: z.int().min(0).max(200).optional(),
      /** All of them lie within so many sentences following each other; 1 = the same sentence. */
      sentences: z.int().min(1).max(20).optional(),
    })
    .refine((near) => near.words !== undefined || near.sentences !== undefined, {
      params: { missing: 'words | sentences' },
    }),
  atLeast: count.optional(),
})

const languageSchema = z.strictObject({ language: languageCodeSchema, atLeast: share.optional() })

const shapeSchema = z
  .strictObject({ shape: z.enum(SHAPES), atLeast: z.number().optional(), atMost: z.number().optional() })
  .refine((shape) => shape.atLeast !== undefined || shape.atMost !== undefined, {
    params: { missing: 'atLeast | atMost' },
  })

const classifierSchema = z.strictObject({
  classifier: idSchema,
  label: z.string().min(1),
  atLeast: share,
  /** Where the platform has plugged in no such classifier, the condition does not hold; else its rule is undetermined there. */
  optional: z.boolean().optional(),
})

const orderSchema = z.strictObject({ order: z.enum(ORDER_ASKS) })

const factValue: z.ZodType<unknown> = z.json()
/** A platform's fact: a dotted path into the post, without colon, so that it never meets a signal's name. */
export const factNameSchema = formSchema(/^[A-Za-z_][\w-]*(?:\.[\w-]+)*$/, 'author.verified')
const factSchema = z.strictObject({
  fact: factNameSchema,
  operator: z.string().min(1),
  value: factValue,
  params: z.record(z.string(), factValue).optional(),
  path: z.string().min(1).optional(),
  name: z.string().optional(),
  priority: z.int().min(1).optional(),
})

const referenceSchema = z.strictObject({ condition: idSchema })

/** A condition: a boolean form, a short form, a plain fact, or the name of a shared condition. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { atLeast: number; of: Condition[] }
  | { score: { atLeast: number; of: { weight: number; when: Condition }[] } }
  | z.infer<typeof lexiconSchema>
  | z.infer<typeof patternSchema>
  | z.infer<typeof entitySchema>
  | z.infer<typeof linkSchema>
  | z.infer<typeof claimSchema>
  | z.infer<typeof nearSchema>
  | z.infer<typeof languageSchema>
  | z.infer<typeof shapeSchema>
  | z.infer<typeof classifierSchema>
  | z.infer<typeof orderSchema>
  | z.infer<typeof factSchema>
  | z.infer<typeof referenceSchema>

const some = z.lazy(() => z.array(conditionSchema).min(1))

/**
 * The forms a condition can have, by the key that tells them apart. The order matters where two keys may meet
 * (`atLeast` stands in many forms): the first form whose key is present is the one its author meant.
 */
export const CONDITION_FORMS = {
  all: z.strictObject({ all: some, name: z.string().optional() }),
  any: z.strictObject({ any: some, name: z.string().optional() }),
  not: z.strictObject({ not: z.lazy(() => conditionSchema) }),
  of: z.strictObject({ atLeast: count, of: some }),
  score: z.strictObject({
    score: z.strictObject({
      atLeast: z.number(),
      of: z.array(z.strictObject({ weight: z.number(), when: z.lazy(() => conditionSchema) })).min(1),
    }),
  }),
  lexicon: lexiconSchema,
  pattern: patternSchema,
  entity: entitySchema,
  link: linkSchema,
  claim: claimSchema,
  near: nearSchema,
  language: languageSchema,
  shape: shapeSchema,
  classifier: classifierSchema,
  order: orderSchema,
  fact: factSchema,
  condition: referenceSchema,
} as const

export const conditionSchema: z.ZodType<Condition> = z
  .union(Object.values(CONDITION_FORMS) as unknown as [z.ZodType<Condition>, z.ZodType<Condition>])
  .meta({ id: 'condition' })
