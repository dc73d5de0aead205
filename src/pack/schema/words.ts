// The small words of the format: ids, dates, texts in several languages.
import { z } from 'zod'

/** A string of a certain form. The example is what a fault shows as allowed. */
export const formSchema = (form: RegExp, example: string) => z.string().regex(form, { error: example })

/** Lower-case words joined by dots and hyphens: `fraud.easy-job`. Stable: never used again for something else. */
export const idSchema = formSchema(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'fraud.easy-job (a-z 0-9 . -)').meta({
  id: 'id',
  description: 'Lower-case words joined by dots and hyphens, e.g. fraud.easy-job',
})

/** A calendar day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date().meta({ id: 'day', description: 'A calendar day, YYYY-MM-DD' })

/** A text in one or more languages, keyed by language tag: `{ vi: …, en: … }`. */
export const textsSchema = z
  .record(formSchema(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'vi, en'), z.string().trim().min(1))
  .refine((texts) => Object.keys(texts).length > 0, { params: { missing: 'vi | en | …' } })
  .meta({ id: 'texts', description: 'A text by language tag: { vi: …, en: … }' })
/** Words for people by language, `{ vi: …, en: … }`: at least one. */
export type Texts = z.infer<typeof textsSchema>

/** ISO 3166-1 alpha-2 and ISO 639-1 codes. */
export const jurisdictionSchema = formSchema(/^[A-Z]{2}$/, 'VN')
export const languageCodeSchema = formSchema(/^[a-z]{2,3}$/, 'vi, en')

/** Names of the texts of a post: `text` is the body, others are keys of the post's `fields`. */
export const fieldNameSchema = formSchema(/^[A-Za-z_][\w-]*$/, 'text, title')
