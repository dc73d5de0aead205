// `npm run sbom`: what is in the package, as CycloneDX 1.5 on standard output. Why not `npm sbom`: docs/decisions/0017
import { readFileSync } from 'node:fs'
import { type ShippedPackage, shippedPackages } from './shipped-packages'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly license: string
  readonly dependencies: Readonly<Record<string, string>>
}

const reference = ({ name, version }: { name: string; version: string }) => `${name}@${version}`
const address = (one: { name: string; version: string }) => `pkg:npm/${reference(one).replace(/^@/, '%40')}`

function component(one: ShippedPackage) {
  return {
    'bom-ref': reference(one),
    type: 'library',
    name: one.name,
    version: one.version,
    scope: 'required',
    hashes: [
      {
        alg: 'SHA-512',
        content: Buffer.from(one.integrity.replace(/^sha512-/, ''), 'base64').toString('hex'),
      },
    ],
    licenses: [{ license: { id: one.licence } }],
    purl: address(one),
    properties: [{ name: 'ungxu:how', value: one.how }],
  }
}

/**
 * The bill of materials. The same tree gives the same bytes: it has neither a time nor a serial number, which the
 * format leaves to whoever publishes it.
 */
export function billOfMaterials(about: Manifest, packages: readonly ShippedPackage[]) {
  const ours = packages.filter(
    ({ how, name, version }) => how === 'bundled' || about.dependencies[name] === version,
  )
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        'bom-ref': reference(about),
        type: 'library',
        name: about.name,
        version: about.version,
        description: about.description,
        licenses: [{ license: { id: about.license } }],
        purl: address(about),
      },
    },
    components: packages.map(component),
    dependencies: [
      { ref: reference(about), dependsOn: ours.map(reference).sort() },
      ...packages.map((one) => ({ ref: reference(one), dependsOn: one.needs })),
    ],
  }
}

if (process.argv[1]?.endsWith('sbom.ts')) {
  const about = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Manifest
  process.stdout.write(`${JSON.stringify(billOfMaterials(about, shippedPackages()), null, 2)}\n`)
}
