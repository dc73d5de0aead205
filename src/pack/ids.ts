// The ids a pack gives out, each kind unique in the pack.
import { shownName } from './did-you-mean'
import { firstPlace } from './merge-sources'
import type { MergedPack } from './merge-sources'
import type { ReferenceKind } from './references'
import type { Report } from './report'
import { LINKS } from './vocabulary'
import { kindOf } from './source'
import type { Path } from './source'

/** What a pack defines, by kind. Parts that are faulty otherwise are known by name all the same. */
export type Names = Readonly<Record<Exclude<ReferenceKind, 'classifier'>, ReadonlySet<string>>>

/** Collects the ids; what is given twice is reported at its second place. */
export function namesOf(merged: MergedPack, report: Report): Names {
  const { value } = merged

  function unique(kind: string, items: unknown, path: Path, key = 'id'): Set<string> {
    const seen = new Map<string, Path>()
    for (const [index, item] of (Array.isArray(items) ? items : []).entries()) {
      const id: unknown = kindOf(item) === 'map' ? item[key] : undefined
      if (typeof id !== 'string') continue
      const at = [...path, index, key]
      const first = seen.get(id)
      if (first === undefined) seen.set(id, at)
      else report('DUPLICATE_ID', { kind, id: shownName(id), ...firstPlace(merged.place(first)) }, at)
    }
    return new Set(seen.keys())
  }

  const link = unique('domain list', value['domains'], ['domains'])
  for (const [index, item] of (Array.isArray(value['domains']) ? value['domains'] : []).entries()) {
    const id: unknown = kindOf(item) === 'map' ? item.id : undefined
    if (!(LINKS as readonly unknown[]).includes(id)) continue
    report('DUPLICATE_ID', { kind: 'link', id: String(id), first: 'ungxu' }, ['domains', index, 'id'])
  }
  unique('rule', value['rules'], ['rules'])
  unique('instrument', value['instruments'], ['instruments'])
  unique('duty', value['duties'], ['duties'])
  const provision = new Set<string>()
  for (const [index, item] of (Array.isArray(value['instruments']) ? value['instruments'] : []).entries()) {
    if (kindOf(item) !== 'map') continue
    const slugs = unique('provision', item.provisions, ['instruments', index, 'provisions'], 'slug')
    for (const slug of slugs) provision.add(`${item.id}#${slug}`)
  }
  return {
    lexicon: unique('lexicon', value['lexicons'], ['lexicons']),
    pattern: unique('pattern', value['patterns'], ['patterns']),
    link,
    claim: unique('claim', value['claims'], ['claims']),
    condition: new Set(Object.keys(value['conditions'] ?? {})),
    provision,
  }
}
