// What `ungxu diff` says, in both languages.
import type { Language } from '../messages/say'
import type { Turn } from '../testing/comparison'

export interface DiffWords {
  readonly old: string
  readonly fresh: string
  readonly turns: Readonly<Record<Turn, string>>
  readonly columns: readonly [flagged: string, freed: string, changed: string]
  readonly posts: (count: number) => string
  readonly decisions: Readonly<Record<Turn, (count: number) => string>>
  readonly none: string
  readonly shadow: string
  readonly silent: string
  readonly same: string
  readonly more: (count: number) => string
  readonly overBudget: (count: number, budget: number) => string
  readonly noGit: (revision: string) => string
  readonly noRevision: (revision: string, said: string) => string
  readonly twoPacks: string
}

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

const en: DiffWords = {
  old: 'old',
  fresh: 'new',
  turns: { flagged: 'newly fires', freed: 'fires no longer', changed: 'has another effect' },
  columns: ['newly', 'no longer', 'changed'],
  posts: (count) => plural(count, 'post'),
  decisions: {
    flagged: (count) => `${count} newly flagged`,
    freed: (count) => `${count} freed`,
    changed: (count) => `${count} with another decision`,
  },
  none: 'no verdict changes',
  shadow: 'shadow',
  silent: 'silent',
  same: 'both are the same pack',
  more: (count) => `${count} more`,
  overBudget: (count, budget) =>
    `over budget: ${plural(count, 'post')} newly flagged or changed, at most ${budget} allowed`,
  noGit: (revision) => `“${revision}” looks like a git revision, and there is no git here to read it with`,
  noRevision: (revision, said) =>
    `“${revision}” is no folder, no shipped pack and no revision of this git repository${said === '' ? '' : ` (${said})`}`,
  twoPacks: 'name two packs (folders, shipped names or REVISION:folder), then the posts',
}

const vi: DiffWords = {
  old: 'cũ',
  fresh: 'mới',
  turns: { flagged: 'nay bắt', freed: 'nay không bắt nữa', changed: 'nay xử lý khác' },
  columns: ['nay bắt', 'thôi bắt', 'xử lý khác'],
  posts: (count) => `${count} bài`,
  decisions: {
    flagged: (count) => `${count} bài nay bị bắt`,
    freed: (count) => `${count} bài nay được đăng`,
    changed: (count) => `${count} bài có quyết định khác`,
  },
  none: 'không kết quả nào thay đổi',
  shadow: 'chạy thử',
  silent: 'không bắt',
  same: 'hai gói là một',
  more: (count) => `${count} bài nữa`,
  overBudget: (count, budget) => `vượt mức: ${count} bài nay bị bắt hoặc xử lý khác, chỉ cho phép ${budget}`,
  noGit: (revision) => `“${revision}” trông như một phiên bản git, nhưng ở đây không có git để đọc`,
  noRevision: (revision, said) =>
    `“${revision}” không phải thư mục, gói đi kèm hay phiên bản trong kho git này${said === '' ? '' : ` (${said})`}`,
  twoPacks: 'hãy nêu hai gói (thư mục, tên gói đi kèm hoặc PHIÊN_BẢN:thư_mục), rồi các bài viết',
}

export function diffWordsOf(language: Language): DiffWords {
  return language === 'vi' ? vi : en
}
