// A pack as its author wrote it, to a checked and frozen Pack; or to all of its faults at once.
import { UngxuError, fault } from '../errors'
import type { Fault } from '../errors'
import { shownName } from './did-you-mean'
import { digestOf } from './digest'
import { meaningFaults } from './meaning'
import { LIMITS } from './limits'
import { mergeSources } from './merge-sources'
import { readObject } from './object-source'
import { givenFiles, namedHosts, withHosts } from './named-files'
import type { ReadNamed } from './named-files'
import type { Pack } from './pack'
import { inOrder, rememberPlaces } from './places'
import { checkSchema } from './schema-faults'
import { packSchema } from './schema/pack'
import type { PackDocument } from './schema/pack'
import { told } from './report'
import type { Path, Source } from './source'
import { readBytes, readYaml } from './yaml-source'
import type { Allowance } from './yaml-source'

/** One file of a pack: YAML or JSON text, the same in UTF-8, or its content as an object. `file` is what faults call it. */
export type PackSource =
  | { readonly file?: string; readonly text: string }
  | { readonly file?: string; readonly bytes: Uint8Array }
  | { readonly file?: string; readonly value: unknown }

/** What a pack is read with. */
export interface ParseOptions {
  /** Lists of hosts in files of their own, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** What the pack's digest must be: `sha256:` and 64 hex digits. */
  readonly digest?: string
}

/**
 * Reads and checks a pack: YAML or JSON text, an object with the same keys, or several files that make up one pack.
 * In several files, lists are put one after the other and `conditions` are put together; each other key may stand in
 * one file only (`schema` in all).
 *
 * A list of hosts in a file of its own (`domains: [{ id, file: blocklist.txt }]`) is read from `files`, by that name; the
 * pack then holds the hosts themselves.
 *
 * With `digest` a pack that says anything else than what has that digest is refused (`PACK_DIGEST_DIFFERS`).
 *
 * Throws one `UngxuError` that holds every fault found (of more than a thousand the first, and `TOO_MANY_FAULTS`), sorted by file
 * and line. Sizes: docs/limits.md. Names that are not in the pack are faults here if it `requires` no other pack; otherwise they are
 * looked up when packs are compiled together.
 *
 * @example
 * const pack = parsePack(`
 * schema: 1
 * id: ours
 * version: 1.0.0
 * title: { en: Our rules }
 * lexicons: [{ id: fee, terms: [phí hồ sơ, đặt cọc] }]
 * rules:
 *   - { id: ours.fee, title: { en: Asks for a fee }, category: fraud, severity: low, action: warn, when: { lexicon: fee } }
 * `)
 */
export function parsePack(source: string | object | readonly PackSource[], options: ParseOptions = {}): Pack {
  return pinned(packFrom(sourcesOf(source), givenFiles(options.files)), options.digest)
}

/** The pack, if its digest is the one that is asked for. Throws an `UngxuError` (`PACK_DIGEST_DIFFERS`). */
export function pinned(pack: Pack, digest: string | undefined): Pack {
  if (digest === undefined || pack.digest === digest) return pack
  const values = { id: pack.id, version: pack.version, expected: shownName(digest), found: pack.digest }
  throw new UngxuError(fault('PACK_DIGEST_DIFFERS', values))
}

