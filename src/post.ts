// A post as the platform gives it, and the check by hand that stands on the hot path.
import { UngxuError, fault } from './errors'

/** Longest text that is read, in UTF-16 units, over the body and all fields together. */
export const MAX_POST_LENGTH = 100_000

/** Texts that `fields` may hold, and UTF-16 units of the name of one: evidence repeats it. */
export const MOST_FIELDS = 100
export const LONGEST_FIELD_NAME = 100

/** A post. Keys that are not named here are facts that rules may ask for by dotted path (`author.verified`). */
export interface Post {
  readonly id?: string
  /** The body. */
  readonly text: string
  /** Other texts of the post: title, author's name, words in an image. Each is read as a text of its own. */
  readonly fields?: Readonly<Record<string, string>>
  /** ISO 639-1 code, where the platform knows it. */
  readonly lang?: string
  /** Where it appears: `post`, `comment`, `bio` … */
  readonly surface?: string
  readonly [fact: string]: unknown
}

/** Throws an `UngxuError` (`POST_NOT_OBJECT`, `POST_TEXT_NOT_STRING`, `POST_FIELD_WRONG`, `POST_TOO_LONG`) unless `post` can be read. */
export function checkPost(post: unknown): asserts post is Post {
  if (typeof post !== 'object' || post === null || Array.isArray(post)) {
    throw new UngxuError(fault('POST_NOT_OBJECT', { found: kindOf(post) }))
  }
  const { text, fields, id, lang, surface } = post as Record<string, unknown>
  if (typeof text !== 'string')
    throw new UngxuError(fault('POST_TEXT_NOT_STRING', { found: kindOf(text) }, { path: 'text' }))
  let length = text.length
  if (fields !== undefined) {
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
      throw new UngxuError(
        fault('POST_FIELD_WRONG', { expected: 'object', found: kindOf(fields) }, { path: 'fields' }),
      )
    }
    const names = Object.keys(fields)
    if (names.length > MOST_FIELDS) {
      const values = { expected: `at most ${MOST_FIELDS} texts`, found: names.length }
      throw new UngxuError(fault('POST_FIELD_WRONG', values, { path: 'fields' }))
    }
    for (const name of names) {
      if (name.length > LONGEST_FIELD_NAME) {
        const values = { expected: `a name of at most ${LONGEST_FIELD_NAME} units`, found: name.length }
        throw new UngxuError(fault('POST_FIELD_WRONG', values, { path: 'fields' }))
      }
      const value = (fields as Record<string, unknown>)[name]
      if (typeof value !== 'string' || name === 'text') {
        const expected = name === 'text' ? 'another name than text' : 'string'
        throw new UngxuError(
          fault('POST_FIELD_WRONG', { expected, found: kindOf(value) }, { path: `fields.${name}` }),
        )
      }
      length += value.length
    }
  }
  for (const [key, value] of [
    ['id', id],
    ['lang', lang],
    ['surface', surface],
  ] as const) {
    if (value !== undefined && typeof value !== 'string') {
      throw new UngxuError(
        fault('POST_FIELD_WRONG', { expected: 'string', found: kindOf(value) }, { path: key }),
      )
    }
  }
  if (length > MAX_POST_LENGTH)
    throw new UngxuError(fault('POST_TOO_LONG', { length, limit: MAX_POST_LENGTH }, { path: 'text' }))
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}
