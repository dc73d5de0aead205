// What `ungxu lint` says besides faults, in both languages.
import type { Language } from '../messages/say'

interface LintWords {
  /** Before the place of a fault that is gone now. */
  readonly mended: string
  /** The same with `--dry-run`. */
  readonly wouldMend: string
  readonly mendedSummary: (mended: number) => string
  readonly wouldMendSummary: (mendable: number) => string
  readonly dryRunAlone: string
  readonly otherPack: (name: string, found: string, ours: string) => string
}

const plural = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`

const en: LintWords = {
  mended: 'mended',
  wouldMend: 'would mend',
  mendedSummary: (mended) => `${plural(mended, 'fault')} mended`,
  wouldMendSummary: (mendable) => `${plural(mendable, 'fault')} would be mended by --fix alone`,
  dryRunAlone: '--dry-run goes with --fix',
  otherPack: (name, found, ours) => `“${name}” is the pack “${found}”; what is looked over is “${ours}”`,
}

const vi: LintWords = {
  mended: 'đã sửa',
  wouldMend: 'sẽ sửa',
  mendedSummary: (mended) => `đã sửa ${mended} lỗi`,
  wouldMendSummary: (mendable) => `--fix sẽ sửa ${mendable} lỗi nếu không có --dry-run`,
  dryRunAlone: '--dry-run chỉ dùng cùng --fix',
  otherPack: (name, found, ours) => `“${name}” là gói “${found}”; gói đang xem là “${ours}”`,
}

export function lintWordsOf(language: Language): LintWords {
  return language === 'vi' ? vi : en
}
