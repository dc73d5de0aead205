// A rule: what it is about, when it fires, what it asks for, on which law, with examples of both kinds.
import { z } from 'zod'
import { LIMITS } from '../limits'
import { ACTIONS, SEVERITIES, STATUSES } from '../vocabulary'
import { conditionSchema } from './condition'
import { citationSchema } from './law'
import { lintSchema } from './lint'
import {
  daySchema,
  fieldNameSchema,
  idSchema,
  jurisdictionSchema,
  languageCodeSchema,
  textsSchema,
} from './words'

const exampleSchema = z
  .union([
    z.string().min(1),
    z
      .object({
        text: z.string(),
        asOf: daySchema.optional(),
        /** The words that must be found, as they stand in the text. */
        evidence: z.array(z.string()).optional(),
        decision: z.enum(ACTIONS).optional(),
        law: z.array(citationSchema).optional(),
      })
      .catchall(z.json()),
  ])
  .meta({ id: 'example', description: 'A text, or a post with what must come of it' })
/** A post under `examples` of a rule, and what must come of it. */
export type Example = z.infer<typeof exampleSchema>

const appliesToSchema = z.strictObject({
  jurisdictions: z.array(jurisdictionSchema).min(1).optional(),
  surfaces: z.array(z.string().min(1)).min(1).optional(),
  languages: z.array(languageCodeSchema).min(1).optional(),
  fields: z.array(fieldNameSchema).min(1).optional(),
})
export type AppliesTo = z.infer<typeof appliesToSchema>

export const ruleSchema = z
  .strictObject({
    id: idSchema,
    title: textsSchema,
    category: idSchema,
    severity: z.enum(SEVERITIES),
    action: z.enum(ACTIONS),
    status: z.enum(STATUSES).optional(),
    strictness: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
    legalBasis: z.array(citationSchema).optional(),
    validFrom: daySchema.optional(),
    validTo: daySchema.optional(),
    appliesTo: appliesToSchema.optional(),
    when: conditionSchema,
    unless: conditionSchema.optional(),
    message: textsSchema.optional(),
    falsePositives: z.array(z.string().min(1)).optional(),
    onError: z.enum(['skip', 'review']).optional(),
    examples: z
      .strictObject({
        violates: z.array(exampleSchema).max(LIMITS.examples).optional(),
        allows: z.array(exampleSchema).max(LIMITS.examples).optional(),
        todoViolates: z.array(exampleSchema).max(LIMITS.examples).optional(),
        todoAllows: z.array(exampleSchema).max(LIMITS.examples).optional(),
      })
      .optional(),
    lint: lintSchema.optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'rule' })
/** A rule as its author writes it. */
export type Rule = z.infer<typeof ruleSchema>

/** Tuning kept apart from the rule it tunes. `unless` adds an exception to those the rule has. */
export const overlaySchema = z
  .strictObject({
    rule: idSchema,
    action: z.enum(ACTIONS).optional(),
    severity: z.enum(SEVERITIES).optional(),
    status: z.enum(STATUSES).optional(),
    strictness: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
    appliesTo: appliesToSchema.optional(),
    unless: conditionSchema.optional(),
    message: textsSchema.optional(),
    onError: z.enum(['skip', 'review']).optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'overlay' })
/** Tuning of a rule, kept apart from it. */
export type Overlay = z.infer<typeof overlaySchema>
