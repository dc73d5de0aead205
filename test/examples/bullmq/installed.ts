// The example as a user has it: in a folder of its own, with the packages that it asks for.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../built'

export interface Installed {
  readonly folder: string
  remove(): void
}

/** Copies the example. With `audited`, the files of this folder stand in the place of its own. */
export function installExample({ audited }: { readonly audited: boolean }): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'ungxu-bullmq-'))
  cpSync(join(ROOT, 'examples/bullmq'), folder, { recursive: true })
  if (audited) {
    renameSync(join(folder, 'verdicts.mjs'), join(folder, 'own-verdicts.mjs'))
    for (const name of ['moderator.mjs', 'verdicts.mjs'])
      cpSync(join(ROOT, 'test/examples/bullmq', name), join(folder, name))
  }
  mkdirSync(join(folder, 'node_modules'))
  for (const name of Object.keys(dependencies(folder)))
    symlinkSync(
      name === 'ungxu' ? ROOT : join(ROOT, 'node_modules', name),
      join(folder, 'node_modules', name),
      'dir',
    )
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export function dependencies(folder: string): Record<string, string> {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>
  return { ...devDependencies, ...dependencies }
}
