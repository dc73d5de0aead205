// What is said of the record of decisions, in both languages. Keep placeholders equal. Never the text of a post.

const en = {
  AUDIT_NOT_JSON: {
    message: 'this `{part}` cannot be written as JSON, so it cannot be recorded',
    hint: 'Give plain data: no functions, no BigInt, nothing that contains itself, and no more than a few hundred levels.',
  },
  AUDIT_ENTRY_UNKNOWN: {
    message: 'the record has no entry {sequence} of the kind `{expected}`[ with this hash ({reason})]',
    hint: 'Give the sequence number and hash of an entry that is there; old ones may have been purged.',
  },
  AUDIT_ENTRY_MALFORMED: {
    message: 'this is no entry of a record[ (after sequence number {after})]',
    hint: 'Somebody changed or damaged the record at this place. Compare it with a backup; do not mend it by hand.',
  },
  AUDIT_SEQUENCE_BROKEN: {
    message: 'entry {expected} should stand here, and entry {found} does',
    hint: 'Entries were taken out, doubled or put in another order. Compare the record with a backup.',
  },
  AUDIT_CHAIN_BROKEN: {
    message: 'entry {sequence} does not follow from the one before it',
    hint: 'The entry before was exchanged, or this one belongs to another record. Compare the record with a backup.',
  },
  AUDIT_HASH_WRONG: {
    message: 'entry {sequence} was changed after it was written: its hash is another',
    hint: 'Compare it with a backup. A change is made by a further entry, never in an old one.',
  },
  AUDIT_BEGINNING_LOST: {
    message:
      'the record begins with entry {sequence}, and no checkpoint in it says that those before it were purged',
    hint: 'Entries were taken off the beginning by other means than `purge`. Compare the record with a backup.',
  },
  AUDIT_END_LOST: {
    message: 'the record ends with entry {found}, and entry {expected} was there once',
    hint: 'Entries were cut off its end. Compare the record with a backup.',
  },
  AUDIT_ANCHOR_WRONG: {
    message: 'entry {sequence} has another hash than the anchor',
    hint: 'The record was written anew from there or before, or the anchor belongs to another record.',
  },
  AUDIT_KEPT_ALTERED: {
    message: 'what entry {sequence} keeps as `{part}` is not what was recorded',
    hint: 'The entry itself holds; what is kept beside it was changed, or the salts belong to another record.',
  },
  AUDIT_REFERENCE_BROKEN: {
    message: 'entry {sequence} refers to entry {of}, which is no such decision before it',
    hint: 'Compare the record with a backup.',
  },
  AUDIT_TORN_LINE: {
    message: 'the last write was not finished: {bytes} bytes after entry {sequence} were cut off',
    hint: 'Nothing to do: whoever wrote it was never told that it was recorded. It is to be recorded again.',
  },
  AUDIT_LOCKED: {
    message: 'another process writes this record (process {pid} on `{host}`)',
    hint: 'One process writes a file. If that one is gone and ran on another machine, remove the file `{lock}`.',
  },
  AUDIT_STORE_FAILED: {
    message: 'the record could not be written ({reason})',
    hint: 'Nothing of this was recorded. Mend what the reason says and open the record anew.',
  },
  AUDIT_SALTS_MALFORMED: {
    message: 'this file does not hold salts',
    hint: 'Restore it from where you keep it apart from the record. Without its salts, seals can no longer be compared.',
  },
  AUDIT_CLOSED: {
    message: 'the record is closed',
    hint: 'Close it after the last entry, or open it anew.',
  },
  AUDIT_PERIOD_OPEN: {
    message: 'the period `{period}` is not over yet, and entries still need its salt',
    hint: 'Destroy it after its last day (UTC), or erase single entries.',
  },
  AUDIT_TEXT_GONE: {
    message: 'the post of entry {sequence} is not kept, and none was given',
    hint: 'Give the post as it was, or replay entries whose posts are kept (`keep: ["post"]`).',
  },
  AUDIT_POST_OTHER: {
    message: 'the post given is not the one that entry {sequence} was made of',
    hint: 'Give it with all its keys as it was judged: the hash is over the whole post.',
  },
  AUDIT_PACK_MISSING: {
    message:
      'entry {sequence} was made with the pack `{pack}` {version} ({digest}), which is not among those given',
    hint: 'Give the pack as it was: by its digest, not by its name.',
  },
  STRIKES_WRONG: {
    message: '`{key}` of the history must be {expected}',
    hint: 'See the doc comment of `decideStrikes`.',
  },
} as const

