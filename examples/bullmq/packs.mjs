// The rules that a process works with, and the name under which their verdicts are kept.
import { createHash } from 'node:crypto'
import { VERSION } from 'ungxu'
import { loadPack } from 'ungxu/node'
import { settings } from './settings.mjs'

/** Packs from a list like `vn,./our-rules`. */
export function packsNamed(names) {
  return Promise.all(names.split(',').map((name) => loadPack(name.trim())))
}

/**
 * Equal digest, equal verdicts: over the packs' own digests, the library's version and how posts are judged. Whoever plugs in
 * classifiers adds their versions.
 */
export function digestOf(packs) {
  const parts = [VERSION, settings.judging, packs.map(({ digest }) => digest)]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
