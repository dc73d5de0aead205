// Files that a pack names besides its own: lists of hosts. Where they are read from is up to who loads the pack.
import { fault } from '../errors'
import type { Fault } from '../errors'
import { closest, shownName } from './did-you-mean'
import { readHostFile } from './host-file'
import type { MergedPack } from './merge-sources'
import type { DomainList, WrittenDomainList } from './schema/lexicon'
import { kindOf } from './source'
import type { Path } from './source'

/** What a file holds and what faults call it; or, as values of a fault, why it cannot be had. */
export type NamedFile =
  | { readonly file: string; readonly content: string | Uint8Array }
  | { readonly code: 'FILE_UNREADABLE' | 'FILE_OUTSIDE' | 'FILE_NOT_GIVEN'; readonly values: Fault['values'] }

/** Gives the file of that name; `from` is the file that names it, as faults call it. */
export type ReadNamed = (name: string, from: string | undefined) => NamedFile

/** The files that came with a pack, by name. */
export function givenFiles(files: Readonly<Record<string, string | Uint8Array>> = {}): ReadNamed {
  return (name) => {
    if (Object.hasOwn(files, name)) return { file: name, content: files[name]! }
    const suggestion = closest(name, Object.keys(files))
    const values = { name: shownName(name), ...(suggestion !== undefined && { suggestion }) }
    return { code: 'FILE_NOT_GIVEN', values }
  }
}

/** The hosts in the files of the domain lists, by the number of the list, as far as the schema has nothing against it. */
export function namedHosts(
  merged: MergedPack,
  unsound: (path: Path) => boolean,
  read: ReadNamed,
): { readonly hosts: ReadonlyMap<number, readonly string[]>; readonly faults: readonly Fault[] } {
  const hosts = new Map<number, readonly string[]>()
  const faults: Fault[] = []
  const lists = merged.value['domains']
  for (const [index, list] of (Array.isArray(lists) ? lists : []).entries()) {
    const name: unknown = kindOf(list) === 'map' ? list.file : undefined
    const path = ['domains', index, 'file']
    if (typeof name !== 'string' || unsound(path)) continue
    const where = merged.place(path)
    const found = read(name, where.file)
    if ('code' in found) faults.push(fault(found.code, found.values, where))
    else {
      const list = readHostFile(found.content, found.file)
      hosts.set(index, list.hosts)
      faults.push(...list.faults)
    }
  }
  return { hosts, faults }
}

/** A list with the hosts of its file after its own, and without the name of the file. */
export function withHosts(
  { domains = [], file: _, ...list }: WrittenDomainList,
  hosts: readonly string[] = [],
): DomainList {
  return { ...list, domains: [...domains, ...hosts] }
}
