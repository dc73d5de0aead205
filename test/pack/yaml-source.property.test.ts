import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readYaml } from '../../src/pack/yaml-source'

const json = fc
  .dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 5 })
  .filter((value) => !JSON.stringify(value).includes('"__proto__":'))

it.each(['\t', '  ', undefined])('JSON indented with %j is read as JSON.parse reads it', (indent) => {
  fc.assert(
    fc.property(json, (value) => {
      const text = JSON.stringify(value, null, indent)
      const source = readYaml(text)
      expect(source.faults).toEqual([])
      expect(source.value).toEqual(JSON.parse(text))
    }),
    { numRuns: 300 },
  )
})

it('no text makes it throw', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      ': ',
      '- ',
      '? ',
      '\n',
      '  ',
      '\t',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a ',
      '*a',
      '!!x ',
      '|',
      '>',
      '"',
      "'",
      '#',
      '%',
      '---',
      '...',
      '\\',
      '<<',
      '~',
      '\r',
      '\ufeff',
      '\u2028',
    ],
    ...[
      '&a',
      '*b',
      '!!binary ',
      '!!set ',
      '!!omap ',
      '%YAML 1.1\n---\n',
      '%TAG ! x\n',
      '@',
      '`',
      '0x',
      '1e999',
      '\0',
      '\ud800',
    ],
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(text, (given) => {
      const source = readYaml(given)
      for (const fault of source.faults) {
        expect(fault.line).toBeGreaterThanOrEqual(1)
        expect(fault.column).toBeGreaterThanOrEqual(1)
      }
      expect(source.place(['a', 0, 'b']).line).toBeGreaterThanOrEqual(1)
    }),
    { numRuns: 1_500 },
  )
})
