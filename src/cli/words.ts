// What the command line says besides faults and packs, in both languages.
import { NAMES } from '../messages/names'
import type { Language } from '../messages/say'
import type { LintSeverity } from '../pack/lint/check'
import type { Action, Severity, Status } from '../pack/vocabulary'

export interface Words {
  readonly actions: Readonly<Record<Action, string>>
  readonly severities: Readonly<Record<Severity, string>>
  readonly statuses: Readonly<Record<Status, string>>
  readonly text: string
  readonly line: string
  readonly violations: (count: number) => string
  readonly shadow: string
  readonly undetermined: string
  readonly confidence: string
  readonly law: string
  readonly lawInForce: (from: string, to: string | null) => string
  readonly lawUnverified: string
  readonly lawNone: string
  readonly lawLapsed: (day: string) => string
  readonly fine: string
  readonly order: string
  readonly duty: string
  readonly more: (count: number) => string
  readonly badLine: string
  readonly summary: (posts: number, seconds: string, rate: string) => string
  readonly decisions: string
  readonly badLines: (count: number) => string
  readonly degraded: (count: number) => string
  readonly interrupted: string
  readonly rules: (count: number) => string
  readonly lexicons: (count: number, terms: number) => string
  readonly provisions: (count: number, instruments: number) => string
  readonly faults: (count: number) => string
  readonly lintSeverities: Readonly<Record<LintSeverity, string>>
  readonly lintSummary: (errors: number, warnings: number) => string
  readonly doesNotLoad: string
  readonly seeHelp: (command: string | undefined) => string
  readonly bug: string

  readonly commandMissing: string
  readonly unknownCommand: (found: string) => string
  readonly unknownOption: (found: string) => string
  readonly notOfCommand: (option: string, command: string) => string
  readonly didYouMean: (word: string) => string
  readonly dashedText: string
  readonly quoteText: string
  readonly valueMissing: (option: string) => string
  readonly valueUnwanted: (option: string) => string
  readonly valueWrong: (option: string, found: string, expected: string) => string
  readonly argumentUnwanted: (found: string) => string
  readonly nothingToCheck: string
  readonly noSuchFile: (path: string) => string
  readonly isFolder: (path: string) => string
  readonly unreadable: (path: string, reason: string) => string
  readonly stdinTwice: string
  readonly dataMissing: string
  readonly modelAndDataMissing: string
  readonly optionMissing: (option: string) => string
  readonly noLabelledTexts: string
  readonly harmUnclear: (labels: string) => string
}

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

