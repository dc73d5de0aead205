// What `ungxu report` says on the terminal, in both languages; the page has words of its own.
import type { Language } from '../messages/say'

export interface ReportWords {
  readonly written: (file: string, posts: number) => string
  readonly writtenRecord: (file: string, entries: number) => string
  readonly notWritten: string
}

const en: ReportWords = {
  written: (file, posts) => `${file}: ${posts} ${posts === 1 ? 'post' : 'posts'}`,
  writtenRecord: (file, entries) => `${file}: ${entries} ${entries === 1 ? 'entry' : 'entries'} of a record`,
  notWritten: 'interrupted: no report was written',
}

const vi: ReportWords = {
  written: (file, posts) => `${file}: ${posts} bài`,
  writtenRecord: (file, entries) => `${file}: ${entries} mục của sổ`,
  notWritten: 'đã dừng giữa chừng: không ghi báo cáo nào',
}

export function reportWordsOf(language: Language): ReportWords {
  return language === 'vi' ? vi : en
}
