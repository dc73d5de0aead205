// An entry without parts that it kept. Its hash stays, for what is kept is not in it.
import type { AuditEntry, KeptPart } from './entry'

/** The same entry where it keeps none of these parts. */
export function withoutParts<T extends Pick<AuditEntry, 'kept'>>(
  entry: T,
  parts: readonly KeptPart[] | undefined,
): T {
  if (parts === undefined || entry.kept === undefined) return entry
  const left = Object.entries(entry.kept).filter(([part]) => !(parts as readonly string[]).includes(part))
  const { kept: _, ...bare } = entry
  return (left.length === 0 ? bare : { ...bare, kept: Object.fromEntries(left) }) as T
}
