// What `--help` says: each command by examples first, then its options.
import type { Language } from '../messages/say'
import type { CommandName } from './arguments'
import { AUDIT_HELP } from './audit-help'
import { MODEL_HELP } from './model-help'
import { REPORT_HELP } from './report-help'
import { RULES_HELP } from './rules-help'
import { WORKBENCH_HELP } from './workbench-help'

const EN = {
  ...MODEL_HELP.en,
  ...RULES_HELP.en,
  ...WORKBENCH_HELP.en,
  report: REPORT_HELP.en as string,
  audit: AUDIT_HELP.en as string,
  general: `ungxu: checks posts against conduct rules before they are published.

Usage
  ungxu check [TEXT | FILE…]   which rules a post breaks, on which words, under which law
  ungxu explain TEXT | RULE    why rules fire on a post or come near, or what a rule is
  ungxu test [DIR | NAME…]     whether rules do what their own examples say
  ungxu lint [DIR | NAME…]     what is wrong with rules, beyond what keeps them from loading
  ungxu diff OLD NEW FILE…     which posts change verdict between two versions of a pack
  ungxu init [DIR]             a pack of your own to begin with; ungxu new rule ID adds a rule
  ungxu report FILE… -o HTML   what rules do to posts, as a page of figures
  ungxu audit verify|replay    whether a record of decisions is whole, and comes out the same again
  ungxu train DATA… -o MODEL   a small classifier from labelled texts
  ungxu eval MODEL DATA…       what a model is worth on labelled texts
  ungxu packs                  the rule packs that come with ungxu

Try
  ungxu check "Tuyển người đóng gói tại nhà, nộp trước 250k phí hồ sơ, ib zalo"
  ungxu check --help

Options of every command
  --lang vi|en   language of what you read (default: vi where LANG begins with vi, else en)
  -h, --help     this page, or a command's own
  -v, --version  the version

Exit status
  0   nothing at or above --fail-on
  1   something was
  2   wrong usage, or a pack that does not load
  3   some input lines were bad (wins over 1)
  4   a fault of ungxu itself, or output that could not be written
  130 interrupted        141 the reader of the output went away
`,
  check: `ungxu check: which rules posts break, on which words, under which law.

Usage
  ungxu check [TEXT | FILE…] [options]

  An argument that names a file is read: *.jsonl and *.ndjson hold one post a line, any other
  file is one post of plain text. "-", or nothing at all with a pipe, is standard input.
  Anything else is a text to check.

Examples
  ungxu check "Tuyển người đóng gói tại nhà, nộp trước 250k phí hồ sơ, ib zalo"
  ungxu check post.txt comments.jsonl
  cat comments.jsonl | ungxu check --jsonl --format jsonl > verdicts.jsonl
  ungxu check "…" --as-of 2025-06-01         under the law of that day
  ungxu check "…" --pack vn --pack ./rules   the shipped pack and your own

Options
  --jsonl             read standard input and every file as JSON lines: {"id": "1", "text": "…"}
                      (also fields, lang, surface; any other key is a fact that rules may ask for)
  --pack DIR|NAME     rules to check against, as often as you like (default: vn)
  --model FILE        a model made by ungxu train, for rules that ask for it, as often as you like
  --as-of DATE        the day whose law applies, YYYY-MM-DD (default: today in the pack's time zone)
  --jurisdiction CC   rules of this country alone, such as VN
  --strictness 1|2|3  1 (default) = clear cases alone … 3 = mere suspicion too
  --threads N|auto    judge in so many threads (default: 1); pays with many posts, for each thread starts anew
  --fail-on ACTION    exit with 1 from this decision on: allow, warn, limit, review (default),
                      reject, or never
  --format FORMAT     pretty (default), json (one array), jsonl (one verdict a line, in input order)
  --lang vi|en        language of the messages

  A bad line of JSON lines gives a line {"error": {"code", "message", "hint", "line"}} in its place; the
  others go on. Results go to standard output, everything else to standard error.

Exit status
  0 nothing at or above --fail-on   1 something was   2 wrong usage or a pack that does not load
  3 some input lines were bad (wins over 1)
`,
  packs: `ungxu packs: the rule packs that come with ungxu, with versions, digests and what is in them.

Usage
  ungxu packs [--format pretty|json] [--lang vi|en]

Examples
  ungxu packs
  ungxu packs --format json
  ungxu check "…" --pack vn    uses the pack named vn (the default)
  ungxu check "…" --pack eu --jurisdiction DE    the pack for the European Union, as of Germany
`,
}

