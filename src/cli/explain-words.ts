// What `ungxu explain` says, in both languages.
import type { Barrier } from '../applicability'
import type { Language } from '../messages/say'
import type { SignalNote } from '../testing/condition-parts'

export interface ExplainWords {
  readonly kinds: Readonly<Record<SignalNote['kind'] | 'fact', string>>
  readonly surface: string
  readonly skeleton: string
  readonly strictness: (level: number) => string
  readonly near: (shown: number, all: number) => string
  readonly nothingNear: string
  readonly missing: (count: number) => string
  readonly wouldFire: string
  readonly occur: string
  readonly vanish: string
  readonly know: string
  readonly impossible: string
  readonly barriers: Readonly<Record<Barrier, (rule: string) => string>>
  readonly freedBy: string
  readonly exceptionsAside: string
  readonly all: string
  readonly any: string
  readonly not: string
  readonly some: (count: number) => string
  readonly points: (count: number) => string
  readonly times: (count: number) => string
  readonly inFields: (fields: string) => string
  readonly is: string
  readonly apart: string
  readonly example: string
  readonly andMore: (count: number) => string
  readonly within: (words: number | undefined, sentences: number | undefined) => string
  readonly rule: {
    readonly asked: (day: string) => string
    readonly looksFor: string
    readonly unless: string
    readonly law: (day: string) => string
    readonly otherLaw: (from: string | null, to: string | null) => string
    readonly verified: string
    readonly duties: Readonly<Record<'violation' | 'report' | 'order', string>>
    readonly falsePositives: string
    readonly appliesTo: string
    readonly inForce: (from: string | undefined, to: string | undefined) => string
    readonly onError: Readonly<Record<'skip' | 'review', string>>
    readonly violates: string
    readonly allows: string
    readonly todo: string
  }
  readonly unknownRule: (rule: string, near: string | undefined) => string
  readonly ruleAndTexts: string
  readonly asText: string
}

const en: ExplainWords = {
  kinds: {
    lexicon: 'words of',
    pattern: 'wording',
    entity: 'data',
    link: 'link',
    claim: 'known claim',
    near: 'close together',
    language: 'language',
    shape: 'form',
    classifier: 'classifier',
    order: 'formal order',
    sum: 'sum',
    fact: 'fact',
  },
  surface: 'surface',
  skeleton: 'skeleton',
  strictness: (level) => `strictness ${level}`,
  near: (shown, all) =>
    `${all} ${all === 1 ? 'rule comes' : 'rules come'} near${shown < all ? `, the nearest ${shown} of them shown (--near)` : ''}`,
  nothingNear: 'no other rule comes near',
  missing: (count) => `lacks ${count}`,
  wouldFire: 'would fire',
  occur: 'if also',
  vanish: 'but for',
  know: 'depending on',
  impossible: 'no simple change would make it fire',
  barriers: {
    strictness: (rule) => `with --strictness ${rule}`,
    jurisdiction: () => 'in another jurisdiction',
    surface: () => 'on another surface',
    days: () => 'on another day',
    language: () => 'in a post of another language',
  },
  freedBy: 'freed by',
  exceptionsAside: 'exceptions that do not hold',
  all: 'all of',
  any: 'one of',
  not: 'not',
  some: (count) => `at least ${count} of`,
  points: (count) => `points that add up to ${count}`,
  times: (count) => `at least ${count} times`,
  inFields: (fields) => `in ${fields}`,
  is: 'is',
  apart: 'all there, too far apart',
  example: 'e.g.',
  andMore: (count) => `${count} more`,
  within: (words, sentences) =>
    [
      ...(words === undefined ? [] : [`within ${words} words`]),
      ...(sentences === undefined
        ? []
        : [sentences === 1 ? 'in one sentence' : `within ${sentences} sentences`]),
    ].join(', '),
  rule: {
    asked: (day) => `as of ${day}`,
    looksFor: 'Looks for',
    unless: 'Lets pass, where it finds',
    law: (day) => `Law in force on ${day}`,
    otherLaw: (from, to) => `not in force: ${from ?? '?'} to ${to ?? '…'}`,
    verified: 'verified',
    duties: {
      violation: 'Duties of the platform',
      report: 'Duties once somebody reported the post',
      order: 'Duties once an authority ordered it',
    },
    falsePositives: 'Whom it could hurt by mistake',
    appliesTo: 'Applies to',
    inForce: (from, to) => `days ${from ?? '…'} to ${to ?? '…'}`,
    onError: {
      skip: 'where it cannot be decided, it asks for nothing',
      review: 'where it cannot be decided, it asks for review',
    },
    violates: 'Fires on',
    allows: 'Stays silent on',
    todo: 'Known to go wrong',
  },
  unknownRule: (rule, near) =>
    `there is no rule “${rule}” in these packs${near === undefined ? '' : `; did you mean ${near}?`}`,
  asText: 'to explain these words as a text, pipe them in: echo … | ungxu explain',
  ruleAndTexts: '--rule explains a rule by itself: leave out the texts and files',
}

