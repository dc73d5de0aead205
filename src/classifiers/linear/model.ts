// A model as data: what its file holds, and the one definition of its header.
import { z } from 'zod'
import { LABEL_NAME, MAX_LABELS } from './targets'

/** Most features of a model. */
export const MOST_FEATURES = 2 ** 22
/** Within bounds in which no sum can overflow. */
const finite = z.number().min(-1e9).max(1e9)
const count = z.int().min(0)
const ordersSchema = z.tuple([z.int().min(1).max(10), z.int().min(0).max(10)]).readonly()

/** What is read of a text: rows of so many parts, `[least, most]`; a `most` of 0 reads none. */
export const recipeSchema = z
  .strictObject({
    /** Rows of words and of runs of signs of the surface view (lower case, diacritics kept). */
    words: ordersSchema,
    /** Rows of characters of the surface view, within words. */
    characters: ordersSchema,
    /** Rows of words of the skeleton view (no diacritics, leetspeak read, letters set apart put together). */
    skeletonWords: ordersSchema,
    /** Rows of letters of the skeleton view, within words. */
    skeletonLetters: ordersSchema,
  })
  .readonly()

/** What a reader must know of a model before using it (Mitchell and others, "Model Cards for Model Reporting", 2019). */
export const cardSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
      .max(100),
    version: z.string().min(1).max(50),
    name: z.string().max(200).optional(),
    /** ISO 639-1 codes. */
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/))
      .readonly()
      .optional(),
    /** The day it was trained, YYYY-MM-DD. */
    date: z.iso.date().optional(),
    /** Under which licence the model may be used. */
    licence: z.string().max(200).optional(),
    intendedUse: z.string().max(4000).optional(),
    limits: z.string().max(4000).optional(),
    /** What it learned from. */
    data: z
      .array(
        z
          .strictObject({
            name: z.string().max(200),
            licence: z.string().max(500).optional(),
            rows: count.optional(),
          })
          .readonly(),
      )
      .readonly()
      .optional(),
    /** Rows learned from, by label. */
    counts: z.record(z.string(), count).readonly(),
    /** Measured on rows that were not learned from: by cross-validation, and on the rows held out, if any. */
    metrics: z.record(z.string(), z.record(z.string(), finite).readonly()).readonly(),
    training: z
      .strictObject({
        rows: count,
        heldOut: count,
        folds: count,
        l2: finite,
        epochs: count,
        seed: z.int(),
        smoothing: finite,
        balance: finite,
      })
      .readonly(),
  })
  .readonly()

const numbers = z.array(finite).readonly()

export const headerSchema = z
  .strictObject({
    card: cardSchema,
    labels: z.array(z.string().regex(LABEL_NAME)).min(1).max(MAX_LABELS).readonly(),
    link: z.enum(['softmax', 'sigmoid']),
    recipe: recipeSchema,
    /** How many features have weights. */
    features: z.int().min(0).max(MOST_FEATURES),
    /** By label: a weight is its byte times this. */
    scales: numbers,
    biases: numbers,
    /** By label: what the sum is multiplied by, then moved by, before it becomes a score. */
    calibration: z.strictObject({ factors: numbers, shifts: numbers }).readonly(),
    /** By label: a factor on scores before the highest wins (softmax), or the least score that is enough (sigmoid). */
    decision: z.array(finite.min(0)).readonly(),
  })
  .readonly()

export type Recipe = z.infer<typeof recipeSchema>
/** What a model says of itself: languages, date, licence, what it learned from, measures, intended use and limits. */
export type ModelCard = z.infer<typeof cardSchema>
export type ModelHeader = z.infer<typeof headerSchema>

/** A model, as it is read from its file or comes out of training. */
export interface LinearModel extends ModelHeader {
  /** The hashes of the features that have weights, in ascending order. */
  readonly hashes: Int32Array
  /** `weights[feature * labels.length + label]`, to be multiplied by the label's scale. */
  readonly weights: Int8Array
  /** `sha256:` and 64 hex digits over the file. */
  readonly digest: string
}
