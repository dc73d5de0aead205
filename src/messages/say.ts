// Codes to words. Data speaks in codes everywhere; people read what these tables say.
import type { FaultCode } from './fault-codes'
import { en } from './en'
import { vi } from './vi'

/** Languages the library itself speaks. */
export type Language = 'vi' | 'en'

/** A code's words in one language: what is wrong and what to do, with `{name}` where a value goes. */
export interface FaultWords {
  readonly message: string
  readonly hint: string
}

const TABLES: Record<Language, Record<FaultCode, FaultWords>> = { en, vi }

/** Message and hint of a fault in a language, its values filled in. */
export function sayFault(
  fault: { readonly code: FaultCode; readonly values: Readonly<Record<string, string | number>> },
  language: Language,
): FaultWords {
  const words = TABLES[language][fault.code]
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(fault.values[name] ?? whole))
  return { message: fill(words.message), hint: fill(words.hint) }
}
