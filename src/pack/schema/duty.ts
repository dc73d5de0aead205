// Duties: what a platform must do about a violation, an authority's order or a report, and the provisions that say so.
import { z } from 'zod'
import { citationSchema } from './law'
import { lintSchema } from './lint'
import { SEVERITIES } from './rule'
import type { Rule } from './rule'
import { idSchema, textsSchema } from './words'

/** What sets a duty off: the violation itself (the default), a formal order (`legalOrder`), a report (`reports`). */
export const DUTY_TRIGGERS = ['violation', 'order', 'report'] as const
/** What sets a duty off. */
export type DutyTrigger = (typeof DUTY_TRIGGERS)[number]

/**
 * The number of its provisions that a duty is about: hours to act (`deadlineHours`, `urgentDeadlineHours`), time to keep
 * records (`retentionMonths`, `retentionYears`), or how many violations lock an account (`thresholds.temporaryLock`).
 */
export const DUTY_MEASURES = ['deadline', 'retention', 'locks'] as const
/** The number that a duty is about. */
export type DutyMeasure = (typeof DUTY_MEASURES)[number]

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

/** A provision that a duty names. */
export type DutyProvision = { readonly provision: string; readonly binds?: string }

/** The provisions of a duty in one form. */
export function provisionsOf({ provisions }: Pick<DutyDefinition, 'provisions'>): DutyProvision[] {
  return provisions.map((one) => (typeof one === 'string' ? { provision: one } : one))
}

/** Whether a duty applies to violations of a rule. */
export function isMeant(
  { appliesTo: { categories, rules, severities } = {} }: DutyDefinition,
  rule: Pick<Rule, 'id' | 'category' | 'severity'>,
): boolean {
  return (
    (categories?.includes(rule.category) ?? true) &&
    (rules?.includes(rule.id) ?? true) &&
    (severities?.includes(rule.severity) ?? true)
  )
}
