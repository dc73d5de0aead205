// What `test --help` and `lint --help` say.

const en = {
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
  ungxu test ./our-rules posts.jsonl --budget budget.json --update
  ungxu test ./our-rules --watch            again at every change, while you write
  ungxu test ./our-rules --disguises        which disguises slip past, and what they set off
  ungxu test --disguises --format json      with the text of every miss

Options
  --disguises     every example once more under each disguise (no diacritics, leetspeak, l.e.t.t.e.r.s …): of
                  "violates" the words that were found are disguised, of "allows" the whole text.
                  A table for you to read; it fails nothing
  --pairs         also every two disguises together (takes a minute)
  --budget FILE   how many labels of each rule may fail to hold; more of them fail the run. JSON:
                  {"rules": {"my.rule": {"missed": 2, "falseAlarms": 1}}}
  --update        write that file as things stand, for its changes to be looked at
  --model FILE    a model made by ungxu train, for rules that ask for it, as often as you like
  --watch         run again whenever the rules or labelled posts change, until Ctrl+C
  --as-of DATE    the day whose law applies, YYYY-MM-DD (default: today in the pack's time zone)
  --format FORMAT pretty (default), json, junit (XML for CI servers) or tap
  --lang vi|en    language of the messages

Exit status
  0 all is as the examples and labels say   1 something is not   2 wrong usage, a pack that does not load,
  or labelled posts that cannot be read   130 interrupted, as --watch always is
`,
  lint: `ungxu lint: what is wrong with rules, beyond what keeps them from loading.

Usage
  ungxu lint [DIR | NAME…] [options]

  Packs are named by folder, by file or by the name of a shipped pack (default: vn); those named together
  are looked over together, as they would run. Errors: law that nobody verified, that is not in force, or
  that no rule may use. Warnings: conditions that contradict each other or make no difference, rules that
  repeat others, terms that everyday words look like or that hold another term, patterns that are slow,
  words or examples that are missing, parts that nothing uses. docs/errors.md explains each code.

  --against compares with the last release: ids that are gone or mean something else, a version that is
  too low for what has changed. --fix mends what takes nothing from the meaning: spellings that can never
  matter, allowances that allow nothing, the version. Comments and all else in the files stay as they are.

Examples
  ungxu lint ./our-rules
  ungxu lint vn ./our-rules                 both packs as they work together
  ungxu lint ./our-rules --as-of 2027-01-01 what will have lapsed by that day
  ungxu lint ./our-rules --fail-on warning --format json
  ungxu lint ./our-rules --format sarif > lint.sarif
  ungxu lint ./our-rules --fix --dry-run    what --fix would mend
  ungxu lint ./our-rules --against v1.4.0:./our-rules    since that tag of git

Options
  --against OLD   the last release: a folder, file or shipped name, or REVISION:folder of git; for
                  several packs as often as you like, each is compared with the pack of its id
  --fix           mend what can be mended in the files; what is left is told
  --dry-run       with --fix: tell what would be mended, and write nothing
  --as-of DATE    the day whose law applies, YYYY-MM-DD (default: today in the pack's time zone)
  --fail-on LEVEL exit with 1 on: error (default), or warning, that is on either
  --format FORMAT pretty (default), github (annotations), sarif (code scanning), or json:
                  {"faults": [{"code", "severity", "file", "line", "column", "path", "message", "hint"}]}
  --lang vi|en    language of the messages

Exit status
  0 nothing, or warnings alone   1 errors   2 wrong usage, or a pack that does not load: its faults are
  printed in the same format
`,
}

const vi: typeof en = {
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
  ungxu test ./quy-tac bai.jsonl --budget budget.json --update
  ungxu test ./quy-tac --watch              chạy lại mỗi lần sửa, trong khi viết
  ungxu test ./quy-tac --disguises          kiểu ngụy trang nào lọt, kiểu nào gây bắt nhầm
  ungxu test --disguises --format json      kèm văn bản của mọi ca bỏ sót

Tuỳ chọn
  --disguises      thử lại mọi ví dụ dưới từng kiểu ngụy trang (không dấu, leetspeak, c.h.ữ r.ờ.i …):
                   với "violates" là những chữ đã bắt được, với "allows" là cả văn bản.
                   Là bảng để đọc, không làm hỏng gì
  --pairs          thêm từng cặp hai kiểu ngụy trang (mất chừng một phút)
  --budget TỆP     mỗi quy tắc được phép có bao nhiêu nhãn không khớp; nhiều hơn thì hỏng. JSON:
                   {"rules": {"quy-tac.a": {"missed": 2, "falseAlarms": 1}}}
  --update         ghi tệp đó theo hiện trạng, để xem lại những gì đã đổi
  --model TỆP      mô hình do ungxu train làm ra, cho quy tắc hỏi đến, dùng được nhiều lần
  --watch          chạy lại mỗi khi quy tắc hoặc bài đã gán nhãn thay đổi, cho đến khi nhấn Ctrl+C
  --as-of NGÀY     luật của ngày nào, YYYY-MM-DD (mặc định: hôm nay theo múi giờ của gói)
  --format DẠNG    pretty (mặc định), json, junit (XML cho máy chủ CI) hoặc tap
  --lang vi|en     ngôn ngữ của thông báo

Mã thoát
  0 đúng như ví dụ và nhãn   1 có chỗ không đúng   2 dùng sai, có gói không nạp được, hoặc bài gán nhãn
  không đọc được   130 bị ngắt, như --watch luôn kết thúc
`,
  lint: `ungxu lint: quy tắc có gì sai, ngoài những lỗi khiến nó không nạp được.

Cách dùng
  ungxu lint [THƯ MỤC | TÊN…] [tuỳ chọn]

  Gói được nêu bằng thư mục, tệp hoặc tên gói đi kèm (mặc định: vn); các gói nêu cùng nhau được xem cùng
  nhau, đúng như khi chạy. Lỗi: căn cứ pháp lý chưa đối chiếu, không còn hiệu lực, hoặc không quy tắc nào
  được dùng. Cảnh báo: điều kiện mâu thuẫn hoặc không có tác dụng, quy tắc lặp lại quy tắc khác, từ ngữ trông
  giống từ thông dụng hoặc chứa từ khác, mẫu chạy chậm, thiếu lời hay ví dụ, phần không chỗ nào dùng.
  docs/errors.md giải thích từng mã.

  --against so với bản phát hành trước: mã đã mất hoặc nay mang nghĩa khác, số phiên bản quá thấp so với
  những gì đã đổi. --fix sửa những chỗ không làm đổi ý nghĩa: cách viết không bao giờ có tác dụng, phần cho
  phép không cho phép gì, số phiên bản. Chú thích và mọi thứ khác trong tệp giữ nguyên.

Ví dụ
  ungxu lint ./quy-tac
  ungxu lint vn ./quy-tac                   cả hai gói khi chạy cùng nhau
  ungxu lint ./quy-tac --as-of 2027-01-01   đến ngày đó điều gì sẽ hết hiệu lực
  ungxu lint ./quy-tac --fail-on warning --format json
  ungxu lint ./quy-tac --format sarif > lint.sarif
  ungxu lint ./quy-tac --fix --dry-run      --fix sẽ sửa những gì
  ungxu lint ./quy-tac --against v1.4.0:./quy-tac    từ thẻ git ấy đến nay

Tuỳ chọn
  --against CŨ    bản phát hành trước: thư mục, tệp, tên gói đi kèm, hoặc BẢN:thư mục của git; có nhiều gói
                  thì dùng nhiều lần, mỗi bản được so với gói cùng mã
  --fix           sửa những gì sửa được trong tệp; phần còn lại được nêu ra
  --dry-run       cùng --fix: chỉ nêu những gì sẽ sửa, không ghi gì
  --as-of NGÀY    luật của ngày nào, YYYY-MM-DD (mặc định: hôm nay theo múi giờ của gói)
  --fail-on MỨC   thoát với mã 1 khi có: error (mặc định), hoặc warning, tức là cả hai
  --format DẠNG   pretty (mặc định), github (chú thích), sarif (quét mã), hoặc json:
                  {"faults": [{"code", "severity", "file", "line", "column", "path", "message", "hint"}]}
  --lang vi|en    ngôn ngữ của thông báo

Mã thoát
  0 không có gì, hoặc chỉ có cảnh báo   1 có lỗi   2 dùng sai, hoặc có gói không nạp được: lỗi của nó được
  in ra cùng một dạng
`,
}

export const RULES_HELP = { en, vi }