/** The same, with a way to read the files that the pack names. */
export function packFrom(given: readonly PackSource[], readNamed: ReadNamed): Pack {
  const size = given.reduce((sum, one) => sum + sizeOf(one), 0)
  if (size > LIMITS.size) throw new UngxuError(fault('PACK_TOO_LARGE', { size, limit: LIMITS.size }))
  const files = given.length
  if (files > LIMITS.files) throw new UngxuError(fault('PACK_TOO_LARGE', { files, limit: LIMITS.files }))
  const sources = readAll(given)
  const filled = sources.filter((one) => one.value !== undefined)
  const unread = sources.flatMap((one) => one.faults)
  if (filled.length === 0) throw unread.length > 0 ? refusal(unread) : new UngxuError(fault('PACK_EMPTY'))

  const whole = sources.every((one) => one.whole)
  const merged = mergeSources(filled)
  const faults: Fault[] = [...unread, ...merged.faults]
  const checked = checkSchema(packSchema, merged.value)
  // A value that could not be read stands as null, and is not found fault with a second time.
  const told = new Set(unread.map(({ file, path }) => `${file}:${path}`))
  const unsound = new Set<string>()
  const nameOf = (path: Path) => path.join('\0')
  for (const { code, values, path, of } of checked.faults) {
    for (let depth = 1; depth <= path.length; depth++) unsound.add(nameOf(path.slice(0, depth)))
    // What is missing of the whole may stand in the file that could not be read.
    if (code === 'MISSING_KEY' && path.length === 0 && !whole) continue
    const where = merged.place(path, of)
    if (!told.has(`${where.file}:${where.path}`)) faults.push(fault(code, values, where))
  }
  // Not all that is unsound is known.
  if (!checked.complete) throw refusal(faults)
  const isUnsound = (path: Path) => unsound.has(nameOf(path))
  faults.push(...meaningFaults(merged, isUnsound, whole))
  const named = namedHosts(merged, isUnsound, readNamed)
  faults.push(...named.faults)
  if (faults.length > 0 || checked.data === undefined) throw refusal(faults)

  const pack = freeze(complete(checked.data, named.hosts))
  rememberPlaces(pack, { place: merged.place })
  return pack
}

function sourcesOf(source: string | object | readonly PackSource[]): readonly PackSource[] {
  if (typeof source === 'string') return [{ text: source }]
  return Array.isArray(source) ? (source as readonly PackSource[]) : [{ value: source }]
}

/** Bytes or characters; an object has its own limit. */
function sizeOf(source: PackSource): number {
  if ('text' in source) return source.text.length
  return 'bytes' in source ? source.bytes.length : 0
}

/** Stops where there is more of it than may be, or where enough is wrong. */
function readAll(given: readonly PackSource[]): Source[] {
  const allowance = { signs: LIMITS.signs }
  const sources: Source[] = []
  let faults = 0
  for (const one of given) {
    const source = read(one, allowance)
    faults += source.faults.length
    sources.push(source)
    if (faults > LIMITS.faults || allowance.signs < 0) throw refusal(sources.flatMap((read) => read.faults))
  }
  return sources
}

function read(source: PackSource, allowance: Allowance): Source {
  if ('text' in source) return readYaml(source.text, source.file, allowance)
  return 'bytes' in source
    ? readBytes(source.bytes, source.file, allowance)
    : readObject(source.value, source.file)
}

function refusal(faults: readonly Fault[]): UngxuError {
  return new UngxuError(told(inOrder(faults)))
}

function complete(document: PackDocument, hosts: ReadonlyMap<number, readonly string[]>): Pack {
  const pack = {
    schema: document.schema,
    id: document.id,
    version: document.version,
    title: document.title,
    jurisdictions: document.jurisdictions ?? [],
    languages: document.languages ?? [],
    timeZone: document.timeZone ?? 'UTC',
    requires: document.requires ?? [],
    instruments: document.instruments ?? [],
    lexicons: document.lexicons ?? [],
    patterns: document.patterns ?? [],
    domains: (document.domains ?? []).map((list, index) => withHosts(list, hosts.get(index))),
    claims: document.claims ?? [],
    conditions: document.conditions ?? {},
    rules: document.rules ?? [],
    overlays: document.overlays ?? [],
    duties: document.duties ?? [],
    statementCategories: document.statementCategories ?? {},
  }
  return { ...pack, digest: digestOf(pack) }
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const item of Object.values(value)) freeze(item)
  return Object.freeze(value)
}
