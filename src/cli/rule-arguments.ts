// What the commands check, test and lint are asked.
import type { Language } from '../messages/say'
import type { LintSeverity } from '../pack/lint/check'
import type { Action } from '../pack/vocabulary'

export const FORMATS = ['pretty', 'json', 'jsonl'] as const
export type Format = (typeof FORMATS)[number]

export interface CheckArguments {
  readonly name: 'check'
  readonly language: Language
  /** Texts, files and `-`, as typed. */
  readonly inputs: readonly string[]
  readonly jsonl: boolean
  /** Folders, files and names of shipped packs; empty if none was named. */
  readonly packs: readonly string[]
  /** Files of models to plug in. */
  readonly models: readonly string[]
  readonly asOf?: string
  readonly jurisdiction?: string
  readonly strictness?: 1 | 2 | 3
  readonly threads: number
  readonly failOn: Action | 'never'
  readonly format: Format
}

export interface TestArguments {
  readonly name: 'test'
  readonly language: Language
  /** Folders, files and names of packs, and files of labelled posts (`*.jsonl`), as typed. */
  readonly inputs: readonly string[]
  /** Files of models to plug in. */
  readonly models: readonly string[]
  readonly asOf?: string
  readonly disguises: boolean
  readonly pairs: boolean
  readonly watch: boolean
  /** The file that says how many labels may fail to hold. */
  readonly budget?: string
  /** Writes that file instead of holding to it. */
  readonly update: boolean
  readonly format: 'pretty' | 'json' | 'junit' | 'tap'
}

export interface LintArguments {
  readonly name: 'lint'
  readonly language: Language
  /** Folders, files and names of packs, as typed. */
  readonly inputs: readonly string[]
  readonly asOf?: string
  /** Last releases to compare with: folders, files, shipped names or `REVISION:folder`. */
  readonly against: readonly string[]
  /** `trial`: what would be mended is told, and nothing written. */
  readonly fix: 'no' | 'trial' | 'yes'
  readonly failOn: LintSeverity
  readonly format: 'pretty' | 'json' | 'github' | 'sarif'
}
