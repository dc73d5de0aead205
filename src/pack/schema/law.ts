// The legal registry: instruments and the provisions of theirs that rules cite. Facts, each with its source.
import { z } from 'zod'
import { daySchema, formSchema, jurisdictionSchema, textsSchema } from './words'

const amount = z.number().nonnegative()

/** First and last day in force, both inclusive. `from: null` = not known, never cited; `to: null` = no end known. */
const inForceSchema = z.strictObject({ from: daySchema.nullable(), to: daySchema.nullable() })

/** An administrative fine. `basis` says whom the amounts are for: those for individuals and for organisations differ. */
const fineSchema = z.strictObject({
  min: amount,
  max: amount,
  currency: z.string().length(3),
  basis: textsSchema,
})
/** A fine: its least and most in a currency, and whom the amounts are for. */
export type Fine = z.infer<typeof fineSchema>

/**
 * What a provider must do, in machine fields: `{ kind: remove-on-request, deadlineHours: 24 }`. Those named here are
 * read by the program; any other is carried along.
 */
const provisionDutySchema = z.looseObject({
  kind: z.string().min(1),
  deadlineHours: z.int().min(1).optional(),
  /** In an emergency. */
  urgentDeadlineHours: z.int().min(1).optional(),
  retentionMonths: z.int().min(1).optional(),
  retentionYears: z.int().min(1).optional(),
  thresholds: z
    .looseObject({
      temporaryLock: z
        .array(z.looseObject({ violations: z.int().min(1), windowDays: z.int().min(1) }))
        .min(1)
        .optional(),
    })
    .optional(),
})
/** What a provision asks of a platform, with its numbers. */
export type ProvisionDuty = z.infer<typeof provisionDutySchema>

export const provisionSchema = z
  .strictObject({
    /** Unique in its instrument: `art7.cl6`, `art13.cl4.pt-dd`. */
    slug: formSchema(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'art7.cl6'),
    /** How people cite it: `Điều 7 khoản 6`. */
    ref: z.string().min(1),
    /** What it says, in our own words. */
    summary: textsSchema,
    category: z.string().min(1),
    role: z.enum(['prohibits', 'penalises', 'obliges', 'defines', 'excepts']),
    audience: z.enum(['user', 'provider', 'anyone']),
    /** True when the wording or a report of it was read in `source`. */
    verified: z.boolean(),
    source: z.string().min(1),
    sourceKind: z.string().min(1),
    /** For a provision that joined its instrument later or left it earlier. It is in force where both are. */
    inForce: inForceSchema.optional(),
    fine: fineSchema.optional(),
    /** A criminal penalty. */
    penalty: textsSchema.optional(),
    duty: provisionDutySchema.optional(),
    note: z.string().optional(),
    /** A fact that no rule may use on its own: see section 6 of the design. */
    registryOnly: z.boolean().optional(),
  })
  .meta({ id: 'provision' })
/** A provision of an instrument, in words of our own. */
export type Provision = z.infer<typeof provisionSchema>

export const instrumentSchema = z
  .strictObject({
    id: formSchema(/^[a-z]{2}\/[a-z0-9]+(?:-[a-z0-9]+)*$/, 'vn/personal-data-law-2025'),
    number: z.string().min(1),
    title: textsSchema,
    issuer: z.string().min(1),
    kind: z.string().min(1),
    issued: daySchema.nullable(),
    inForce: inForceSchema,
    /** Where it is law, if that is not everywhere its pack is for. Cited where the caller names one of them, or none. */
    jurisdictions: z.array(jurisdictionSchema).min(1).optional(),
    /** Where an author looks for what took its place. Never followed by the program. */
    replacedBy: z.array(z.string()).optional(),
    url: z.string().optional(),
    /** Whether the dates and the number above were confirmed in `source`. */
    verified: z.boolean(),
    source: z.string().min(1),
    note: z.string().optional(),
    provisions: z.array(provisionSchema),
  })
  .meta({ id: 'instrument' })
/** A law or decree: number, title, days in force, provisions. */
export type Instrument = z.infer<typeof instrumentSchema>

/** `instrument#provision`, e.g. `vn/personal-data-law-2025#art7.cl6`. */
export const citationSchema = formSchema(
  /^[a-z]{2}\/[a-z0-9-]+#[a-z0-9.-]+$/,
  'vn/personal-data-law-2025#art7.cl6',
).meta({ id: 'citation', description: 'instrument#provision' })
