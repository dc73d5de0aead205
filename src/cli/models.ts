// The classifiers a command plugs in: models given by file, and the shipped one where a pack asks for it.
import { readFileSync } from 'node:fs'
import type { Classifier } from '../classifiers/classifier'
import { linearClassifier } from '../classifiers/linear/linear-classifier'
import { readModel } from '../classifiers/linear/model-file'
import { UngxuError, fault } from '../errors'
import type { Language } from '../messages/say'
import type { Pack } from '../pack/pack'
import { referencesOf, referring } from '../pack/references'
import { wordsOf } from './words'

const SHIPPED = 'abuse-vi'

/**
 * Models in the order named, and `abuse-vi` if a pack asks for it and none of them has its place. Throws `UngxuError` (`USAGE`
 * for a file that cannot be read, `MODEL_…` for one that is no model).
 */
export async function loadModels(
  files: readonly string[],
  packs: readonly Pack[],
  language: Language,
): Promise<Classifier[]> {
  const models: Classifier[] = [...new Set(files)].map((file) =>
    linearClassifier(readModel(bytesOf(file, language))),
  )
  if (packs.some(asksForShipped) && !models.some(({ id }) => id === SHIPPED))
    models.push((await import('../classifiers/models/abuse-vi')).abuseVi())
  return models
}

function asksForShipped(pack: Pack): boolean {
  for (const { kind, id } of referencesOf(referring(pack)))
    if (kind === 'classifier' && id === SHIPPED) return true
  return false
}

/** The bytes of a model's file. Throws `UngxuError` (`USAGE`). */
export function bytesOf(file: string, language: Language, command?: 'eval'): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const words = wordsOf(language)
    const problem = words.unreadable(file, (error as NodeJS.ErrnoException).code ?? '')
    throw new UngxuError(fault('USAGE', { problem, help: words.seeHelp(command) }))
  }
}
