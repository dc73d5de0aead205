// The shipped classifier for Vietnamese.
import { type LinearClassifier, linearClassifier } from '../linear/linear-classifier'
import { MODEL_BASE64 } from './data/abuse-vi'
import { shippedModel } from './shipped-model'

/**
 * A classifier with the id `abuse-vi` and the label `abuse`: how likely a Vietnamese comment insults or shows hatred
 * (0..1). What it learned from, what it is worth and what it cannot do: docs/linear-model.md
 *
 * @example
 * Math.round(abuseVi().classify(['Cảm ơn bạn nhiều nhé'])[0].abuse) // 0
 */
export function abuseVi(): LinearClassifier {
  return linearClassifier(shippedModel(MODEL_BASE64))
}