const en: Words = {
  ...NAMES.en,
  text: 'text',
  line: 'line',
  violations: (count) => plural(count, 'violation'),
  shadow: 'shadow rule, decides nothing',
  undetermined: 'undetermined',
  confidence: 'confidence',
  law: 'law',
  lawInForce: (from, to) => (to === null ? `in force from ${from}` : `in force from ${from} to ${to}`),
  lawUnverified: 'not verified',
  lawNone: 'no legal basis named',
  lawLapsed: (day) => `none of the provisions this rule names is in force on ${day}`,
  fine: 'fine',
  order: 'order',
  duty: 'duty',
  more: (count) => `and ${plural(count, 'more place')}`,
  badLine: 'bad line',
  summary: (posts, seconds, rate) => `${plural(posts, 'post')} in ${seconds} s (${rate} posts/s)`,
  decisions: 'decisions',
  badLines: (count) => plural(count, 'bad line'),
  degraded: (count) => `${plural(count, 'post')} with undetermined rules`,
  interrupted: 'interrupted: what was done by then is above',
  rules: (count) => plural(count, 'rule'),
  lexicons: (count, terms) => `${plural(count, 'lexicon')}, ${plural(terms, 'term')}`,
  provisions: (count, instruments) =>
    `${plural(count, 'provision')} of ${plural(instruments, 'legal instrument')}`,
  faults: (count) => plural(count, 'fault'),
  lintSeverities: { error: 'error', warning: 'warning' },
  lintSummary: (errors, warnings) => `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
  doesNotLoad: 'the pack does not load, and was looked over no further',
  seeHelp: (command) => `See: ungxu ${command === undefined ? '' : `${command} `}--help`,
  bug: 'This is a fault of ungxu itself. Please report it with the lines above, without anybody’s post.',

  commandMissing:
    'name a command: check, explain, test, lint, diff, init, new, report, audit, train, eval or packs',
  unknownCommand: (found) =>
    `there is no command “${found}”; the commands are check, explain, test, lint, diff, init, new, report, audit, train, eval and packs`,
  unknownOption: (found) => `there is no option ${found}`,
  notOfCommand: (option, command) => `${option} is not an option of “${command}”`,
  didYouMean: (word) => `did you mean ${word}?`,
  dashedText: 'to check a text that begins with -, put -- before it',
  quoteText: 'to check a text: ungxu check "…"',
  valueMissing: (option) => `${option} needs a value`,
  valueUnwanted: (option) => `${option} takes no value`,
  valueWrong: (option, found, expected) => `${option} is “${found}”, expected ${expected}`,
  argumentUnwanted: (found) => `“${found}” is one argument too many`,
  nothingToCheck: 'nothing to check: name a text or a file, or pipe posts in',
  noSuchFile: (path) =>
    `there is no file “${path}”; to check these words as a text, pipe them in: echo … | ungxu check`,
  isFolder: (path) => `“${path}” is a folder; name its files, or pipe the words in: echo … | ungxu check`,
  unreadable: (path, reason) => `“${path}” cannot be read (${reason})`,
  stdinTwice: 'standard input (-) can be read only once',
  dataMissing: 'name the files of labelled texts',
  modelAndDataMissing: 'name the file of a model, then the files of labelled texts',
  optionMissing: (option) => `${option} is missing`,
  noLabelledTexts: 'there is no labelled text to measure on',
  harmUnclear: (labels) => `it is not clear which labels mean harm: name them with --harm (${labels})`,
}

const vi: Words = {
  ...NAMES.vi,
  text: 'văn bản',
  line: 'dòng',
  violations: (count) => `${count} vi phạm`,
  shadow: 'quy tắc chạy thử, không quyết định gì',
  undetermined: 'chưa xác định được',
  confidence: 'độ tin cậy',
  law: 'căn cứ',
  lawInForce: (from, to) => (to === null ? `có hiệu lực từ ${from}` : `có hiệu lực từ ${from} đến ${to}`),
  lawUnverified: 'chưa đối chiếu',
  lawNone: 'quy tắc không nêu căn cứ pháp lý',
  lawLapsed: (day) => `không điều khoản nào mà quy tắc này viện dẫn còn hiệu lực vào ngày ${day}`,
  fine: 'mức phạt tiền',
  order: 'yêu cầu',
  duty: 'nghĩa vụ',
  more: (count) => `và ${count} chỗ nữa`,
  badLine: 'dòng lỗi',
  summary: (posts, seconds, rate) => `${posts} bài trong ${seconds} giây (${rate} bài/giây)`,
  decisions: 'quyết định',
  badLines: (count) => `${count} dòng lỗi`,
  degraded: (count) => `${count} bài có quy tắc chưa xác định được`,
  interrupted: 'đã dừng giữa chừng: phần làm xong ở phía trên',
  rules: (count) => `${count} quy tắc`,
  lexicons: (count, terms) => `${count} bộ từ, ${terms} từ ngữ`,
  provisions: (count, instruments) => `${count} điều khoản của ${instruments} văn bản pháp luật`,
  faults: (count) => `${count} lỗi`,
  lintSeverities: { error: 'lỗi', warning: 'cảnh báo' },
  lintSummary: (errors, warnings) => `${errors} lỗi, ${warnings} cảnh báo`,
  doesNotLoad: 'gói không nạp được nên chưa kiểm tra thêm',
  seeHelp: (command) => `Xem: ungxu ${command === undefined ? '' : `${command} `}--help --lang vi`,
  bug: 'Đây là lỗi của chính ungxu. Xin báo lại kèm các dòng trên, đừng kèm bài viết của ai.',

  commandMissing:
    'hãy nêu một lệnh: check, explain, test, lint, diff, init, new, report, audit, train, eval hoặc packs',
  unknownCommand: (found) =>
    `không có lệnh “${found}”; các lệnh là check, explain, test, lint, diff, init, new, report, audit, train, eval và packs`,
  unknownOption: (found) => `không có tuỳ chọn ${found}`,
  notOfCommand: (option, command) => `${option} không phải là tuỳ chọn của “${command}”`,
  didYouMean: (word) => `ý bạn là ${word}?`,
  dashedText: 'muốn kiểm tra văn bản bắt đầu bằng dấu -, hãy đặt -- phía trước',
  quoteText: 'muốn kiểm tra một văn bản: ungxu check "…"',
  valueMissing: (option) => `${option} cần một giá trị`,
  valueUnwanted: (option) => `${option} không nhận giá trị`,
  valueWrong: (option, found, expected) => `${option} là “${found}”, đúng ra phải là ${expected}`,
  argumentUnwanted: (found) => `“${found}” là tham số thừa`,
  nothingToCheck: 'không có gì để kiểm tra: hãy nêu văn bản, tệp, hoặc đưa bài vào qua ống dẫn',
  noSuchFile: (path) =>
    `không có tệp “${path}”; muốn kiểm tra chính những chữ này, hãy đưa qua ống dẫn: echo … | ungxu check`,
  isFolder: (path) =>
    `“${path}” là thư mục; hãy nêu các tệp trong đó, hoặc đưa chữ qua ống dẫn: echo … | ungxu check`,
  unreadable: (path, reason) => `không đọc được “${path}” (${reason})`,
  stdinTwice: 'đầu vào chuẩn (-) chỉ đọc được một lần',
  dataMissing: 'hãy nêu các tệp văn bản có nhãn',
  modelAndDataMissing: 'hãy nêu tệp mô hình, rồi các tệp văn bản có nhãn',
  optionMissing: (option) => `thiếu ${option}`,
  noLabelledTexts: 'không có văn bản có nhãn nào để đo',
  harmUnclear: (labels) => `không rõ nhãn nào là có hại: hãy nêu bằng --harm (${labels})`,
}

const WORDS: Record<Language, Words> = { en, vi }

/** The words of one language. */
export function wordsOf(language: Language): Words {
  return WORDS[language]
}

/** `vi` where the environment speaks Vietnamese (`LC_ALL`, `LC_MESSAGES`, `LANG`, in this order), else `en`. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^vi\b|^vi_/i.test(locale) ? 'vi' : 'en'
}