const VI: typeof EN = {
  ...MODEL_HELP.vi,
  ...RULES_HELP.vi,
  ...WORKBENCH_HELP.vi,
  report: REPORT_HELP.vi,
  audit: AUDIT_HELP.vi,
  general: `ungxu: kiểm tra bài viết theo quy tắc ứng xử trước khi đăng.

Cách dùng
  ungxu check [VĂN BẢN | TỆP…]  bài vi phạm quy tắc nào, ở chữ nào, theo luật nào
  ungxu explain VĂN_BẢN | MÃ    vì sao quy tắc bắt, hoặc suýt bắt, một bài; hoặc một quy tắc là gì
  ungxu test [THƯ MỤC | TÊN…]   quy tắc có làm đúng như ví dụ của chính nó không
  ungxu lint [THƯ MỤC | TÊN…]   quy tắc có gì sai, ngoài những lỗi khiến nó không nạp được
  ungxu diff CŨ MỚI TỆP…        bài nào đổi kết quả giữa hai phiên bản của một gói
  ungxu init [THƯ MỤC]          một gói của riêng bạn để bắt đầu; ungxu new rule MÃ thêm quy tắc
  ungxu report TỆP… -o HTML     quy tắc tác động ra sao đến bài viết, thành trang số liệu
  ungxu audit verify|replay     sổ ghi quyết định có nguyên vẹn không, xét lại có như cũ không
  ungxu train DỮ_LIỆU… -o TỆP   huấn luyện một bộ phân loại nhỏ từ văn bản có nhãn
  ungxu eval TỆP DỮ_LIỆU…       một mô hình đáng giá đến đâu trên văn bản có nhãn
  ungxu packs                   các gói quy tắc đi kèm

Thử xem
  ungxu check "Tuyển người đóng gói tại nhà, nộp trước 250k phí hồ sơ, ib zalo"
  ungxu check --help --lang vi

Tuỳ chọn chung
  --lang vi|en   ngôn ngữ hiển thị (mặc định: vi nếu LANG bắt đầu bằng vi, nếu không thì en)
  -h, --help     trang này, hoặc trang của một lệnh
  -v, --version  phiên bản

Mã thoát
  0   không có gì từ mức --fail-on trở lên
  1   có
  2   dùng sai, hoặc có gói quy tắc không nạp được
  3   có dòng đầu vào bị lỗi (được ưu tiên hơn 1)
  4   lỗi của chính ungxu, hoặc không ghi được kết quả
  130 bị ngắt        141 bên đọc kết quả đã đóng
`,
  check: `ungxu check: bài viết vi phạm quy tắc nào, ở chữ nào, theo luật nào.

Cách dùng
  ungxu check [VĂN BẢN | TỆP…] [tuỳ chọn]

  Tham số là tên một tệp thì tệp đó được đọc: *.jsonl và *.ndjson chứa mỗi dòng một bài, tệp khác
  là một bài văn bản thường. "-", hoặc không có gì mà có ống dẫn, là đầu vào chuẩn.
  Còn lại đều là văn bản cần kiểm tra.

Ví dụ
  ungxu check "Tuyển người đóng gói tại nhà, nộp trước 250k phí hồ sơ, ib zalo"
  ungxu check bai.txt binh-luan.jsonl
  cat binh-luan.jsonl | ungxu check --jsonl --format jsonl > ket-qua.jsonl
  ungxu check "…" --as-of 2025-06-01          theo luật của ngày đó
  ungxu check "…" --pack vn --pack ./quy-tac  gói đi kèm và gói của bạn

Tuỳ chọn
  --jsonl             đọc đầu vào chuẩn và mọi tệp theo dòng JSON: {"id": "1", "text": "…"}
                      (và fields, lang, surface; khoá khác là dữ kiện mà quy tắc có thể hỏi đến)
  --pack THƯ MỤC|TÊN  gói quy tắc, dùng được nhiều lần (mặc định: vn)
  --model TỆP         mô hình do ungxu train làm ra, cho quy tắc hỏi đến, dùng được nhiều lần
  --as-of NGÀY        luật của ngày nào, YYYY-MM-DD (mặc định: hôm nay theo múi giờ của gói)
  --jurisdiction CC   chỉ các quy tắc của nước này, chẳng hạn VN
  --strictness 1|2|3  1 (mặc định) = chỉ những ca rõ ràng … 3 = cả những nghi ngờ
  --threads N|auto    kiểm tra bằng chừng ấy luồng (mặc định: 1); có lợi khi có nhiều bài
  --fail-on MỨC       thoát với mã 1 từ quyết định này trở lên: allow, warn, limit, review (mặc định),
                      reject, hoặc never
  --format DẠNG       pretty (mặc định), json (một mảng), jsonl (mỗi dòng một kết quả, đúng thứ tự)
  --lang vi|en        ngôn ngữ của thông báo

  Dòng JSON bị lỗi cho ra dòng {"error": {"code", "message", "hint", "line"}} đúng chỗ đó; các dòng khác
  vẫn tiếp tục. Kết quả ra đầu ra chuẩn, mọi thứ khác ra đầu ra lỗi.

Mã thoát
  0 không có gì từ mức --fail-on trở lên   1 có   2 dùng sai hoặc gói quy tắc không nạp được
  3 có dòng đầu vào bị lỗi (được ưu tiên hơn 1)
`,
  packs: `ungxu packs: các gói quy tắc đi kèm, với phiên bản, mã băm và nội dung.

Cách dùng
  ungxu packs [--format pretty|json] [--lang vi|en]

Ví dụ
  ungxu packs --lang vi
  ungxu packs --format json
  ungxu check "…" --pack vn    dùng gói tên vn (mặc định)
  ungxu check "…" --pack eu --jurisdiction DE    gói cho Liên minh châu Âu, áp dụng tại Đức
`,
}

/** The help page of a command, or the general one. */
export function helpPage(language: Language, command?: CommandName): string {
  return (language === 'vi' ? VI : EN)[command ?? 'general']
}
