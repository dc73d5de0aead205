// Where the names in a pack lead: to its own parts first, then to those of the packs it requires, in that order.
import type { Pack } from './pack'
import type { ReferenceKind } from './references'
import type { Claim } from './schema/claim'
import { LINKS } from './vocabulary'
import type { Condition } from './schema/condition'
import type { Provision } from './schema/law'
import type { DomainList, Lexicon, Pattern } from './schema/lexicon'

/** What a name of each kind leads to. */
interface Named {
  readonly lexicon: Lexicon
  readonly pattern: Pattern
  readonly link: DomainList
  readonly claim: Claim
  readonly condition: Condition
  readonly provision: Provision
}

type Kind = keyof Named
type Tables = { readonly [kind in Kind]: ReadonlyMap<string, Named[kind]> }

/** What a name was found to mean, and in which pack. */
export interface Found<K extends Kind> {
  readonly pack: Pack
  readonly item: Named[K]
}

export interface Scope {
  readonly pack: Pack
  find<K extends Kind>(kind: K, id: string): Found<K> | undefined
  /** The claims that a name means, `health.*` all that begin so: its own and those of the packs it requires, by name. */
  claims(name: string): Claim[]
  /** All names of a kind that could be used, for suggestions. */
  names(kind: ReferenceKind): string[]
}

/** Scopes of packs that are loaded together. */
export function scopesOf(packs: readonly Pack[]): ReadonlyMap<Pack, Scope> {
  const byName = new Map(packs.map((pack) => [pack.id, pack]))
  const tables = new Map(packs.map((pack) => [pack, tablesOf(pack)]))
  return new Map(
    packs.map((pack) => {
      const required = pack.requires.flatMap((id) => byName.get(id) ?? [])
      const inOrder = [pack, ...required.filter((one) => one !== pack)]
      const scope: Scope = {
        pack,
        find<K extends Kind>(kind: K, id: string) {
          for (const one of inOrder) {
            const item = tables.get(one)![kind].get(id) as Named[K] | undefined
            if (item !== undefined) return { pack: one, item }
          }
          return undefined
        },
        claims(name) {
          if (!name.endsWith('*')) return [scope.find('claim', name)?.item ?? []].flat()
          const ids = scope.names('claim').filter((id) => isMeant(id, name))
          return [...new Set(ids)].sort().map((id) => scope.find('claim', id)!.item)
        },
        names(kind) {
          if (kind === 'classifier') return []
          const all = inOrder.flatMap((one) => [...tables.get(one)![kind].keys()])
          return kind === 'link' ? [...LINKS, ...all] : all
        },
      }
      return [pack, scope] as const
    }),
  )
}

/** Whether `name`, a claim's id or the beginning of several and a star, means this one. */
export function isMeant(id: string, name: string): boolean {
  return name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name
}

function tablesOf(pack: Pack): Tables {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    new Map(list.map((one) => [one.id, one]))
  let provisions: ReadonlyMap<string, Provision> | undefined
  return {
    lexicon: byId(pack.lexicons),
    pattern: byId(pack.patterns),
    link: byId(pack.domains),
    claim: byId(pack.claims),
    condition: new Map(Object.entries(pack.conditions)),
    // The law of a shipped pack is read when it is first asked for.
    get provision() {
      provisions ??= provisionsOf(pack)
      return provisions
    },
  }
}

function provisionsOf({ instruments }: Pack): ReadonlyMap<string, Provision> {
  return new Map(
    instruments.flatMap(({ id, provisions }) =>
      provisions.map((provision) => [`${id}#${provision.slug}`, provision] as const),
    ),
  )
}
