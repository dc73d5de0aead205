// Files of JSON lines as the command line reads them: bytes that come in pieces, lines that are no posts.
import { Readable } from 'node:stream'
import { createJsonLinesWriter } from '../../src/cli/write-json'
import { type Entry, readPosts } from '../../src/cli/read-posts'
import { FAULT_CODES } from '../../src/messages/fault-codes'
import { refusal } from '../../src/evaluate-all'
import type { Moderator } from '../../src/moderator'
import type { Post } from '../../src/post'
import type { Random } from '../../src/random'
import { PIECES } from './hostile-texts'
import type { Kind } from './kind'
import { mutate } from './mutate'
import { createShapes } from './post-kind'
import { checkVerdict, featuresOf, must } from './verdict-checks'

/** What breaks lines, strings and objects. */
export const JSON_PIECES: readonly string[] = [
  ...PIECES,
  '\n',
  '\r\n',
  '\n\n',
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\',
  '\\u0000',
  '\\ud800',
  ',',
  ':',
  '1e999',
  '-0',
  'null',
  'true',
  '{"text":"a"}\n',
  '{"text":"đ m","fields":{"title":"vcl"}}\n',
  '{"__proto__":{"text":"a"}}\n',
  '{"text":"a","__proto__":null}\n',
  '{"text":"a","constructor":{"prototype":{"x":1}}}\n',
  '"fields":{"a":"b"},',
  '"text":',
  '['.repeat(2_000),
  '{"a":'.repeat(2_000),
]

/** Lines as text. Half of their bytes past ASCII are cut short now and then, and so are no UTF-8. */
export function seedLines(texts: readonly string[]): string[] {
  const lines: string[] = []
  for (let at = 0; at < texts.length; at += 3)
    lines.push(
      texts
        .slice(at, at + 3)
        .map((text, i) => `${JSON.stringify({ id: String(at + i), text })}\n`)
        .join(''),
    )
  return lines
}

/** The text in bytes, one time in ten with one of them changed. */
export function bytesOf(text: string, random: Random): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > 0 && random.below(10) === 0) bytes[random.below(bytes.length)] = random.below(256)
  return bytes
}

/** The bytes in pieces, some of them a single byte long. */
export function pieces(bytes: Uint8Array, random: Random): Uint8Array[] {
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const to = random.below(3) === 0 ? at + 1 : at + 1 + random.below(bytes.length)
    parts.push(bytes.slice(at, to))
    at = to
  }
  return parts
}

/** A line bent, or now and then a line of a shape of its own put in. */
export function nextLines(lines: string, kept: readonly string[], shape: unknown, random: Random): string {
  const longest = random.below(500) === 0 ? 20_000 : 1_000
  const bent = mutate(lines, [random.pick(kept)], JSON_PIECES, random, longest)
  return random.below(4) === 0
    ? `${JSON.stringify({ text: bent.slice(0, 200), ...(shape as object) })}\n${bent}`
    : bent
}

export function linesKind(moderator: Moderator, texts: readonly string[]): Kind<string> {
  const shapeOf = createShapes()
  const writer = createJsonLinesWriter('vi')
  return {
    name: 'jsonl',
    seeds: seedLines(texts),
    next: (lines, kept, random) => nextLines(lines, kept, shapeOf(random), random),
    async run(lines, random) {
      const features: string[] = []
      const stdin = Readable.from(pieces(bytesOf(lines, random), random).map((part) => Buffer.from(part)))
      for await (const { entries } of readPosts(
        [{ kind: 'stdin', lines: true }],
        stdin,
        new AbortController().signal,
      ))
        for (const entry of entries) features.push(...answer(entry))
      return features
    },
    units: (lines) => lines.length,
  }

  function answer(entry: Entry): string[] {
    if ('fault' in entry) {
      must(FAULT_CODES.includes(entry.fault.code), `a code of its own: ${entry.fault.code}`)
      checkLine(writer.badLine({ origin: entry.origin, fault: entry.fault }))
      return [entry.fault.code]
    }
    const post = entry.post as Post
    try {
      const verdict = moderator.evaluateSync(post, { asOf: '2026-12-01' })
      checkVerdict(post, verdict)
      checkLine(writer.verdict(post, entry.origin, verdict))
      return featuresOf(verdict)
    } catch (error) {
      const { error: fault, ...who } = refusal(post, error)
      checkLine(writer.badLine({ origin: entry.origin, fault, ...who }))
      return [`${fault.code} ${fault.path?.slice(0, 20)}`]
    }
  }
}

/** One line of JSON that no terminal obeys. */
export function checkLine(line: string): void {
  must(line.endsWith('\n') && line.indexOf('\n') === line.length - 1, 'one line')
  must(!ACTS.test(line), 'a line that acts on a terminal')
  JSON.parse(line)
}

const ACTS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/
