// Codes to words. Data speaks in codes everywhere; people read what these tables say.
import type { FaultCode, FaultWords } from './fault-codes'
import { en } from './en'
import { vi } from './vi'

/** Languages the library itself speaks. */
export type Language = 'vi' | 'en'

const TABLES: Record<Language, Record<FaultCode, FaultWords>> = { en, vi }

/** Message and hint of a fault in a language, its values filled in. */
export function sayFault(
  fault: { readonly code: FaultCode; readonly values: Readonly<Record<string, string | number>> },
  language: Language,
): FaultWords {
  const words = TABLES[language][fault.code]
  const given = (name: string) => Object.hasOwn(fault.values, name)
  const fill = (text: string) =>
    text
      .replace(/\[([^\]]*)\]/g, (_, part: string) =>
        [...part.matchAll(/\{(\w+)\}/g)].every((match) => given(match[1] as string)) ? part : '',
      )
      .replace(/\{(\w+)\}/g, (whole, name: string) => (given(name) ? String(fault.values[name]) : whole))
      .trim()
  return { message: fill(words.message), hint: fill(words.hint) }
}
