// Every rule of the Vietnamese pack against its own examples, and against what is asked of any shipped rule.
import { describe, expect, it } from 'vitest'
import { describePack, shippedPack } from './rule-suite'

const vn = await shippedPack('vn')
describePack(vn, 18)

describe('the same post on either side of a change of law', () => {
  const text = 'Nhà cái uy tín, tài xỉu nổ hũ, nạp đầu tặng 100%, ib nhận code'
  const basisOn = (asOf: string) =>
    vn.moderator
      .evaluateSync({ text }, { asOf })
      .violations.find((violation) => violation.rule === 'vn.gambling.site-promotion')!
      .legalBasis.map((basis) => basis.id)

  it('cites the law of 2018 on its last day and the law of 2025 on its first', () => {
    const [before, after] = [basisOn('2026-06-30'), basisOn('2026-07-01')]
    expect(before).toContain('vn/cybersecurity-law-2018#art18.cl1')
    expect(before).not.toContain('vn/cybersecurity-law-2025#art7.cl2.pt-dd')
    expect(after).toContain('vn/cybersecurity-law-2025#art7.cl2.pt-dd')
    expect(after).not.toContain('vn/cybersecurity-law-2018#art18.cl1')
  })
})