const vi: Record<keyof typeof en, { readonly message: string; readonly hint: string }> = {
  AUDIT_NOT_JSON: {
    message: '`{part}` này không viết được thành JSON, nên không ghi lại được',
    hint: 'Hãy đưa dữ liệu thuần: không có hàm, không BigInt, không tự chứa chính nó, và không quá vài trăm tầng.',
  },
  AUDIT_ENTRY_UNKNOWN: {
    message: 'sổ không có mục {sequence} thuộc loại `{expected}`[ với mã băm này ({reason})]',
    hint: 'Hãy đưa số thứ tự và mã băm của một mục có trong sổ; mục cũ có thể đã được xoá theo thời hạn.',
  },
  AUDIT_ENTRY_MALFORMED: {
    message: 'đây không phải là một mục của sổ[ (sau số thứ tự {after})]',
    hint: 'Có người đã sửa hoặc làm hỏng sổ ở chỗ này. Hãy so với bản sao lưu; đừng tự sửa bằng tay.',
  },
  AUDIT_SEQUENCE_BROKEN: {
    message: 'chỗ này phải là mục {expected}, nhưng lại là mục {found}',
    hint: 'Có mục bị lấy đi, bị lặp hoặc bị đổi thứ tự. Hãy so với bản sao lưu.',
  },
  AUDIT_CHAIN_BROKEN: {
    message: 'mục {sequence} không nối tiếp mục trước nó',
    hint: 'Mục trước đã bị thay, hoặc mục này thuộc sổ khác. Hãy so với bản sao lưu.',
  },
  AUDIT_HASH_WRONG: {
    message: 'mục {sequence} đã bị sửa sau khi ghi: mã băm của nó khác',
    hint: 'Hãy so với bản sao lưu. Thay đổi được ghi bằng một mục mới, không bao giờ sửa mục cũ.',
  },
  AUDIT_BEGINNING_LOST: {
    message:
      'sổ bắt đầu từ mục {sequence}, mà không có điểm chốt nào nói các mục trước đã được xoá theo thời hạn',
    hint: 'Các mục đầu đã bị lấy đi bằng cách khác với `purge`. Hãy so với bản sao lưu.',
  },
  AUDIT_END_LOST: {
    message: 'sổ kết thúc ở mục {found}, trong khi đã từng có mục {expected}',
    hint: 'Phần cuối đã bị cắt. Hãy so với bản sao lưu.',
  },
  AUDIT_ANCHOR_WRONG: {
    message: 'mục {sequence} có mã băm khác với mốc neo',
    hint: 'Sổ đã bị viết lại từ chỗ đó hoặc trước đó, hoặc mốc neo thuộc sổ khác.',
  },
  AUDIT_KEPT_ALTERED: {
    message: 'phần `{part}` mà mục {sequence} giữ không phải là phần đã ghi',
    hint: 'Bản thân mục vẫn đúng; phần giữ kèm đã bị sửa, hoặc các muối thuộc sổ khác.',
  },
  AUDIT_REFERENCE_BROKEN: {
    message: 'mục {sequence} dẫn đến mục {of}, vốn không phải là một quyết định như thế ở trước nó',
    hint: 'Hãy so với bản sao lưu.',
  },
  AUDIT_TORN_LINE: {
    message: 'lần ghi cuối chưa xong: {bytes} byte sau mục {sequence} đã được cắt bỏ',
    hint: 'Không cần làm gì: bên ghi chưa hề được báo là đã ghi xong. Hãy ghi lại nội dung đó.',
  },
  AUDIT_LOCKED: {
    message: 'một tiến trình khác đang ghi sổ này (tiến trình {pid} trên `{host}`)',
    hint: 'Mỗi tệp chỉ một tiến trình ghi. Nếu tiến trình ấy không còn và từng chạy trên máy khác, hãy xoá tệp `{lock}`.',
  },
  AUDIT_STORE_FAILED: {
    message: 'không ghi được sổ ({reason})',
    hint: 'Chưa có gì được ghi. Hãy khắc phục nguyên nhân rồi mở lại sổ.',
  },
  AUDIT_SALTS_MALFORMED: {
    message: 'tệp này không chứa muối',
    hint: 'Hãy khôi phục nó từ nơi bạn giữ riêng khỏi sổ. Không có muối thì không đối chiếu được các dấu niêm nữa.',
  },
  AUDIT_CLOSED: {
    message: 'sổ đã đóng',
    hint: 'Hãy đóng sổ sau mục cuối cùng, hoặc mở lại.',
  },
  AUDIT_PERIOD_OPEN: {
    message: 'kỳ `{period}` chưa hết, và các mục vẫn cần muối của nó',
    hint: 'Hãy huỷ sau ngày cuối của kỳ (UTC), hoặc xoá từng mục.',
  },
  AUDIT_TEXT_GONE: {
    message: 'bài của mục {sequence} không được giữ, và cũng không được đưa vào',
    hint: 'Hãy đưa bài như lúc đó, hoặc chạy lại những mục có giữ bài (`keep: ["post"]`).',
  },
  AUDIT_POST_OTHER: {
    message: 'bài được đưa vào không phải là bài của mục {sequence}',
    hint: 'Hãy đưa bài với đủ mọi khoá như lúc được xét: mã băm tính trên cả bài.',
  },
  AUDIT_PACK_MISSING: {
    message:
      'mục {sequence} được lập với gói `{pack}` {version} ({digest}), không có trong các gói được đưa vào',
    hint: 'Hãy đưa gói đúng như lúc đó: theo mã băm, không theo tên.',
  },
  STRIKES_WRONG: {
    message: '`{key}` của lịch sử phải là {expected}',
    hint: 'Xem chú thích của hàm `decideStrikes`.',
  },
}

/** By language, as `en` and `vi` take them in. */
export const AUDIT_FAULTS = { en, vi }
