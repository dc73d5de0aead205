// What `ungxu audit` says, in both languages.
import type { Language } from '../messages/say'

interface AuditWords {
  readonly actionMissing: string
  readonly fileMissing: (action: string) => string
  readonly noSuchRecord: (file: string) => string
  readonly whole: (entries: string) => string
  readonly empty: string
  readonly broken: (entries: string) => string
  readonly span: string
  readonly head: string
  readonly purged: string
  readonly kinds: string
  readonly packs: string
  readonly seals: string
  readonly sealsOf: (compared: string, unknown: string) => string
  readonly noSalts: string
  readonly anchor: string
  readonly anchors: { readonly met: string; readonly purged: string }
  readonly decisions: (all: string, same: string, different: string, left: string) => string
  readonly differs: (sequence: number, path: string, old: string, now: string) => string
  readonly otherEngine: (recorded: string, now: string) => string
  readonly left: (code: string, count: string) => string
  readonly more: (count: string) => string
  readonly nothingReplayed: string
  readonly interrupted: string
}

const en: AuditWords = {
  actionMissing: 'say what to do: audit verify FILE, or audit replay FILE',
  fileMissing: (action) => `name the record: audit ${action} FILE.jsonl`,
  noSuchRecord: (file) => `there is no file “${file}”`,
  whole: (entries) => `The record is whole: ${entries} entries.`,
  empty: 'The record is empty.',
  broken: (entries) => `The record is broken after ${entries} entries that hold.`,
  span: 'from, to',
  head: 'last entry, to be written down elsewhere',
  purged: 'purged before it',
  kinds: 'entries',
  packs: 'packs',
  seals: 'kept parts',
  sealsOf: (compared, unknown) =>
    `${compared} as they were sealed, ${unknown} not compared for want of a salt`,
  noSalts: 'not compared with their seals: name the salts with --salts',
  anchor: 'anchor',
  anchors: { met: 'met', purged: 'purged: nothing can be said' },
  decisions: (all, same, different, left) =>
    `${all} decisions: ${same} come out the same, ${different} do not, ${left} could not be made again.`,
  differs: (sequence, path, old, now) => `entry ${sequence}: ${path} was ${old}, is ${now}`,
  otherEngine: (recorded, now) => `recorded by ungxu ${recorded}, made again by ${now}`,
  left: (code, count) => `${count} not made again: ${code}`,
  more: (count) => `and ${count} more`,
  nothingReplayed: 'Nothing was made again, so nothing is proved.',
  interrupted: 'interrupted: the rest was not looked at',
}

const vi: AuditWords = {
  actionMissing: 'hãy nêu việc cần làm: audit verify TỆP, hoặc audit replay TỆP',
  fileMissing: (action) => `hãy nêu tệp sổ: audit ${action} TỆP.jsonl`,
  noSuchRecord: (file) => `không có tệp “${file}”`,
  whole: (entries) => `Sổ nguyên vẹn: ${entries} mục.`,
  empty: 'Sổ trống.',
  broken: (entries) => `Sổ bị hỏng sau ${entries} mục còn đúng.`,
  span: 'từ, đến',
  head: 'mục cuối, nên chép lại ở nơi khác',
  purged: 'đã xoá trước đó',
  kinds: 'các mục',
  packs: 'gói quy tắc',
  seals: 'phần được giữ',
  sealsOf: (compared, unknown) =>
    `${compared} đúng như khi niêm, ${unknown} không đối chiếu được vì thiếu muối`,
  noSalts: 'chưa đối chiếu với dấu niêm: hãy nêu tệp muối bằng --salts',
  anchor: 'mốc neo',
  anchors: { met: 'khớp', purged: 'đã bị xoá: không thể kết luận' },
  decisions: (all, same, different, left) =>
    `${all} quyết định: ${same} ra kết quả như cũ, ${different} khác đi, ${left} không xét lại được.`,
  differs: (sequence, path, old, now) => `mục ${sequence}: ${path} trước là ${old}, nay là ${now}`,
  otherEngine: (recorded, now) => `ghi bởi ungxu ${recorded}, xét lại bằng ${now}`,
  left: (code, count) => `${count} không xét lại được: ${code}`,
  more: (count) => `và ${count} chỗ nữa`,
  nothingReplayed: 'Không xét lại được gì nên chưa chứng minh được gì.',
  interrupted: 'bị ngắt: phần còn lại chưa được xem',
}

export function auditWordsOf(language: Language): AuditWords {
  return language === 'vi' ? vi : en
}
