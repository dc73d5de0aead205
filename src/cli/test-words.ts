// What `ungxu test` says, in both languages.
import type { Language } from '../messages/say'

export interface TestWords {
  readonly columns: readonly [violates: string, allows: string, todo: string]
  readonly labelledColumns: readonly string[]
  readonly recallColumns: readonly string[]
  readonly missed: string
  readonly falseAlarm: string
  readonly evidenceElsewhere: (words: string) => string
  readonly lawNotCited: (law: string) => string
  readonly decisionDiffers: (decision: string, expected: string) => string
  readonly firesOn: string
  readonly cites: string
  readonly lacks: string
  readonly oneOf: (names: string) => string
  readonly excusedBy: string
  readonly notForSuchPosts: string
  readonly mended: string
  readonly labelledMissed: string
  readonly labelledFalseAlarm: string
  readonly noExamples: string
  readonly guessed: string
  readonly summary: (passed: number, all: number, rules: number) => string
  readonly failed: (count: number) => string
  readonly undecided: (count: number) => string
  readonly todo: (count: number, mended: number) => string
  readonly labelledSummary: (right: number, all: number) => string
  readonly withinBudget: (labels: number) => string
  readonly spareBudget: (rules: string) => string
  readonly budgetWritten: (file: string) => string
  readonly updateAlone: string
  readonly disguisedOf: (fired: number, violates: number) => string
  readonly trying: (disguises: number) => string
  readonly watching: (paths: string) => string
  readonly changed: (file: string) => string
  readonly nothingToWatch: string
}

const en: TestWords = {
  columns: ['violates', 'allows', 'todo'],
  labelledColumns: ['found', 'missed', 'clean', 'alarms', 'precision', 'recall'],
  recallColumns: ['tries', 'found', 'recall', 'harmless', 'alarms'],
  missed: 'misses what it is to find',
  falseAlarm: 'fires on what it allows',
  evidenceElsewhere: (words) => `fires, but not on “${words}”`,
  lawNotCited: (law) => `does not cite ${law}`,
  decisionDiffers: (decision, expected) => `the decision is ${decision}, expected ${expected}`,
  firesOn: 'on',
  cites: 'cites',
  lacks: 'missing',
  oneOf: (names) => `one of ${names}`,
  excusedBy: 'excused by',
  notForSuchPosts: 'does not apply to such a post: language, surface, days',
  mended: 'is as it should be now; make it an example',
  labelledMissed: 'misses a post labelled for it',
  labelledFalseAlarm: 'fires on a post labelled as allowed',
  noExamples: 'There are no examples. Add `examples: { violates: […], allows: […] }` to your rules.',
  guessed: 'letters are lost: the words can only be guessed',
  summary: (passed, all, rules) => `${passed} of ${all} examples of ${rules} rules pass`,
  failed: (count) => `${count} failed`,
  undecided: (count) => `${count} undecided (a classifier or a fact is not here)`,
  todo: (count, mended) => `${count} todo, ${mended} of them mended`,
  labelledSummary: (right, all) => `${right} of ${all} labels hold`,
  withinBudget: (labels) => `${labels} more are within the budget`,
  spareBudget: (rules) => `Better than the budget, which --update would lower: ${rules}`,
  budgetWritten: (file) => `The budget is written to ${file}.`,
  updateAlone: '--update goes with --budget FILE',
  disguisedOf: (fired, violates) =>
    `Disguised: the ${fired} of ${violates} violating examples that are found as they stand`,
  trying: (disguises) => `Trying ${disguises} disguises …`,
  watching: (paths) => `Watching ${paths}. Ctrl+C ends it.`,
  changed: (file) => `${file} has changed`,
  nothingToWatch: 'there is nothing to watch: name a folder or a file of rules',
}

const vi: TestWords = {
  columns: ['vi phạm', 'hợp lệ', 'để sau'],
  labelledColumns: ['bắt được', 'bỏ sót', 'đúng', 'báo nhầm', 'chính xác', 'độ phủ'],
  recallColumns: ['lượt thử', 'bắt được', 'độ phủ', 'vô hại', 'báo nhầm'],
  missed: 'bỏ sót bài phải bắt',
  falseAlarm: 'bắt nhầm bài được phép',
  evidenceElsewhere: (words) => `có bắt, nhưng không ở “${words}”`,
  lawNotCited: (law) => `không viện dẫn ${law}`,
  decisionDiffers: (decision, expected) => `quyết định là ${decision}, đúng ra phải là ${expected}`,
  firesOn: 'ở',
  cites: 'viện dẫn',
  lacks: 'thiếu',
  oneOf: (names) => `một trong ${names}`,
  excusedBy: 'được miễn vì',
  notForSuchPosts: 'không áp dụng cho bài như vậy: ngôn ngữ, nơi đăng, thời hạn',
  mended: 'nay đã đúng; hãy chuyển thành ví dụ',
  labelledMissed: 'bỏ sót bài đã gán nhãn vi phạm',
  labelledFalseAlarm: 'bắt nhầm bài đã gán nhãn được phép',
  noExamples: 'Chưa có ví dụ nào. Hãy thêm `examples: { violates: […], allows: […] }` vào quy tắc.',
  guessed: 'mất chữ: chỉ có thể đoán',
  summary: (passed, all, rules) => `${passed}/${all} ví dụ của ${rules} quy tắc đạt`,
  failed: (count) => `${count} hỏng`,
  undecided: (count) => `${count} chưa xác định (thiếu bộ phân loại hoặc dữ kiện)`,
  todo: (count, mended) => `${count} để sau, ${mended} nay đã đúng`,
  labelledSummary: (right, all) => `${right}/${all} nhãn khớp`,
  withinBudget: (labels) => `${labels} nhãn nữa nằm trong hạn mức`,
  spareBudget: (rules) => `Tốt hơn hạn mức, --update sẽ hạ xuống: ${rules}`,
  budgetWritten: (file) => `Hạn mức đã được ghi vào ${file}.`,
  updateAlone: '--update đi cùng --budget TỆP',
  disguisedOf: (fired, violates) => `Ngụy trang: ${fired}/${violates} ví dụ vi phạm bắt được ở dạng gốc`,
  trying: (disguises) => `Đang thử ${disguises} kiểu ngụy trang …`,
  watching: (paths) => `Đang theo dõi ${paths}. Nhấn Ctrl+C để dừng.`,
  changed: (file) => `${file} đã thay đổi`,
  nothingToWatch: 'không có gì để theo dõi: hãy nêu thư mục hoặc tệp quy tắc',
}

export function testWordsOf(language: Language): TestWords {
  return language === 'vi' ? vi : en
}
