// A second opinion (https://makenowjust-labs.github.io/recheck/) on what our own analysis gives to the native engine.
import { checkSync } from 'recheck'
import { describe, expect, it } from 'vitest'
import { type PatternEngine, patternEngine } from '../../src/pack/pattern-safety'
import eu from '../../src/packs/eu'
import vn from '../../src/packs/vn'

const isNative = (engine: PatternEngine): engine is PatternEngine & { source: string; flags: string } =>
  'engine' in engine && engine.engine === 'native'

describe('patterns that recheck calls vulnerable', () => {
  it.each(['(a+)+$', '(a|a)*b', '(?:.*a){20}', '^(\\d+)*x', '(?:a|b|ab)*c', '\\s+$'])(
    'never run on the native engine: %s',
    (regex) => {
      expect(checkSync(regex, 'u', { timeout: 2000 }).status).toBe('vulnerable')
      expect(isNative(patternEngine({ regex }))).toBe(false)
    },
  )
})

describe('patterns of the shipped packs on the native engine', () => {
  const natives = [...vn.patterns, ...eu.patterns].flatMap((pattern) => {
    const engine = patternEngine(pattern)
    return isNative(engine) ? [{ id: pattern.id, engine }] : []
  })

  it('are most of them', () => expect(natives.length).toBeGreaterThan(40))

  // Where its search runs out of time recheck says nothing; our bound on the steps at one place holds for those as well.
  it.each(natives)('never take exponential time: $id', ({ engine }) => {
    const diagnosis = checkSync(engine.source, engine.flags, { timeout: 1000 })
    const type = 'complexity' in diagnosis ? diagnosis.complexity?.type : undefined
    expect(type).not.toBe('exponential')
  })
})