const vi: ExplainWords = {
  kinds: {
    lexicon: 'từ ngữ thuộc',
    pattern: 'cách viết',
    entity: 'dữ liệu',
    link: 'liên kết',
    claim: 'tin đã bị bác bỏ',
    near: 'đứng gần nhau',
    language: 'ngôn ngữ',
    shape: 'hình thức',
    classifier: 'bộ phân loại',
    order: 'yêu cầu của cơ quan',
    sum: 'tổng',
    fact: 'dữ kiện',
  },
  surface: 'bề mặt',
  skeleton: 'khung chữ',
  strictness: (level) => `độ chặt ${level}`,
  near: (shown, all) =>
    `${all} quy tắc suýt bắt${shown < all ? `, dưới đây là ${shown} quy tắc gần nhất (--near)` : ''}`,
  nothingNear: 'không quy tắc nào khác suýt bắt',
  missing: (count) => `còn thiếu ${count}`,
  wouldFire: 'sẽ bắt',
  occur: 'nếu có thêm',
  vanish: 'nếu không có',
  know: 'tuỳ theo',
  impossible: 'không thay đổi đơn giản nào khiến nó bắt',
  barriers: {
    strictness: (rule) => `khi dùng --strictness ${rule}`,
    jurisdiction: () => 'ở nước khác',
    surface: () => 'ở nơi đăng khác',
    days: () => 'vào ngày khác',
    language: () => 'nếu bài viết bằng ngôn ngữ khác',
  },
  freedBy: 'được miễn vì',
  exceptionsAside: 'ngoại lệ không có trong bài',
  all: 'đủ tất cả',
  any: 'một trong',
  not: 'không có',
  some: (count) => `ít nhất ${count} trong số`,
  points: (count) => `điểm cộng lại đủ ${count}`,
  times: (count) => `ít nhất ${count} lần`,
  inFields: (fields) => `ở ${fields}`,
  is: 'đang là',
  apart: 'đều có, nhưng cách nhau quá xa',
  example: 'ví dụ',
  andMore: (count) => `${count} mục nữa`,
  within: (words, sentences) =>
    [
      ...(words === undefined ? [] : [`cách nhau không quá ${words} từ`]),
      ...(sentences === undefined
        ? []
        : [sentences === 1 ? 'trong cùng một câu' : `trong ${sentences} câu liền nhau`]),
    ].join(', '),
  rule: {
    asked: (day) => `vào ngày ${day}`,
    looksFor: 'Tìm',
    unless: 'Cho qua khi có',
    law: (day) => `Căn cứ có hiệu lực vào ngày ${day}`,
    otherLaw: (from, to) => `không có hiệu lực: ${from ?? '?'} đến ${to ?? '…'}`,
    verified: 'đã đối chiếu',
    duties: {
      violation: 'Nghĩa vụ của nền tảng',
      report: 'Nghĩa vụ khi bài bị người dùng báo cáo',
      order: 'Nghĩa vụ khi cơ quan có thẩm quyền yêu cầu',
    },
    falsePositives: 'Có thể bắt nhầm',
    appliesTo: 'Áp dụng cho',
    inForce: (from, to) => `từ ngày ${from ?? '…'} đến ${to ?? '…'}`,
    onError: {
      skip: 'khi chưa xác định được thì không đòi hỏi gì',
      review: 'khi chưa xác định được thì bài phải chờ duyệt',
    },
    violates: 'Bắt',
    allows: 'Không bắt',
    todo: 'Đã biết là còn sai',
  },
  unknownRule: (rule, near) =>
    `các gói này không có quy tắc “${rule}”${near === undefined ? '' : `; ý bạn là ${near}?`}`,
  asText: 'muốn giải thích chính những chữ này, hãy đưa qua ống dẫn: echo … | ungxu explain',
  ruleAndTexts: '--rule giải thích riêng một quy tắc: hãy bỏ văn bản và tệp đi',
}

export function explainWordsOf(language: Language): ExplainWords {
  return language === 'vi' ? vi : en
}
