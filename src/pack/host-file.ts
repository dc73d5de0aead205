// A file of hosts, one a line, as block lists are handed around: plain, or in the form of a hosts file.
import { fault } from '../errors'
import type { Fault } from '../errors'
import { codeFrame } from './code-frame'
import { shownName } from './did-you-mean'
import { HOST_FORM } from './vocabulary'
import { decodeUtf8 } from './utf8'

/** So many bad lines of a file are told one by one. */
const MOST_FAULTS = 20

/** What nearly every line is, and HOST_FORM takes five times as long to see. */
const PLAIN_HOST = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/
/** What a hosts file sends a host to: `0.0.0.0`, `127.0.0.1`, `::1`, `fe80::1%lo0`. */
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:.]*(?:%\w+)?)$/i
/** `localhost`, `ip6-loopback`: the machine itself. */
const LOCAL_NAME = /^[\w-]+$/

/** Whether a word may stand under `domains`. */
export function isHost(word: string): boolean {
  return PLAIN_HOST.test(word) || HOST_FORM.test(word)
}

/**
 * The hosts of a file, in its order, in lower case. `#` begins a comment. A line is one host, or an address and hosts;
 * of the latter those without a dot (`localhost`) name the machine itself, and no site.
 */
export function readHostFile(
  content: string | Uint8Array,
  file: string,
): { readonly hosts: readonly string[]; readonly faults: readonly Fault[] } {
  const decoded = typeof content === 'string' ? { text: content.replace(/^\ufeff/, '') } : decodeUtf8(content)
  if (decoded.text === undefined)
    return { hosts: [], faults: [fault('FILE_NOT_UTF8', {}, { file, ...decoded.wrong })] }
  const { text } = decoded

  const hosts: string[] = []
  const wrong: (Word & { line: string; number: number })[] = []
  let count = 0
  let number = 0
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(start, text.charCodeAt(end - 1) === 0x0d ? end - 1 : end)
    start = end + 1
    number++
    if (PLAIN_HOST.test(line)) {
      hosts.push(line)
      continue
    }
    for (const { word, at, isExtra } of wordsOf(line)) {
      const host = word.toLowerCase()
      if (!isExtra && isHost(host)) hosts.push(host)
      else if (++count <= MOST_FAULTS) wrong.push({ word, at, line, number })
    }
  }
  const faults = wrong.map((one, nth) => {
    const more = nth + 1 === MOST_FAULTS && count > MOST_FAULTS ? { more: count - MOST_FAULTS } : {}
    return fault('HOST_INVALID', { found: shownName(one.word), ...more }, placeOf(one, file))
  })
  if (hosts.length === 0 && faults.length === 0) return { hosts, faults: [fault('FILE_EMPTY', {}, { file })] }
  return { hosts, faults }
}

interface Word {
  readonly word: string
  /** Where in its line it begins, from 0. */
  readonly at: number
  /** A second word where there may be one alone. */
  readonly isExtra?: boolean
}

/** What is to be hosts on a line; of what is too much the first word. One by one, for a line may be endless. */
function* wordsOf(line: string): Generator<Word> {
  const comment = line.indexOf('#')
  const matches = (comment < 0 ? line : line.slice(0, comment)).matchAll(/\S+/g)
  const next = (): Word | undefined => {
    const match = matches.next().value
    return match && { word: match[0], at: match.index }
  }
  const first = next()
  let other = next()
  if (first === undefined) return
  if (other === undefined || !ADDRESS.test(first.word)) {
    yield first
    if (other !== undefined) yield { ...other, isExtra: true }
    return
  }
  for (; other !== undefined; other = next()) {
    if (!LOCAL_NAME.test(other.word) && other.word !== first.word) yield other
  }
}

function placeOf(
  { word, at, line, number }: Word & { readonly line: string; readonly number: number },
  file: string,
) {
  const [column, endColumn] = [at + 1, at + word.length + 1]
  const frame = codeFrame(line, number, column, endColumn)
  return { file, line: number, column, endLine: number, endColumn, frame }
}
