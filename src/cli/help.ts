// What `--help` says: each command by examples first, then its options.
import type { Language } from '../messages/say'
import type { CommandName } from './arguments'
import { MODEL_HELP } from './model-help'

const EN = {
  ...MODEL_HELP.en,
  general: `ungxu: checks posts against conduct rules before they are published.

Usage
  ungxu check [TEXT | FILE…]   which rules a post breaks, on which words, under which law
  ungxu test [DIR | NAME…]     whether rules do what their own examples say
  ungxu lint [DIR | NAME…]     what is wrong with rules, beyond what keeps them from loading
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
  test: `ungxu test: whether rules do what their own examples say, also when the words are disguised.

Usage
  ungxu test [DIR | NAME | FILE.jsonl…] [options]

  Packs are named by folder, by file or by the name of a shipped pack (default: vn); those named together
  are tested together, as they would run. Every example under "violates" must make its rule fire, every
  one under "allows" must not. Examples under "todoViolates" and "todoAllows" are known to go wrong: they
  fail nothing, and are named once they no longer go wrong. Drafts are tested too.

  *.jsonl and *.ndjson hold labelled posts, one a line, to count each rule's precision and recall by:
    {"text": "…", "violates": ["my.rule"], "allows": ["my.other-rule"]}
  "allows": ["*"] is every rule that is not under "violates". Any other key is the post's.

Examples
  ungxu test ./our-rules
  ungxu test vn ./our-rules                 both packs as they work together
  ungxu test ./our-rules posts.jsonl        also against labelled posts
  ungxu test ./our-rules --disguises        which disguises slip past, and what they set off
  ungxu test --disguises --format json      with the text of every miss

Options
  --disguises     every example once more under each disguise (no diacritics, leetspeak, l.e.t.t.e.r.s …): of
                  "violates" the words that were found are disguised, of "allows" the whole text.
                  A table for you to read; it fails nothing
  --pairs         also every two disguises together (takes a minute)
  --model FILE    a model made by ungxu train, for rules that ask for it, as often as you like
  --as-of DATE    the day whose law applies, YYYY-MM-DD (default: today in the pack's time zone)
  --format FORMAT pretty (default) or json
  --lang vi|en    language of the messages

Exit status
  0 all is as the examples and labels say   1 something is not   2 wrong usage, a pack that does not load,
  or labelled posts that cannot be read
`,
  lint: `ungxu lint: what is wrong with rules, beyond what keeps them from loading.

Usage
  ungxu lint [DIR | NAME…] [options]

  Packs are named by folder, by file or by the name of a shipped pack (default: vn); those named together
  are looked over together, as they would run. Errors: law that nobody verified, that is not in force, or
  that no rule may use. Warnings: terms that everyday words look like, words or examples that are missing,
  parts that nothing uses. docs/errors.md explains each code.

Examples
  ungxu lint ./our-rules
  ungxu lint vn ./our-rules                 both packs as they work together
  ungxu lint ./our-rules --as-of 2027-01-01 what will have lapsed by that day
  ungxu lint ./our-rules --fail-on warning --format json

Options
  --as-of DATE    the day whose law applies, YYYY-MM-DD (default: today in the pack's time zone)
  --fail-on LEVEL exit with 1 on: error (default), or warning, that is on either
  --format FORMAT pretty (default) or json:
                  {"faults": [{"code", "severity", "file", "line", "column", "path", "message", "hint"}]}
  --lang vi|en    language of the messages

Exit status
  0 nothing, or warnings alone   1 errors   2 wrong usage, or a pack that does not load: its faults are
  printed in the same format
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
  general: `ungxu: kiểm tra bài viết theo quy tắc ứng xử trước khi đăng.

Cách dùng
  ungxu check [VĂN BẢN | TỆP…]  bài vi phạm quy tắc nào, ở chữ nào, theo luật nào
  ungxu test [THƯ MỤC | TÊN…]   quy tắc có làm đúng như ví dụ của chính nó không
  ungxu lint [THƯ MỤC | TÊN…]   quy tắc có gì sai, ngoài những lỗi khiến nó không nạp được
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
  test: `ungxu test: quy tắc có làm đúng như ví dụ của chính nó không, kể cả khi chữ bị ngụy trang.

Cách dùng
  ungxu test [THƯ MỤC | TÊN | TỆP.jsonl…] [tuỳ chọn]

  Gói được nêu bằng thư mục, tệp hoặc tên gói đi kèm (mặc định: vn); các gói nêu cùng nhau được kiểm thử
  cùng nhau, đúng như khi chạy. Ví dụ trong "violates" phải bị bắt, ví dụ trong "allows" thì không. Ví dụ
  trong "todoViolates" và "todoAllows" là những chỗ đã biết là sai: không làm hỏng gì, và được nhắc đến khi
  nay đã đúng. Quy tắc nháp cũng được kiểm thử.

  *.jsonl và *.ndjson chứa bài đã gán nhãn, mỗi dòng một bài, để tính độ chính xác và độ phủ từng quy tắc:
    {"text": "…", "violates": ["quy-tac.a"], "allows": ["quy-tac.b"]}
  "allows": ["*"] là mọi quy tắc không nằm trong "violates". Khoá khác là của bài viết.

Ví dụ
  ungxu test ./quy-tac
  ungxu test vn ./quy-tac                   cả hai gói khi chạy cùng nhau
  ungxu test ./quy-tac bai.jsonl            thêm các bài đã gán nhãn
  ungxu test ./quy-tac --disguises          kiểu ngụy trang nào lọt, kiểu nào gây bắt nhầm
  ungxu test --disguises --format json      kèm văn bản của mọi ca bỏ sót

Tuỳ chọn
  --disguises      thử lại mọi ví dụ dưới từng kiểu ngụy trang (không dấu, leetspeak, c.h.ữ r.ờ.i …):
                   với "violates" là những chữ đã bắt được, với "allows" là cả văn bản.
                   Là bảng để đọc, không làm hỏng gì
  --pairs          thêm từng cặp hai kiểu ngụy trang (mất chừng một phút)
  --model TỆP      mô hình do ungxu train làm ra, cho quy tắc hỏi đến, dùng được nhiều lần
  --as-of NGÀY     luật của ngày nào, YYYY-MM-DD (mặc định: hôm nay theo múi giờ của gói)
  --format DẠNG    pretty (mặc định) hoặc json
  --lang vi|en     ngôn ngữ của thông báo

Mã thoát
  0 đúng như ví dụ và nhãn   1 có chỗ không đúng   2 dùng sai, có gói không nạp được, hoặc bài gán nhãn
  không đọc được
`,
  lint: `ungxu lint: quy tắc có gì sai, ngoài những lỗi khiến nó không nạp được.

Cách dùng
  ungxu lint [THƯ MỤC | TÊN…] [tuỳ chọn]

  Gói được nêu bằng thư mục, tệp hoặc tên gói đi kèm (mặc định: vn); các gói nêu cùng nhau được xem cùng
  nhau, đúng như khi chạy. Lỗi: căn cứ pháp lý chưa đối chiếu, không còn hiệu lực, hoặc không quy tắc nào
  được dùng. Cảnh báo: từ ngữ trông giống từ thông dụng, thiếu lời hay ví dụ, phần không chỗ nào dùng.
  docs/errors.md giải thích từng mã.

Ví dụ
  ungxu lint ./quy-tac
  ungxu lint vn ./quy-tac                   cả hai gói khi chạy cùng nhau
  ungxu lint ./quy-tac --as-of 2027-01-01   đến ngày đó điều gì sẽ hết hiệu lực
  ungxu lint ./quy-tac --fail-on warning --format json

Tuỳ chọn
  --as-of NGÀY    luật của ngày nào, YYYY-MM-DD (mặc định: hôm nay theo múi giờ của gói)
  --fail-on MỨC   thoát với mã 1 khi có: error (mặc định), hoặc warning, tức là cả hai
  --format DẠNG   pretty (mặc định) hoặc json:
                  {"faults": [{"code", "severity", "file", "line", "column", "path", "message", "hint"}]}
  --lang vi|en    ngôn ngữ của thông báo

Mã thoát
  0 không có gì, hoặc chỉ có cảnh báo   1 có lỗi   2 dùng sai, hoặc có gói không nạp được: lỗi của nó được
  in ra cùng một dạng
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
