// Lexicons, patterns and domain lists: the words, shapes and hosts that rules look for.
import { z } from 'zod'
import { LIMITS } from '../limits'
import { HOST_FORM, MATCHES } from '../vocabulary'
import { lintSchema } from './lint'
import { formSchema, idSchema, textsSchema } from './words'

const termText = z.string().max(LIMITS.term)
export const termSchema = z
  .union([
    termText,
    z.strictObject({
      term: termText,
      match: z.enum(MATCHES).optional(),
      /** Other spellings of the term. They match as it does, and evidence names the term. */
      variants: z.array(termText).max(LIMITS.variants).optional(),
      /** Short forms from its first letters (`clgt`): met as written alone, in any case. */
      initials: z.array(termText).max(LIMITS.variants).optional(),
    }),
  ])
  .meta({ id: 'term' })
export type Term = z.infer<typeof termSchema>

export const lexiconDefinitionSchema = z
  .strictObject({
    id: idSchema,
    title: textsSchema.optional(),
    /** How the terms below match unless they say so themselves. */
    match: z.enum(MATCHES).optional(),
    terms: z.array(termSchema).min(1).max(LIMITS.terms),
    /** Longer phrases in which a term is innocent. */
    not: z.array(termText).max(LIMITS.terms).optional(),
    lint: lintSchema.optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'lexicon' })
/** A list of terms, and of the longer phrases in which they are innocent. */
export type Lexicon = z.infer<typeof lexiconDefinitionSchema>

/** Which reading of a text a pattern runs on; `surface` if it does not say. */
export const PATTERN_VIEWS = ['original', 'surface', 'skeleton'] as const

/** Whether a pattern's letters may lack diacritics; `required` if it does not say. */
export const PATTERN_DIACRITICS = ['required', 'optional'] as const

export const patternDefinitionSchema = z
  .strictObject({
    id: idSchema,
    title: textsSchema.optional(),
    /** A regular expression in JavaScript's syntax, read with the flag `u`. */
    regex: z.string().min(1).max(LIMITS.regex),
    /** `i`, `m`, `s`; on the views `surface` and `skeleton` letters are in lower case already. */
    flags: formSchema(/^(?!.*(.).*\1)[ims]*$/, 'i, m, s').optional(),
    on: z.enum(PATTERN_VIEWS).optional(),
    diacritics: z.enum(PATTERN_DIACRITICS).optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'pattern' })
/** A regular expression and the view of the text that it reads. */
export type Pattern = z.infer<typeof patternDefinitionSchema>

const hostSchema = formSchema(HOST_FORM, 'example.com, t.example.vn')

export const domainListSchema = z
  .strictObject({
    id: idSchema,
    title: textsSchema.optional(),
    /** Hosts or registrable domains; one stands for all hosts below it. */
    domains: z.array(hostSchema).min(1).optional(),
    /** A file with more of them, one a line, in the folder of the pack; relative to the file that names it. */
    file: z.string().min(1).optional(),
    note: z.string().optional(),
  })
  .refine(({ domains, file }) => domains !== undefined || file !== undefined, {
    params: { missing: 'domains | file' },
  })
  .meta({ id: 'domains' })
export type WrittenDomainList = z.infer<typeof domainListSchema>

/** A list with all its hosts, those of its file among them. */
export type DomainList = Omit<WrittenDomainList, 'domains' | 'file'> & { domains: readonly string[] }
