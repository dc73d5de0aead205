import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FAULT_CODES, UNDETERMINED_CODES } from '../../src/messages/fault-codes'
import { en } from '../../src/messages/en'
import { sayFault } from '../../src/messages/say'
import { vi } from '../../src/messages/vi'

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

describe('every code', () => {
  it('stands once in the list', () => {
    expect(new Set(FAULT_CODES).size).toBe(FAULT_CODES.length)
    expect(Object.keys(en).sort()).toEqual([...FAULT_CODES].sort())
    expect(Object.keys(vi).sort()).toEqual([...FAULT_CODES].sort())
  })

  it.each(FAULT_CODES)('%s has words in both languages with the same values', (code) => {
    for (const part of ['message', 'hint'] as const) {
      expect(en[code][part]).not.toBe('')
      expect(vi[code][part]).not.toBe('')
      expect(placeholders(vi[code][part])).toEqual(placeholders(en[code][part]))
    }
    if (code !== 'USAGE')
      expect(vi[code].message).toMatch(/[àáảãạăâèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵđ\u1ea0-\u1ef9]/i)
  })

  it('are, with the reasons for undetermined rules, the rows of docs/errors.md, each once', () => {
    const rows = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([A-Z_\d]+)` \|/gm)].map(
      ([, code]) => code,
    )
    expect(rows.toSorted()).toEqual([...FAULT_CODES, ...UNDETERMINED_CODES].toSorted())
  })

  it('is raised by some test', () => {
    const tests = readdirSync('test', { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && entry.name.endsWith('.test.ts') && entry.name !== 'messages.test.ts',
      )
      .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
      .join('\n')
    expect(FAULT_CODES.filter((code) => !new RegExp(`\\b${code}\\b`).test(tests))).toEqual([])
  })
})

describe('words', () => {
  it('have their values filled in', () => {
    const fault = { code: 'UNKNOWN_LEXICON', values: { id: 'fee', suggestion: 'fees' } } as const
    expect(sayFault(fault, 'en').message).toBe('there is no lexicon `fee`')
    expect(sayFault(fault, 'en').hint).toMatch(/^Did you mean `fees`\? Define/)
    expect(sayFault(fault, 'vi').message).toBe('không có bộ từ `fee`')
  })

  it('leave out what there is no value for', () => {
    expect(sayFault({ code: 'UNKNOWN_LEXICON', values: { id: 'fee' } }, 'en').hint).toMatch(/^Define/)
    expect(sayFault({ code: 'PACK_EMPTY', values: {} }, 'vi').message).not.toContain('[')
  })

  it('take values as they are', () => {
    const fault = { code: 'UNKNOWN_KEY', values: { key: '{allowed} [x] $& $1', allowed: 'a' } } as const
    expect(sayFault(fault, 'en').message).toBe('the key `{allowed} [x] $& $1` is not known here')
  })

  it('never speak of what every object has', () => {
    expect(sayFault({ code: 'USAGE', values: {} }, 'en').message).toBe('{problem}')
    expect(
      sayFault({ code: 'UNKNOWN_KEY', values: { key: 'constructor', allowed: '' } }, 'en').message,
    ).toContain('constructor')
  })
})
