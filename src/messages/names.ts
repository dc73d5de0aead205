// What actions, severities and statuses are called, in both languages.
import type { Language } from './say'

interface Names {
  readonly actions: Readonly<Record<'allow' | 'warn' | 'limit' | 'review' | 'reject', string>>
  readonly severities: Readonly<Record<'low' | 'medium' | 'high' | 'critical', string>>
  readonly statuses: Readonly<Record<'draft' | 'shadow' | 'live' | 'deprecated', string>>
}

export const NAMES: Readonly<Record<Language, Names>> = {
  en: {
    actions: { allow: 'allow', warn: 'warn', limit: 'limit', review: 'review', reject: 'reject' },
    severities: { low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
    statuses: { draft: 'draft', shadow: 'shadow', live: 'live', deprecated: 'deprecated' },
  },
  vi: {
    actions: {
      allow: 'cho đăng',
      warn: 'nhắc nhở',
      limit: 'hạn chế',
      review: 'chờ duyệt',
      reject: 'từ chối',
    },
    severities: { low: 'nhẹ', medium: 'vừa', high: 'nặng', critical: 'rất nặng' },
    statuses: { draft: 'nháp', shadow: 'chạy thử', live: 'áp dụng', deprecated: 'đã bỏ' },
  },
}
