// The pack as a whole: the top-level keys, in one file or spread over many.
import { z } from 'zod'
import { LIMITS } from '../limits'
import { FORMAT_VERSION, STATEMENT_CATEGORIES } from '../vocabulary'
import { claimDefinitionSchema } from './claim'
import { conditionSchema } from './condition'
import { dutyDefinitionSchema } from './duty'
import { domainListSchema, lexiconDefinitionSchema, patternDefinitionSchema } from './lexicon'
import { instrumentSchema } from './law'
import { overlaySchema, ruleSchema } from './rule'
import { idSchema, jurisdictionSchema, languageCodeSchema, textsSchema } from './words'

/** A pack with all its parts. */
export const packSchema = z
  .strictObject({
    $schema: z.string().optional(),
    schema: z.literal(FORMAT_VERSION),
    id: idSchema,
    version: z.string().min(1),
    title: textsSchema,
    jurisdictions: z.array(jurisdictionSchema).optional(),
    languages: z.array(languageCodeSchema).optional(),
    /** IANA name; what "today" means for the law. */
    timeZone: z.string().optional(),
    /** Packs whose names this one uses. */
    requires: z.array(idSchema).optional(),
    instruments: z.array(instrumentSchema).max(LIMITS.instruments).optional(),
    lexicons: z.array(lexiconDefinitionSchema).max(LIMITS.lexicons).optional(),
    patterns: z.array(patternDefinitionSchema).max(LIMITS.patterns).optional(),
    domains: z.array(domainListSchema).max(LIMITS.domains).optional(),
    claims: z.array(claimDefinitionSchema).max(LIMITS.claims).optional(),
    /** Conditions with a name, shared by rules. */
    conditions: z.record(idSchema, conditionSchema).optional(),
    rules: z.array(ruleSchema).max(LIMITS.rules).optional(),
    overlays: z.array(overlaySchema).max(LIMITS.overlays).optional(),
    duties: z.array(dutyDefinitionSchema).max(LIMITS.duties).optional(),
    /** How the EU's transparency database calls the subject of a category of rules, or of one rule by its id. */
    statementCategories: z.record(idSchema, z.enum(STATEMENT_CATEGORIES)).optional(),
    /** Stands in a pack that was written out as JSON. It is worked out anew and never believed. */
    digest: z.string().optional(),
  })
  .meta({ id: 'pack' })
/** A pack as its author writes it, all files together. */
export type PackDocument = z.infer<typeof packSchema>

/** One file of a pack: any of the keys. What is required of the whole is checked when the files are put together. */
export const packFileSchema = packSchema.partial()
