// What `ungxu init` and `ungxu new` say, in both languages.
import type { Language } from '../messages/say'

export interface InitWords {
  readonly written: string
  readonly next: (id: string) => readonly string[]
  readonly nextOfRule: (file: string, pack: string) => readonly string[]
  readonly there: (files: string) => string
  readonly notAFolder: (path: string) => string
  readonly oneFolder: string
  readonly nameARule: string
  readonly notAnId: (found: string) => string
  readonly prefix: (found: string, prefix: string) => string
  readonly taken: (rule: string) => string
  readonly noPackHere: (folder: string) => string
}

const en: InitWords = {
  written: 'written',
  next: (id) => [
    'next:',
    '  npx ungxu test rules fixtures/posts.jsonl',
    '  npx ungxu lint rules',
    `  npx ungxu new rule ${id}.spam.chain`,
  ],
  nextOfRule: (file, pack) => [`replace every TODO in ${file}, then:`, `  npx ungxu test ${pack}`],
  there: (files) => `nothing was written, for there is already: ${files}`,
  notAFolder: (path) => `“${path}” is in the way: it is no folder`,
  oneFolder: 'name one folder at most',
  nameARule: 'name one rule: ungxu new rule ours.spam.chain',
  notAnId: (found) =>
    `“${found}” is no id: lower-case letters, digits, dots and hyphens, such as ours.spam.chain`,
  prefix: (found, prefix) => `“${found}” must begin with the id of its pack: ${prefix}…`,
  taken: (rule) => `there is a rule ${rule} already; ids are never used again for something else`,
  noPackHere: (folder) =>
    `there is no pack in “${folder}”: ungxu init makes one, --pack names another folder`,
}

const vi: InitWords = {
  written: 'đã ghi',
  next: (id) => [
    'tiếp theo:',
    '  npx ungxu test rules fixtures/posts.jsonl',
    '  npx ungxu lint rules',
    `  npx ungxu new rule ${id}.spam.chain`,
  ],
  nextOfRule: (file, pack) => [`thay mọi chỗ TODO trong ${file}, rồi chạy:`, `  npx ungxu test ${pack}`],
  there: (files) => `chưa ghi gì cả, vì đã có sẵn: ${files}`,
  notAFolder: (path) => `“${path}” không phải thư mục nên không ghi được`,
  oneFolder: 'chỉ nêu nhiều nhất một thư mục',
  nameARule: 'hãy nêu một quy tắc: ungxu new rule ours.spam.chain',
  notAnId: (found) =>
    `“${found}” không phải mã hợp lệ: chữ thường, số, dấu chấm và gạch nối, như ours.spam.chain`,
  prefix: (found, prefix) => `“${found}” phải bắt đầu bằng mã của gói: ${prefix}…`,
  taken: (rule) => `đã có quy tắc ${rule}; mã đã dùng thì không dùng lại cho việc khác`,
  noPackHere: (folder) =>
    `trong “${folder}” không có gói nào: ungxu init tạo một gói, --pack nêu thư mục khác`,
}

export function initWordsOf(language: Language): InitWords {
  return language === 'vi' ? vi : en
}
