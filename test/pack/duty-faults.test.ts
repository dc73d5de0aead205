import { describe, expect, it } from 'vitest'
import { UngxuError } from '../../src/errors'
import { compilePacks } from '../../src/pack/compile'
import { parsePack } from '../../src/pack/parse-pack'
import { placed } from './faults-of'

const text = (duties: string, requires = '') => `schema: 1
id: ours
version: 1.0.0
title: { en: Ours }
${requires}
instruments:
  - id: vn/law
    number: '1'
    title: { en: Law }
    issuer: Nobody
    kind: law
    issued: null
    inForce: { from: 2020-01-01, to: null }
    verified: true
    source: sample
    provisions:
      - { slug: logs, ref: '1', summary: { en: x }, category: a, role: obliges, audience: provider, verified: true, source: s, sourceKind: s, duty: { kind: keep-logs, retentionYears: 2 } }
      - { slug: ban, ref: '2', summary: { en: x }, category: a, role: prohibits, audience: user, verified: true, source: s, sourceKind: s }
rules:
  - { id: ours.r, title: { en: R }, category: a, severity: low, action: warn, when: { entity: email } }
duties:
  - ${duties}
`
const LINE = 22

function faults(duties: string): string[] {
  try {
    compilePacks([parsePack([{ file: 'a.yaml', text: text(duties) }])])
    return []
  } catch (error) {
    if (!(error instanceof UngxuError)) throw error
    return placed(error.faults)
  }
}
const duty = (more: string) => `{ id: logs, title: { en: T }, message: { en: M }, ${more} }`
/** Column in the line of the duty at which a part of it begins. */
const columnOf = (more: string, part: string) => `  - ${duty(more)}`.indexOf(part) + 1

describe('a duty', () => {
  it.each([
    ['provisions: [vn/law#logs]'],
    ['provisions: [{ provision: vn/law#logs, binds: domestic }], measure: retention, on: report'],
    [
      'provisions: [vn/law#logs], appliesTo: { rules: [ours.r], categories: [nothing-yet], severities: [low] }',
    ],
  ])('with %s is fine', (more) => {
    expect(faults(duty(more))).toEqual([])
  })

  it.each([
    ['UNKNOWN_PROVISION', 'provisions: [vn/law#log]', 'vn/law#log', 'provisions.0'],
    [
      'UNKNOWN_PROVISION',
      'provisions: [{ provision: vn/law#lgs, binds: x }]',
      'vn/law#lgs',
      'provisions.0.provision',
    ],
    ['DUTY_NOT_SET', 'provisions: [vn/law#logs, vn/law#ban]', 'vn/law#ban', 'provisions.1'],
    ['DUTY_UNMEASURED', 'measure: deadline, provisions: [vn/law#logs]', 'deadline', 'measure'],
    ['DUTY_UNMEASURED', 'measure: locks, provisions: [vn/law#logs]', 'locks', 'measure'],
    [
      'UNKNOWN_RULE',
      'provisions: [vn/law#logs], appliesTo: { rules: [ours.s] }',
      'ours.s',
      'appliesTo.rules.0',
    ],
    ['WRONG_VALUE', 'provisions: [vn/law#logs], on: orders', 'orders', 'on'],
    ['WRONG_VALUE', 'provisions: [vn/law#logs], measure: hours', 'hours', 'measure'],
    [
      'WRONG_VALUE',
      'provisions: [vn/law#logs], appliesTo: { categories: [] }',
      '[] }',
      'appliesTo.categories',
    ],
    ['WRONG_VALUE', 'provisions: [vn/law]', 'vn/law]', 'provisions.0'],
    ['UNKNOWN_KEY', 'provisions: [vn/law#logs], measures: x', 'measures', 'measures'],
  ])('%s: %s', (code, more, part, path) => {
    expect(faults(duty(more))).toEqual([`a.yaml:${LINE}:${columnOf(more, part)} ${code} duties.0.${path}`])
  })

  it('lacks what it must have', () => {
    expect(faults('{ id: logs, title: { en: T } }').map((one) => one.split(' ')[1])).toEqual([
      'MISSING_KEY',
      'MISSING_KEY',
    ])
  })

  it('may be given once', () => {
    const twice = `${duty('provisions: [vn/law#logs]')}\n  - ${duty('provisions: [vn/law#logs]')}`
    expect(faults(twice)).toEqual([`a.yaml:${LINE + 1}:11 DUPLICATE_ID duties.1.id`])
  })

  it('has numbers that make sense', () => {
    const wrong = text(duty('provisions: [vn/law#logs]')).replace('retentionYears: 2', 'retentionYears: 0')
    expect(() => parsePack(wrong)).toThrow(/WRONG_VALUE `retentionYears`/)
  })

  it('may stand on provisions and rules of a pack that is required', () => {
    const base = parsePack(text(duty('provisions: [vn/law#logs]')).replace('id: ours\n', 'id: base\n'))
    const ours = {
      schema: 1,
      id: 'top',
      version: '1',
      title: { en: 'Top' },
      requires: ['base'],
      duties: [
        {
          id: 'x',
          title: { en: 'T' },
          message: { en: 'M' },
          appliesTo: { rules: ['ours.r'] },
          provisions: ['vn/law#logs'],
        },
      ],
    }
    expect(compilePacks([base, parsePack(ours)]).rules.length).toBe(1)
    const wrong = parsePack({ ...ours, duties: [{ ...ours.duties[0], provisions: ['vn/law#ban'] }] })
    expect(() => compilePacks([base, wrong])).toThrow(/DUTY_NOT_SET/)
  })
})
