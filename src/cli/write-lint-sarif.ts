// What `ungxu lint` found, as SARIF 2.1.0: the part of it that code scanning reads.
import { createHash } from 'node:crypto'
import { isAbsolute, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDay } from '../as-of'
import { type Language, sayFault } from '../messages/say'
import type { LintFault } from '../pack/lint/lint'
import { VERSION } from '../version'
import { json } from './write-json'

/**
 * One run. Places count from 1, columns in UTF-16 units. A fingerprint is made of what is wrong (code, file, names), not of where it
 * stands: it stays when lines move.
 */
export function writeLintSarif(faults: readonly LintFault[], language: Language): string {
  const codes = [...new Set(faults.map(({ code }) => code))].sort()
  const seen = new Map<string, number>()
  const run = {
    tool: {
      driver: {
        name: 'ungxu',
        version: VERSION,
        rules: codes.map((code) => {
          const one = faults.find((fault) => fault.code === code)!
          return {
            id: code,
            shortDescription: { text: titleOf(code) },
            help: { text: sayFault(one, language).hint },
            defaultConfiguration: { level: one.severity },
          }
        }),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: faults.map((fault) => ({
      ruleId: fault.code,
      ruleIndex: codes.indexOf(fault.code),
      level: fault.severity,
      message: { text: sayFault(fault, language).message },
      locations: [locationOf(fault)],
      partialFingerprints: { 'ungxu/v1': fingerprint(fault, seen) },
    })),
  }
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json'
  return `${json({ $schema: schema, version: '2.1.0', runs: [run] })}\n`
}

/** `LAW_LAPSED` as `Law lapsed`. */
function titleOf(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A place in a file; of packs that came ready compiled, the path in the pack. */
function locationOf({ file, line, column, endLine, endColumn, path }: LintFault) {
  if (file === undefined) return { logicalLocations: [{ fullyQualifiedName: path ?? '' }] }
  const region = {
    startLine: line ?? 1,
    ...(column !== undefined && { startColumn: column }),
    ...(endLine !== undefined && { endLine }),
    ...(endColumn !== undefined && { endColumn }),
  }
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } }
}

/** Relative to where the program runs, as code scanning wants it; whole where the file lies elsewhere. */
function uriOf(file: string): string {
  const way = isAbsolute(file) ? relative('.', file) : file
  if (isAbsolute(way) || way.split(sep)[0] === '..') return pathToFileURL(file).href
  return way.split(sep).map(encodeURIComponent).join('/')
}

function fingerprint({ code, file, values }: LintFault, seen: Map<string, number>): string {
  // Counts and days change from run to run.
  const told = Object.entries(values).filter(([, value]) => typeof value === 'string' && !isDay(value))
  const key = JSON.stringify([code, file, told])
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return createHash('sha256').update(`${key} ${count}`).digest('hex').slice(0, 32)
}
