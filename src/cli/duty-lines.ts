// Duties, orders and fines in words: a line for each duty, with every provision that sets it.
import type { Duty } from '../duties'
import type { LegalOrder } from '../legal-order'
import type { Language } from '../messages/say'
import type { Fine } from '../pack/schema/law'
import type { Texts } from '../pack/schema/words'

interface DutyWords {
  readonly hours: (count: number) => string
  readonly months: (count: number) => string
  readonly lock: (violations: number, days: number) => string
  readonly deadline: (time: string) => string
  readonly keepUntil: (day: string) => string
  readonly stricter: string
  readonly binds: (whom: string) => string
  readonly order: (order: LegalOrder) => string
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

const WORDS: Readonly<Record<Language, DutyWords>> = {
  en: {
    hours: (count) => `within ${plural(count, 'hour')}`,
    months: (count) => `at least ${plural(count, 'month')}`,
    lock: (violations, days) => `from ${plural(violations, 'violation')} in ${plural(days, 'day')}`,
    deadline: (time) => `by ${time}`,
    keepUntil: (day) => `to the end of ${day}`,
    stricter: 'stricter',
    binds: (whom) => `binds: ${whom}`,
    order: ({ issuer, number, date }) => `${number} of ${date}, ${issuer}`,
  },
  vi: {
    hours: (count) => `trong ${count} giờ`,
    months: (count) => `ít nhất ${count} tháng`,
    lock: (violations, days) => `từ ${violations} lần vi phạm trong ${days} ngày`,
    deadline: (time) => `chậm nhất ${time}`,
    keepUntil: (day) => `đến hết ngày ${day}`,
    stricter: 'chặt hơn',
    binds: (whom) => `áp dụng cho: ${whom}`,
    order: ({ issuer, number, date }) => `số ${number} ngày ${date}, ${issuer}`,
  },
}

/** `Keep the logs: at least 24 months (147/2024/NĐ-CP, Điều 27 khoản 2 điểm b; stricter); …`, one line a duty. */
export function dutyLines(
  duties: readonly Duty[],
  language: Language,
  say: (texts: Texts) => string,
): string[] {
  const byId = new Map<string, Duty[]>()
  for (const duty of duties) {
    const known = byId.get(duty.id)
    if (known === undefined) byId.set(duty.id, [duty])
    else known.push(duty)
  }
  return [...byId.values()].map(
    (same) => `${say(same[0]!.title)}: ${same.map((duty) => demand(duty, WORDS[language])).join('; ')}`,
  )
}

function demand(duty: Duty, words: DutyWords): string {
  const { number, ref, binds, stricter, deadlineHours, retentionMonths, thresholds, deadline, keepUntil } =
    duty
  const asked = [
    ...(deadlineHours === undefined ? [] : [words.hours(deadlineHours)]),
    ...(deadline === undefined ? [] : [words.deadline(deadline)]),
    ...(retentionMonths === undefined ? [] : [words.months(retentionMonths)]),
    ...(keepUntil === undefined ? [] : [words.keepUntil(keepUntil)]),
    ...(thresholds?.temporaryLock ?? []).map((one) => words.lock(one.violations, one.windowDays)),
  ].join(', ')
  const about = [
    `${number}, ${ref}`,
    ...(binds === undefined ? [] : [words.binds(binds)]),
    ...(stricter === true ? [words.stricter] : []),
  ].join('; ')
  return asked === '' ? about : `${asked} (${about})`
}

/** `15/YC of 2026-06-29, Cục A`. */
export function orderLine(order: LegalOrder, language: Language): string {
  return WORDS[language].order(order)
}

/** `10,000,000–20,000,000 VND (amounts for organisations; individuals pay half)`: never without its basis. */
export function fineLine(
  { min, max, currency, basis }: Fine,
  language: Language,
  say: (texts: Texts) => string,
) {
  const amount = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-US')
  return `${amount.format(min)}–${amount.format(max)} ${currency} (${say(basis)})`
}
