// What `--help` says of `ungxu report`.

export const REPORT_HELP = {
  en: `ungxu report: what rules do to posts, as one HTML page for those who answer for the rules.

Usage
  ungxu report FILE… -o report.html [options]

  Files hold one post a line (JSON lines); "-", or nothing at all with a pipe, is standard input. Posts may
  carry createdAt (a date-time with its offset, or a day) for decisions over time; violates and allows, as
  for ungxu test, for precision and recall with intervals, kinds, thresholds, the worst misses and false
  alarms; and a key that names a group for the shares that are flagged. The page needs no network and runs
  no script. What the figures mean: docs/report.md.

Examples
  ungxu report posts.jsonl -o report.html
  ungxu report fixtures/vn/*.jsonl fixtures/fair/*.jsonl -o report.html --lang vi
  ungxu report posts.jsonl --by region --no-texts -o report.html
  cat posts.jsonl | ungxu report - --format json > figures.json
  ungxu report --audit record.jsonl -o record.html

Options
  -o, --output FILE   the page; a file of that name is written over (default: standard output)
  --title TEXT        the page's heading
  --by KEY            a key of the posts that names a group, as often as you like (default: group, dialect,
                      term, about); a value may be a list
  --examples N        most misses, and most false alarms, that are shown (default: 20)
  --no-texts          quote no post
  --audit FILE        a record of decisions (docs/audit.md): by rule, law and month, what people overrode, appeals and
                      their outcomes. Without posts, a report of its own
  --pack DIR|NAME, --model FILE, --as-of DATE, --jurisdiction CC, --strictness 1|2|3
                      as for ungxu check; labels are held against each rule at its own strictness
  --format FORMAT     html (default) or json: the figures alone
  --lang vi|en        language of the page and the messages

Exit status
  0 it is written   2 wrong usage, or a pack that does not load   3 some input lines were bad: the others
  are in the report   4 it cannot be written   130 interrupted, nothing is written
`,
  vi: `ungxu report: quy tắc tác động ra sao đến bài viết, thành một trang HTML cho người chịu trách nhiệm.

Cách dùng
  ungxu report TỆP… -o report.html [tuỳ chọn]

  Mỗi dòng của tệp là một bài (dòng JSON); "-", hoặc không có gì mà có ống dẫn, là đầu vào chuẩn. Bài có thể
  mang createdAt (ngày giờ kèm múi giờ, hoặc ngày) để xem quyết định theo thời gian; violates và allows, như
  của ungxu test, để có độ chính xác và độ phủ kèm khoảng tin cậy, các loại vi phạm, ngưỡng, những lần bỏ sót
  và báo nhầm nặng nhất; và một khoá nêu nhóm để biết tỷ lệ bị gắn cờ. Trang không cần mạng và không chạy mã.
  Ý nghĩa số liệu: docs/report.md.

Ví dụ
  ungxu report bai.jsonl -o report.html --lang vi
  ungxu report fixtures/vn/*.jsonl fixtures/fair/*.jsonl -o report.html --lang vi
  ungxu report bai.jsonl --by vung --no-texts -o report.html
  cat bai.jsonl | ungxu report - --format json > so-lieu.json
  ungxu report --audit so.jsonl -o so.html

Tuỳ chọn
  -o, --output TỆP    trang báo cáo; tệp cùng tên bị ghi đè (mặc định: đầu ra chuẩn)
  --title CHỮ         tiêu đề trang
  --by KHOÁ           khoá của bài nêu nhóm, dùng được nhiều lần (mặc định: group, dialect, term, about);
                      giá trị có thể là danh sách
  --examples N        nhiều nhất bao nhiêu lần bỏ sót, và báo nhầm, được nêu (mặc định: 20)
  --no-texts          không trích bài nào
  --audit TỆP         sổ ghi quyết định (docs/audit.md): theo quy tắc, luật và tháng, những gì người duyệt đổi, khiếu nại
                      và kết quả. Không có bài nào thì là một báo cáo riêng
  --pack THƯ MỤC|TÊN, --model TỆP, --as-of NGÀY, --jurisdiction CC, --strictness 1|2|3
                      như của ungxu check; nhãn được so với mỗi quy tắc ở độ nghiêm của chính nó
  --format DẠNG       html (mặc định) hoặc json: chỉ số liệu
  --lang vi|en        ngôn ngữ của trang và thông báo

Mã thoát
  0 đã ghi   2 dùng sai, hoặc có gói không nạp được   3 có dòng đầu vào bị lỗi: các dòng khác vẫn có trong
  báo cáo   4 không ghi được   130 bị ngắt, không ghi gì
`,
} as const
