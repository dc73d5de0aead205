// `npm run licences`: the licences of everything that reaches users. Ends with 1 where one is not on the list.
import { type ShippedPackage, shippedPackages } from './shipped-packages'

/** What may be passed on beside Apache-2.0 code with no more than its notice. SPDX identifiers; no expression is read. */
export const ALLOWED = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']

/** Packages whose licence is none of those, or that say none. */
export function refused(packages: readonly ShippedPackage[]): ShippedPackage[] {
  return packages.filter(({ licence }) => !ALLOWED.includes(licence))
}

if (process.argv[1]?.endsWith('licences.ts')) {
  const packages = shippedPackages()
  for (const { name, version, licence, how } of packages)
    process.stdout.write(`${(licence || '(none)').padEnd(14)} ${how}  ${name}@${version}\n`)
  const wrong = refused(packages)
  for (const { name, licence } of wrong)
    process.stderr.write(`not allowed: ${name}, ${licence || 'no licence'}\n`)
  process.exitCode = wrong.length === 0 ? 0 : 1
}
