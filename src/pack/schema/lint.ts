// What an author has looked at and means: warnings of lint that a rule, lexicon or duty allows, each with the reason.
import { z } from 'zod'
import { LINT_CODES, RELEASE_CODES } from '../../messages/fault-codes'

/** Errors are not for an author to allow. */
const ALLOWABLE = LINT_CODES.filter(
  (code) =>
    !['LAW_UNVERIFIED', 'LAW_LAPSED', 'LAW_REGISTRY_ONLY', 'ALLOW_UNUSED', ...RELEASE_CODES].includes(code),
)

export const lintSchema = z
  .strictObject({
    allow: z
      .array(
        z.strictObject({
          code: z.enum(ALLOWABLE),
          /** In a lexicon: the terms that are meant. All of them if not said, also those that are written later. */
          terms: z.array(z.string().min(1)).min(1).optional(),
          why: z.string().trim().min(1),
        }),
      )
      .min(1),
  })
  .meta({ id: 'lint' })
export type LintNotes = z.infer<typeof lintSchema>
