// Whether people called a post harmful, however they said so.
import { isHarmlessLabel } from '../classifiers/evaluation/harmless-label'
import type { JudgedPost } from './judged-post'

/** By its `violates` and `allows`, else by its `label`; `undefined` where nobody said. */
export function isHarmful({ post, labelled }: JudgedPost): boolean | undefined {
  if (labelled !== undefined && labelled.labels.violates.length > 0) return true
  if (labelled !== undefined && labelled.labels.allows.length > 0) return false
  const { label } = post
  return typeof label === 'string' && label !== '' ? !isHarmlessLabel(label) : undefined
}
