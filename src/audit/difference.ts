// The first place in which two pieces of data differ.

/** Where two pieces of data differ, and what each has there. */
export interface Difference {
  /** Dotted: `violations.0.action`; empty for the whole. */
  readonly path: string
  /** `undefined` where there is nothing. */
  readonly old: unknown
  readonly new: unknown
}

/** In the order of the old keys, then of those that are new; `undefined` if there is no difference. */
export function firstDifference(old: unknown, fresh: unknown, path = ''): Difference | undefined {
  if (Object.is(old, fresh)) return undefined
  if (!isTree(old) || !isTree(fresh) || Array.isArray(old) !== Array.isArray(fresh))
    return { path, old, new: fresh }
  for (const key of new Set([...Object.keys(old), ...Object.keys(fresh)])) {
    const [one, other] = [old, fresh].map((tree) => (Object.hasOwn(tree, key) ? tree[key] : undefined))
    const found = firstDifference(one, other, path === '' ? key : `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
