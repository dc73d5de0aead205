// What reaches users beside our own code: its licences, its bill of materials, its addresses, and what it runs when installed.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ALLOWED, refused } from '../../scripts/licences'
import { billOfMaterials } from '../../scripts/sbom'
import { shippedPackages } from '../../scripts/shipped-packages'
import { ROOT } from '../built'

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const about = JSON.parse(read('package.json')) as {
  name: string
  version: string
  description: string
  license: string
  dependencies: Record<string, string>
  scripts: Record<string, string>
}
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { integrity?: string; hasInstallScript?: boolean }>
}
const shipped = shippedPackages()

describe('a licence', () => {
  it('of what is installed or bundled is on the list', () => {
    expect(refused(shipped)).toEqual([])
    expect(shipped.filter(({ how }) => how === 'bundled').length).toBeGreaterThan(5)
  })

  it.each(['GPL-3.0-only', 'UNLICENSED', '(MIT OR GPL-3.0)', ''])('`%s` is refused', (licence) => {
    expect(refused([{ ...shipped[0]!, licence }])).toHaveLength(1)
  })

  const notice = read('NOTICE')
  const bundled = shipped.filter(({ how }) => how === 'bundled')
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  const licenceIn = (folder: string) => {
    const file = readdirSync(join(ROOT, folder)).find((one) => /^licen[cs]e/i.test(one))
    return file === undefined ? '' : read(join(folder, file))
  }

  it('of what is bundled names its holders, and so does NOTICE', () => {
    const credits = [...notice.matchAll(/Copyright.*$/gm)].map(([credit]) => plain(credit))
    const missing = bundled.flatMap(({ name, folder }) =>
      [...licenceIn(folder).matchAll(/^\W*Copyright .*$/gm)]
        .map(([line]) => plain(line))
        .filter((line) => !credits.some((credit) => line.includes(credit)))
        .map((line) => `${name}: ${line}`),
    )
    expect(missing).toEqual([])
  })

  it('of what is bundled is credited by name, in the words of the package', () => {
    const wrong = bundled.filter(({ name, folder }) => {
      const credits = [...notice.matchAll(new RegExp(`^${name} +(Copyright.*)$`, 'gm'))]
      const licence = plain(licenceIn(folder))
      return !credits.some(([, credit]) => licence === '' || licence.includes(plain(credit!)))
    })
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('of what is bundled is the one that NOTICE names it under', () => {
    const under = {
      MIT: 'the MIT License',
      ISC: 'the ISC License',
      'BSD-3-Clause': 'the BSD 3-Clause License',
    }
    const part = (words: string) =>
      notice.split(/^-{79}$/m).find((one) => one.split('\n')[1]?.endsWith(`under ${words}:`)) ?? ''
    const wrong = bundled.filter(
      ({ name, licence }) =>
        !new RegExp(`^${name} +Copyright`, 'm').test(part(under[licence as keyof typeof under] ?? '')),
    )
    expect(wrong.map(({ name, licence }) => `${name} ${licence}`)).toEqual([])
  })
})

describe('each dependency at run time', () => {
  const page = read('docs/decisions/0017-runtime-dependencies.md')

  it('has its reason written down, with its version and licence', () => {
    const rows = [...page.matchAll(/^\| `([^`]+)` (\S+) \| ([^|]+) \|/gm)].map(
      ([, name, version, licence]) => [name, version, licence?.trim()],
    )
    const licenceOf = (name: string) => shipped.find((one) => one.name === name)?.licence
    expect(rows.toSorted()).toEqual(
      Object.entries(about.dependencies)
        .map(([name, version]) => [name, version, licenceOf(name)])
        .toSorted(),
    )
  })

  it('is pinned to a version', () => {
    expect(Object.values(about.dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
      [],
    )
  })

  it('and what it brings runs nothing when it is installed', () => {
    const running = shipped.filter(({ folder }) => lock.packages[folder]?.hasInstallScript)
    expect(running.map(({ name }) => name)).toEqual([])
  })
})

describe('the bill of materials', () => {
  const bill = billOfMaterials(about, shipped)
  const references = bill.components.map((one) => one['bom-ref'])

  it('names every package that users get, installed or bundled, once', () => {
    expect(new Set(references).size).toBe(references.length)
    expect(references).toEqual(
      expect.arrayContaining(
        Object.entries(about.dependencies).map(([name, version]) => `${name}@${version}`),
      ),
    )
    expect(bill.components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['franc', '@noble/hashes']),
    )
  })

  it('has the form of CycloneDX 1.5', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 })
    for (const { type, name, version, purl, hashes, licenses } of bill.components) {
      expect(type).toBe('library')
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`)
      expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }])
      expect(licenses.map(({ license }) => ALLOWED.includes(license.id))).toEqual([true])
    }
  })

  it('says what needs what, of nothing that it does not name', () => {
    const known = [`${about.name}@${about.version}`, ...references]
    expect(bill.dependencies.map(({ ref }) => ref)).toEqual(known)
    expect(
      bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.includes(ref)),
    ).toEqual([])
  })
})

describe('the lock file', () => {
  it('checks every package by SHA-512', () => {
    const unchecked = Object.entries(lock.packages)
      .filter(([path]) => path !== '')
      .filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))
    expect(unchecked).toEqual([])
  })
})

describe('the package', () => {
  it('runs nothing when it is installed', () => {
    const atInstall = [
      'preinstall',
      'install',
      'postinstall',
      'prepare',
      'preprepare',
      'postprepare',
      'prepublish',
    ]
    expect(atInstall.filter((name) => name in about.scripts)).toEqual([])
    expect(existsSync(join(ROOT, 'binding.gyp'))).toBe(false)
  })

  it('names no registry but the public one', () => {
    const left = /^(?:node_modules|dist|site|coverage|\.git|\.cache|\.stryker-tmp|reports)$/
    const files = readdirSync(ROOT)
      .filter((name) => !left.test(name))
      .flatMap((name) =>
        statSync(join(ROOT, name)).isDirectory()
          ? readdirSync(join(ROOT, name), { recursive: true, encoding: 'utf8' }).map((below) =>
              join(name, below),
            )
          : [name],
      )
      .filter(
        (name) =>
          /(?:\.(?:json|ya?ml|ts|mjs|md)|rc|run)$/.test(name) &&
          statSync(join(ROOT, name), { throwIfNoEntry: false })?.isFile(),
      )
    const host = /(?:https?:)?\/\/([\w.:-]*(?:registry|npm|artifact|nexus|verdaccio|mirror)[\w.:-]*)/g
    const named = files.flatMap((name) => [...read(name).matchAll(host)].map(([, found]) => found))
    expect(
      [...new Set(named)].filter(
        (one) => !/^(?:registry\.npmjs\.org|(?:www\.|docs\.)?npmjs\.com)$/.test(one!),
      ),
    ).toEqual([])
    expect(files.length).toBeGreaterThan(500)
  })
})
