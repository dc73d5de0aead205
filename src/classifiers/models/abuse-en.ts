// The shipped classifier for English.
import { type LinearClassifier, linearClassifier } from '../linear/linear-classifier'
import { MODEL_BASE64 } from './data/abuse-en'
import { shippedModel } from './shipped-model'

/**
 * A classifier with the id `abuse-en` and the label `abuse`: how likely an English post insults or shows hatred (0..1).
 * What it learned from, what it is worth and what it cannot do: docs/linear-model.md
 *
 * @example
 * Math.round(abuseEn().classify(['Thank you, see you at the library'])[0].abuse) // 0
 */
export function abuseEn(): LinearClassifier {
  return linearClassifier(shippedModel(MODEL_BASE64))
}
