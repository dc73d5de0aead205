// What `audit --help` says.

const en = `ungxu audit: whether a record of decisions is whole, and whether its decisions come out the same again.

Usage
  ungxu audit verify FILE.jsonl [--salts FILE] [--anchor N:HASH]
  ungxu audit replay FILE.jsonl --pack OLD-RULES [--salts FILE]

  FILE.jsonl is a record of createAuditLog (docs/audit.md), which is read and never written. verify walks the
  chain and tells of the first entry that does not hold. replay verifies first, then judges each post that the
  record keeps once more, by the packs of the same digest, on the day and by the options recorded, and tells
  the first thing in which the verdict differs. No word of a post is printed.

Examples
  ungxu audit verify record.jsonl --salts salts.json
  ungxu audit verify record.jsonl --anchor 1200:sha256:…     with what was written down elsewhere
  ungxu audit replay record.jsonl --pack ./rules-2026-11 --pack ./rules-2026-12

Options
  --salts FILE    the salts of the record: kept parts are compared with their seals
  --anchor N:HASH an entry by number and hash that must be there: tells whether the end was cut off
  --pack DIR|NAME packs of the time, as often as you like; each decision finds its own by digest (default: vn)
  --model FILE    a model of the time, for rules that ask for it, as often as you like
  --examples N    most differences that are shown (default: 20)
  --format FORMAT pretty (default) or json
  --lang vi|en    language of the messages

Exit status
  0 the record is whole, and every decision made again came out the same   1 it is broken, a decision differs,
  or none could be made again   2 wrong usage, salts that cannot be read, a pack that does not load
  130 interrupted
`

const vi = `ungxu audit: sổ ghi quyết định có nguyên vẹn không, xét lại thì có ra kết quả như cũ không.

Cách dùng
  ungxu audit verify TỆP.jsonl [--salts TỆP] [--anchor N:HASH]
  ungxu audit replay TỆP.jsonl --pack QUY-TẮC-CŨ [--salts TỆP]

  TỆP.jsonl là sổ của createAuditLog (docs/audit.md), chỉ đọc chứ không ghi. verify đi theo chuỗi và nêu mục
  đầu tiên không đúng. replay kiểm tra sổ trước, rồi xét lại từng bài mà sổ còn giữ, bằng gói có cùng digest,
  theo ngày và tuỳ chọn đã ghi, và nêu điểm khác đầu tiên của kết quả. Không in ra chữ nào của bài.

Ví dụ
  ungxu audit verify so.jsonl --salts muoi.json
  ungxu audit verify so.jsonl --anchor 1200:sha256:…     với mốc đã chép ở nơi khác
  ungxu audit replay so.jsonl --pack ./quy-tac-2026-11 --pack ./quy-tac-2026-12

Tuỳ chọn
  --salts TỆP     muối của sổ: đối chiếu phần được giữ với dấu niêm
  --anchor N:HASH mục có số và mã băm ấy phải còn đó: cho biết phần cuối có bị cắt không
  --pack THƯ MỤC|TÊN  gói của thời điểm ấy, dùng được nhiều lần; mỗi quyết định tự tìm gói theo digest (mặc định: vn)
  --model TỆP     mô hình của thời điểm ấy, cho quy tắc hỏi đến, dùng được nhiều lần
  --examples N    nêu nhiều nhất bấy nhiêu điểm khác (mặc định: 20)
  --format DẠNG   pretty (mặc định) hoặc json
  --lang vi|en    ngôn ngữ của thông báo

Mã thoát
  0 sổ nguyên vẹn, mọi quyết định xét lại đều như cũ   1 sổ hỏng, có quyết định khác đi, hoặc không xét lại
  được quyết định nào   2 dùng sai, không đọc được tệp muối, có gói không nạp được   130 bị ngắt
`

export const AUDIT_HELP = { en, vi }
