// Lint of what rules carry besides their conditions: examples of both kinds, and words in each language of the pack.
import type { Pack } from '../pack'
import type { Texts } from '../schema/words'
import type { Path } from '../source'
import type { Finding } from './check'

/** Fewer examples of a kind show too little of where a rule ends. */
const LEAST_EXAMPLES = 3

export function* tooFewExamples(pack: Pack): Generator<Finding> {
  for (const [index, { id, status, examples }] of pack.rules.entries()) {
    if (status === 'deprecated') continue
    const [violates, allows] = [examples?.violates?.length ?? 0, examples?.allows?.length ?? 0]
    if (violates >= LEAST_EXAMPLES && allows >= LEAST_EXAMPLES) continue
    const values = { rule: id, violates, allows, least: LEAST_EXAMPLES }
    yield examples === undefined
      ? { values, path: ['rules', index, 'id'] }
      : { values, path: ['rules', index, 'examples'], of: 'key' }
  }
}

/** Texts that people read, where one of the pack's languages is missing. */
export function* missingTexts(pack: Pack): Generator<Finding> {
  for (const [texts, path] of textsOf(pack)) {
    const spoken = Object.keys(texts).map((tag) => tag.split('-')[0])
    const missing = pack.languages.filter((language) => !spoken.includes(language))
    if (missing.length > 0)
      yield { values: { key: String(path.at(-1)), languages: missing.join(', ') }, path, of: 'key' }
  }
}

function* textsOf(pack: Pack): Generator<readonly [Texts, Path]> {
  yield [pack.title, ['title']]
  for (const [index, { title, message, status }] of pack.rules.entries()) {
    if (status === 'deprecated') continue
    yield [title, ['rules', index, 'title']]
    if (message !== undefined) yield [message, ['rules', index, 'message']]
  }
  for (const [index, { message }] of pack.overlays.entries()) {
    if (message !== undefined) yield [message, ['overlays', index, 'message']]
  }
  for (const [index, { title, message }] of pack.duties.entries()) {
    yield [title, ['duties', index, 'title']]
    yield [message, ['duties', index, 'message']]
  }
  for (const [index, { title, provisions }] of pack.instruments.entries()) {
    yield [title, ['instruments', index, 'title']]
    for (const [at, { summary }] of provisions.entries())
      yield [summary, ['instruments', index, 'provisions', at, 'summary']]
  }
}
