// Writes src/text/data/look-alikes.ts from Unicode's confusables.txt and from the compatibility forms this Node knows.
// The list: https://www.unicode.org/Public/security/14.0.0/confusables.txt
//   npx tsx scripts/generate-look-alikes.ts confusables.txt [--check]
import { readFileSync, writeFileSync } from 'node:fs'

const OUT = new URL('../src/text/data/look-alikes.ts', import.meta.url)

/** Scripts whose letters are used to write Latin words in disguise. Letters of any other script are never folded. */
const FOLDED_SCRIPT =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}\p{Script=Canadian_Aboriginal}\p{Script=Common}\p{Script=Inherited}]$/u

/** Letters of living Latin alphabets that are more than a styled ASCII letter. */
const LATIN_LETTERS = new Set('æÆœŒøØßẞłŁðÐþÞđĐŋŊəƏħĦŧŦĳĲŉƿǷ')

/** Signs that stand for themselves: bars and strokes look like `l` but divide, ™ is no `tm` glued to a name. */
const SIGNS = /^[\p{P}\p{Sm}\p{Sk}⏽￨]$/u
const SIGNS_THAT_FOLD = new Set('×∂∪⋃∨⋁⋿')
const LETTERLIKE_WORDS = /^[\u2100-\u214f]$/

/** What the sources leave out or see otherwise: small capitals, dingbats, the usual "fancy text" alphabets. */
const BY_HAND: ReadonlyArray<readonly [characters: string, values: string]> = [
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz'],
  ['ĸꞵβεɛєҽηƞɳωƒ∂ӏꓲ℮м', 'kbbeeeennnwfdliem'],
  // Capitals that are only ever met as the capital of a look-alike.
  ['ƐЄҼƝƑӀⱭꞬƔƲƜԀҺԚѠ', 'eeenflagyuwdhqw'],
  ['ᗩᗷᑕᗪᖴᕼᒍᒪᗰᑎᑭᑫᖇᔕᑌᐯᗯ᙭ᘔ', 'abcdfhjlmnpqrsuvwxz'],
]
const RUNS_BY_HAND: ReadonlyArray<readonly [start: number, values: readonly string[]]> = [
  [0x1f150, letters()],
  [0x1f170, letters()],
  [0x1f1e6, letters()],
  [0x24ff, ['0']],
  [0x2776, numbers(1, 10)],
  [0x2780, numbers(1, 10)],
  [0x278a, numbers(1, 10)],
  [0x24eb, numbers(11, 20)],
  [0x24f5, numbers(1, 10)],
]

function letters(): string[] {
  return [...'abcdefghijklmnopqrstuvwxyz']
}

function numbers(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
}

function readConfusables(path: string): Map<string, string> {
  const prototypes = new Map<string, string>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const match = /^\uFEFF?([0-9A-F]{4,6})\s*;\s*([0-9A-F ]+?)\s*;\s*MA/.exec(line)
    if (match === null) continue
    const prototype = match[2]!.split(' ').map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
    prototypes.set(String.fromCodePoint(Number.parseInt(match[1]!, 16)), prototype.join(''))
  }
  if (prototypes.size < 5000) throw new Error(`${path} does not look like confusables.txt`)
  return prototypes
}

function collect(prototypes: ReadonlyMap<string, string>): Map<number, string> {
  const byHand = new Map<string, string>()
  for (const [characters, values] of BY_HAND) {
    for (const [index, character] of [...characters].entries()) byHand.set(character, values[index]!)
  }
  const digitStarts = new Map<number, string>()
  for (let code = 0x80; code < 0x1fbff; code++) {
    // Unicode keeps the ten digits of a script side by side, 0 first, so that the place in the run is the value.
    if (!isDigit(code)) continue
    const value =
      isDigit(code - 1) && digitStarts.has(code - 1) ? (Number(digitStarts.get(code - 1)) + 1) % 10 : 0
    digitStarts.set(code, String(value))
  }

  const one = (character: string): string | undefined => {
    if (/^[A-Za-z0-9]$/.test(character)) return character.toLowerCase()
    const hand = byHand.get(character)
    if (hand !== undefined) return hand
    const prototype = prototypes.get(character)
    if (prototype === undefined) return undefined
    const ascii = [...prototype]
      .map((part) => (/^[A-Za-z0-9]$/.test(part) ? part : (byHand.get(part) ?? '?')))
      .join('')
    if (!/^[A-Za-z0-9]{1,3}$/.test(ascii)) return undefined
    // The list writes every m as "rn" and every upright stroke, capital I among them, as "l".
    if (ascii === 'rn') return 'm'
    if (ascii === 'l' && character !== character.toLowerCase() && one(character.toLowerCase()) === 'i')
      return 'i'
    if (ascii.length > 1 && !/^\p{Script=Latin}$/u.test(character)) return undefined
    return ascii.toLowerCase()
  }

  const found = new Map<number, string>()
  for (let code = 0x80; code <= 0x1ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    const character = String.fromCodePoint(code)
    const digit = digitStarts.get(code)
    if (digit !== undefined) found.set(code, digit)
    else if (foldable(character)) {
      const value = readingOf(character, one)
      if (value !== undefined) found.set(code, value)
    }
  }
  for (const [start, values] of RUNS_BY_HAND)
    for (const [index, value] of values.entries()) found.set(start + index, value)
  return new Map([...found].sort((a, b) => a[0] - b[0]))
}

