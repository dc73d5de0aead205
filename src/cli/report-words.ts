// What `ungxu report` says on the terminal, in both languages; the page has words of its own.
import type { Language } from '../messages/say'

export interface ReportWords {
  readonly written: (file: string, posts: number) => string
  readonly notWritten: string
}

const en: ReportWords = {
  written: (file, posts) => `${file}: ${posts} ${posts === 1 ? 'post' : 'posts'}`,
  notWritten: 'interrupted: no report was written',
}

const vi: ReportWords = {
  written: (file, posts) => `${file}: ${posts} bài`,
  notWritten: 'đã dừng giữa chừng: không ghi báo cáo nào',
}

export function reportWordsOf(language: Language): ReportWords {
  return language === 'vi' ? vi : en
}
