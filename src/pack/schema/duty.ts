// Duties: what a platform must do about a violation, an authority's order or a report, and the provisions that say so.
import { z } from 'zod'
import { DUTY_MEASURES, DUTY_TRIGGERS, SEVERITIES } from '../vocabulary'
import { citationSchema } from './law'
import { lintSchema } from './lint'
import { idSchema, textsSchema } from './words'

const boundProvisionSchema = z.strictObject({
  provision: citationSchema,
  /** Whom alone it binds, in a word of the pack's own: `domestic`, `cross-border`. */
  binds: idSchema,
})

export const dutyDefinitionSchema = z
  .strictObject({
    id: idSchema,
    title: textsSchema,
    /** What must be done, in plain words. */
    message: textsSchema,
    on: z.enum(DUTY_TRIGGERS).optional(),
    /** Each list narrows. */
    appliesTo: z
      .strictObject({
        categories: z.array(idSchema).min(1).optional(),
        rules: z.array(idSchema).min(1).optional(),
        severities: z.array(z.enum(SEVERITIES)).min(1).optional(),
      })
      .optional(),
    measure: z.enum(DUTY_MEASURES).optional(),
    /** Provisions with a `duty`. Where those in force on a day differ in the measure, the stricter is marked. */
    provisions: z.array(z.union([citationSchema, boundProvisionSchema])).min(1),
    lint: lintSchema.optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'dutyDefinition' })
/** What a platform must do about a violation, as written under `duties`. */
export type DutyDefinition = z.infer<typeof dutyDefinitionSchema>
