// What the section on a record says, in both languages.
import type { Language } from '../messages/say'
import type { Outcome } from '../audit/entry'

interface RecordWords {
  readonly title: string
  readonly whole: (entries: string) => string
  readonly broken: (entries: string) => string
  readonly decisions: string
  readonly overrides: string
  readonly appeals: string
  readonly open: (count: string) => string
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly degraded: string
  readonly byAction: string
  readonly action: string
  readonly share: string
  readonly byMonth: string
  readonly month: string
  readonly let: string
  readonly acted: string
  readonly monthsSaid: (first: string, last: string, acted: string) => string
  readonly byRule: string
  readonly rule: string
  readonly fired: string
  readonly shadow: string
  readonly overridden: string
  readonly appealed: string
  readonly overturned: string
  readonly byLaw: string
  readonly provision: string
}

const en: RecordWords = {
  title: 'The record of decisions',
  whole: (entries) =>
    `The record was verified and is whole: ${entries} entries. What it counts are decisions that were taken, not posts of this report.`,
  broken: (entries) =>
    `The record is broken. These are the ${entries} entries before the break; what stands behind it is not counted.`,
  decisions: 'Decisions',
  overrides: 'Overridden by a person',
  appeals: 'Appeals',
  open: (count) => `${count} open`,
  outcomes: {
    upheld: 'Appeals: upheld',
    overturned: 'Appeals: overturned',
    changed: 'Appeals: action changed',
  },
  degraded: 'With undetermined rules',
  byAction: 'Recorded decisions',
  action: 'Decision',
  share: 'Share',
  byMonth: 'Recorded decisions by month',
  month: 'Month',
  let: 'let pass',
  acted: 'acted upon',
  monthsSaid: (first, last, acted) => `From ${first} to ${last}, ${acted} posts were acted upon.`,
  byRule: 'Recorded decisions by rule',
  rule: 'Rule',
  fired: 'Fired',
  shadow: 'In the shadow',
  overridden: 'Overridden',
  appealed: 'Appealed',
  overturned: 'Overturned',
  byLaw: 'Recorded decisions by provision',
  provision: 'Provision',
}

const vi: RecordWords = {
  title: 'Sổ ghi quyết định',
  whole: (entries) =>
    `Sổ đã được kiểm tra và nguyên vẹn: ${entries} mục. Đây là các quyết định đã đưa ra, không phải các bài trong báo cáo này.`,
  broken: (entries) => `Sổ bị hỏng. Đây là ${entries} mục trước chỗ hỏng; phần sau đó không được tính.`,
  decisions: 'Quyết định',
  overrides: 'Bị người duyệt đổi',
  appeals: 'Khiếu nại',
  open: (count) => `${count} chưa giải quyết`,
  outcomes: {
    upheld: 'Khiếu nại: giữ nguyên',
    overturned: 'Khiếu nại: huỷ quyết định',
    changed: 'Khiếu nại: đổi biện pháp',
  },
  degraded: 'Có quy tắc chưa xác định',
  byAction: 'Quyết định đã ghi',
  action: 'Quyết định',
  share: 'Tỷ lệ',
  byMonth: 'Quyết định đã ghi theo tháng',
  month: 'Tháng',
  let: 'cho qua',
  acted: 'có xử lý',
  monthsSaid: (first, last, acted) => `Từ ${first} đến ${last}, có ${acted} bài bị xử lý.`,
  byRule: 'Quyết định đã ghi theo quy tắc',
  rule: 'Quy tắc',
  fired: 'Áp dụng',
  shadow: 'Chạy thử',
  overridden: 'Bị đổi',
  appealed: 'Bị khiếu nại',
  overturned: 'Bị huỷ',
  byLaw: 'Quyết định đã ghi theo điều khoản',
  provision: 'Điều khoản',
}

export function recordWordsOf(language: Language): RecordWords {
  return language === 'vi' ? vi : en
}
