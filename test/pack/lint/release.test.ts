import { describe, expect, it } from 'vitest'
import { lintRelease } from '../../../src/pack/lint/release'
import { pack, rule } from '../../packs'

const LAST = {
  version: '1.4.2',
  lexicons: [{ id: 'a', terms: ['zzq', { term: 'zzw', variants: ['zzv'] }] }],
  conditions: { aside: { link: 'any' } },
  rules: [
    rule('one', { lexicon: 'a' }, { action: 'warn' }),
    rule('old', { lexicon: 'a' }, { status: 'deprecated' }),
    rule('draft', { link: 'any' }, { status: 'draft' }),
  ],
}
const [one, old, draft] = LAST.rules
const told = (parts: Record<string, unknown>, last: Record<string, unknown> = LAST) =>
  lintRelease(pack({ ...last, ...parts }), pack(last)).map(
    ({ code, path, values, severity }) => `${severity} ${code} ${path} ${values['id'] ?? values['least']}`,
  )
const low = (least: string) => `error VERSION_TOO_LOW version ${least}`

describe('a pack beside its last release', () => {
  it.each([
    ['the same', {}, []],
    ['the same under another version', { version: '1.4.3' }, []],
    ['another title', { title: { en: 'Other' } }, [low('1.4.3')]],
    ['a term gone', { lexicons: [{ id: 'a', terms: ['zzq'] }] }, [low('1.4.3')]],
    ['another condition', { conditions: { aside: { link: 'ip' } } }, [low('1.4.3')]],
    ['a milder action', { rules: [{ ...one, action: 'allow' }, old, draft] }, [low('1.4.3')]],
    ['a term more', { lexicons: [{ id: 'a', terms: [...LAST.lexicons[0]!.terms, 'zzx'] }] }, [low('1.5.0')]],
    ['a rule more', { rules: [...LAST.rules, rule('new', { lexicon: 'a' })] }, [low('1.5.0')]],
    [
      'a rule more, not evaluated',
      { rules: [...LAST.rules, rule('new', { lexicon: 'a' }, { status: 'draft' })] },
      [low('1.4.3')],
    ],
    ['a draft that goes live', { rules: [one, old, { ...draft, status: 'live' }] }, [low('1.5.0')]],
    ['a graver action', { rules: [{ ...one, action: 'reject' }, old, draft] }, [low('2.0.0')]],
    ['a rule gone', { rules: [old, draft] }, ['warning ID_GONE version one', low('2.0.0')]],
    ['a rule laid down', { rules: [{ ...one, status: 'deprecated' }, old, draft] }, [low('1.4.3')]],
    [
      'one that comes back',
      { rules: [one, { ...old, status: 'live' }, draft] },
      [low('2.0.0'), 'warning ID_REUSED rules.1.id old'],
    ],
    [
      'one about something else',
      { rules: [{ ...one, category: 'spam' }, old, draft] },
      [low('2.0.0'), 'warning ID_REUSED rules.0.id one'],
    ],
  ])('%s', (_, parts, faults) => {
    expect(told(parts).toSorted()).toEqual(faults.toSorted())
  })

  it.each([
    ['1.4.2', '1.4.3', true],
    ['1.4.2', '1.5.0', true],
    ['1.4.2', '2.0.0', true],
    ['1.4.2', '1.4.1', false],
    ['1.4.2', '0.9.9', false],
    ['1.9.2', '1.10.0', true],
    ['1.4.2', 'next', false],
    ['monday', 'monday', true],
  ])('mended words since %s may be %s: %s', (version, next, may) => {
    const last = { ...LAST, version }
    expect(told({ version: next, title: { en: 'Other' } }, last)).toHaveLength(may ? 0 : 1)
  })

  it('of a version below 1, the second number tells of what breaks', () => {
    const last = { ...LAST, version: '0.3.1' }
    const gone = { rules: [old, draft] }
    expect(told({ ...gone, version: '0.3.2' }, last)).toContain(low('0.4.0'))
    expect(told({ ...gone, version: '0.4.0' }, last)).toEqual(['warning ID_GONE version one'])
  })

  it('tells what asks for the number', () => {
    const [fault] = lintRelease(
      pack({ ...LAST, rules: [{ ...one, action: 'reject' }, old, draft] }),
      pack(LAST),
    )
    expect(fault!.values).toEqual({ least: '2.0.0', version: '1.4.2', because: 'one: warn → reject' })
    expect(fault!.message).toContain('warn → reject')
  })
})