function isDigit(code: number): boolean {
  return /^\p{Nd}$/u.test(String.fromCodePoint(code))
}

function foldable(character: string): boolean {
  if (
    !FOLDED_SCRIPT.test(character) ||
    LATIN_LETTERS.has(character) ||
    /^[\p{M}\p{Z}\p{C}]$/u.test(character)
  )
    return false
  if (/^[A-Za-z]\p{M}+$/u.test(character.normalize('NFD'))) return false
  return (
    !SIGNS.test(character) ||
    SIGNS_THAT_FOLD.has(character) ||
    /[A-Za-z0-9]/.test(character.normalize('NFKC'))
  )
}

function readingOf(character: string, one: (character: string) => string | undefined): string | undefined {
  const form = character.normalize('NFKC')
  // Parentheses of ⒜, the full stop of ⒈ and the comma of 🄂 are a frame, not a part of the sign.
  const inside = /^\((.+)\)$/.exec(form)?.[1] ?? /^(\d+)[.,]$/.exec(form)?.[1] ?? form
  const isForm = inside !== character
  if (isForm && /^[A-Za-z0-9]{1,3}$/.test(inside)) {
    return inside.length > 1 && LETTERLIKE_WORDS.test(character) ? undefined : inside.toLowerCase()
  }
  if ([...inside].length === 1) {
    // Cyrillic and Greek letters with an accent look like their base; a styled letter like the plain one.
    const base = /^[\p{Script=Cyrillic}\p{Script=Greek}]$/u.test(inside)
      ? [...inside.normalize('NFD')][0]!
      : inside
    return one(character) ?? one(inside) ?? one(base)
  }
  return undefined
}

/** Runs of code points that lie close together, one line each. */
function write(found: ReadonlyMap<number, string>): string {
  const lines: string[] = []
  let previous = -100
  for (const [code, value] of found) {
    const shown = value.length === 1 ? value : `(${value})`
    if (code - previous > 6) lines.push(`${code.toString(16)} ${shown}`)
    else lines[lines.length - 1] += '.'.repeat(code - previous - 1) + shown
    previous = code
  }
  return `// Generated by scripts/generate-look-alikes.ts: do not edit. ${found.size} characters.
// Letters, digits and signs that look like, or are a styled form of, one to three ASCII letters or digits.
// Made from Unicode's confusables.txt (UTS #39, version 14.0.0) and the compatibility forms of Unicode ${process.versions.unicode}.
// Copyright © 1991-2021 Unicode, Inc. All rights reserved. Distributed under the Terms of Use in
// https://www.unicode.org/copyright.html; the permission notice is in NOTICE.

/**
 * One run a line: the first code point in hex, then what it and the following ones fold to, in lower case:
 * a letter or digit, \`(several)\`, or \`.\` for one that stays as it is. Meant for a character as written,
 * before its case is folded (Greek Η is an h, its small form η an n).
 */
export const LOOK_ALIKES = \`
${lines.join('\n')}
\`
`
}

const [path] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (path === undefined) {
  console.error('usage: npx tsx scripts/generate-look-alikes.ts confusables.txt [--check]')
  process.exit(2)
}
const generated = write(collect(readConfusables(path)))
if (!process.argv.includes('--check')) writeFileSync(OUT, generated)
else if (readFileSync(OUT, 'utf8') !== generated) {
  console.error(
    `src/text/data/look-alikes.ts is not what this script writes here (Unicode ${process.versions.unicode}; see its header)`,
  )
  process.exit(1)
}
