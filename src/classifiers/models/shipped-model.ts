// A shipped model from its string: base64 needs no file, so it works in a browser as it does in Node.
import { readModel } from '../linear/model-file'
import type { LinearModel } from '../linear/model'

/** The model of a file in base64. */
export function shippedModel(base64: string): LinearModel {
  return readModel(Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)))
}
