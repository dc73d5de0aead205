// What `--help` says of the commands for those who write rules.

const en = {
  explain: `ungxu explain: why rules fire on a post, which come near and what they lack; or what one rule is.

Usage
  ungxu explain [TEXT | FILE… | RULE] [options]

  Of a post: how its text is read, each rule that fires with the parts of its condition that hold and the
  words they hold on, its law; then the rules that come near: a part that speaks for them holds, others do
  not. The arrow says the least that would make such a rule fire; exceptions that free the post are named
  with their words. Drafts are looked at too. Inputs are those of ungxu check.
  Of a rule, by its id: what it looks for, what it lets pass, its law on the day, duties, examples.

Examples
  ungxu explain "Tuyển người đóng gói tại nhà, ib zalo"
  ungxu explain "…" --strictness 3 --near 3
  ungxu explain vn.fraud.upfront-fee-job --as-of 2026-01-15
  ungxu explain --pack ./our-rules --rule ours.fee --format json

Options
  --rule ID           the rule to explain, where its id may be taken for a text
  --near N            most rules that come near which are shown of a post (default: 10)
  --jsonl             read standard input and every file as JSON lines
  --pack DIR|NAME     rules to explain, as often as you like (default: vn)
  --model FILE        a model made by ungxu train, for rules that ask for it, as often as you like
  --as-of DATE        the day whose law applies, YYYY-MM-DD (default: today in the pack's time zone)
  --jurisdiction CC   rules of this country alone, such as VN
  --strictness 1|2|3  1 (default) = clear cases alone … 3 = mere suspicion too
  --format FORMAT     pretty (default) or json: an array of posts, each with verdict, readings, fired,
                      undetermined, near; of a rule one object
  --lang vi|en        language of the messages

Exit status
  0 it is explained, whatever was found   2 wrong usage, or a pack that does not load
  3 some input lines were bad
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
  diff: `ungxu diff: which posts change verdict between two versions of a pack, and by which rules.

Usage
  ungxu diff OLD NEW [FILE…] [options]

  OLD and NEW are folders, files, names of shipped packs, or REVISION:folder of the git repository you are
  in (main:rules, HEAD~1:./our-rules). Posts are read as ungxu check reads them: files of JSON lines or
  plain text, or standard input. Nothing is kept of posts but the examples that are shown.

Examples
  ungxu diff main:our-rules ./our-rules posts.jsonl
  ungxu diff HEAD~1:our-rules HEAD:our-rules posts.jsonl --format github
  ungxu diff ./old ./new posts.jsonl --budget 5      at most five posts more may be flagged
  ungxu diff ./old ./new posts.jsonl --fail-on changed
  zcat posts.jsonl.gz | ungxu diff ./old ./new --jsonl

Options
  --fail-on WHAT      exit with 1 where posts are newly-flagged, changed (flagged, freed or decided
                      otherwise), or never (default)
  --budget N          … more than N of them (default: 0; by itself it means --fail-on newly-flagged)
  --examples N        posts shown of each rule and kind of change (default: 3)
  --pack DIR|NAME     a pack used beside both, as often as you like
  --jsonl, --model FILE, --as-of DATE, --jurisdiction CC, --strictness 1|2|3
                      as for ungxu check, the same for both
  --format FORMAT     pretty (default), json (one object), github (annotations for a pull request)
  --lang vi|en        language of the messages

Exit status
  0 within the budget   1 over it   2 wrong usage, a pack that does not load, git or a revision that is
  not there   3 some input lines were bad (wins over 1)
`,
}

const vi: typeof en = {
  explain: `ungxu explain: vì sao quy tắc bắt một bài, quy tắc nào suýt bắt và còn thiếu gì; hoặc một quy tắc là gì.

Cách dùng
  ungxu explain [VĂN BẢN | TỆP… | MÃ QUY TẮC] [tuỳ chọn]

  Với một bài: văn bản được đọc ra sao, từng quy tắc đã bắt với những phần điều kiện có trong bài và những
  chữ tương ứng, căn cứ pháp lý; rồi các quy tắc suýt bắt: có một phần, còn thiếu phần khác. Mũi tên cho biết
  chỉ cần đổi ít nhất điều gì thì quy tắc sẽ bắt; ngoại lệ đã miễn cho bài được nêu kèm chữ của nó. Quy tắc
  nháp cũng được xem. Đầu vào giống như của ungxu check.
  Với một quy tắc, theo mã: tìm gì, cho qua khi nào, căn cứ vào ngày đó, nghĩa vụ, ví dụ.

Ví dụ
  ungxu explain "Tuyển người đóng gói tại nhà, ib zalo"
  ungxu explain "…" --strictness 3 --near 3
  ungxu explain vn.fraud.upfront-fee-job --as-of 2026-01-15
  ungxu explain --pack ./quy-tac --rule ours.fee --format json

Tuỳ chọn
  --rule MÃ           quy tắc cần giải thích, khi mã của nó có thể bị hiểu là văn bản
  --near N            số quy tắc suýt bắt được in ra cho mỗi bài (mặc định: 10)
  --jsonl             đọc đầu vào chuẩn và mọi tệp theo dòng JSON
  --pack THƯ MỤC|TÊN  gói quy tắc, dùng được nhiều lần (mặc định: vn)
  --model TỆP         mô hình do ungxu train làm ra, cho quy tắc hỏi đến, dùng được nhiều lần
  --as-of NGÀY        luật của ngày nào, YYYY-MM-DD (mặc định: hôm nay theo múi giờ của gói)
  --jurisdiction CC   chỉ các quy tắc của nước này, chẳng hạn VN
  --strictness 1|2|3  1 (mặc định) = chỉ những ca rõ ràng … 3 = cả những nghi ngờ
  --format DẠNG       pretty (mặc định) hoặc json: một mảng, mỗi bài có verdict, readings, fired,
                      undetermined, near; với quy tắc là một đối tượng
  --lang vi|en        ngôn ngữ của thông báo

Mã thoát
  0 đã giải thích, dù thấy gì   2 dùng sai, hoặc có gói quy tắc không nạp được
  3 có dòng đầu vào bị lỗi
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
  diff: `ungxu diff: bài nào đổi kết quả giữa hai phiên bản của một gói, và do quy tắc nào.

Cách dùng
  ungxu diff CŨ MỚI [TỆP…] [tuỳ chọn]

  CŨ và MỚI là thư mục, tệp, tên gói đi kèm, hoặc PHIÊN_BẢN:thư_mục trong kho git hiện tại
  (main:rules, HEAD~1:./quy-tac). Bài viết được đọc như ungxu check: tệp JSON theo dòng, văn bản thường, hoặc
  đầu vào chuẩn. Ngoài các ví dụ được in ra, không giữ lại gì của bài viết.

Ví dụ
  ungxu diff main:quy-tac ./quy-tac bai.jsonl
  ungxu diff HEAD~1:quy-tac HEAD:quy-tac bai.jsonl --format github
  ungxu diff ./cu ./moi bai.jsonl --budget 5         được phép bắt thêm nhiều nhất năm bài
  ungxu diff ./cu ./moi bai.jsonl --fail-on changed
  zcat bai.jsonl.gz | ungxu diff ./cu ./moi --jsonl

Tuỳ chọn
  --fail-on GÌ        thoát với mã 1 khi có bài newly-flagged (nay bị bắt), changed (bị bắt, được đăng hoặc
                      có quyết định khác), hoặc never (mặc định)
  --budget N          … khi có hơn N bài như vậy (mặc định: 0; đứng một mình nghĩa là --fail-on newly-flagged)
  --examples N        số bài in ra cho mỗi quy tắc và mỗi kiểu thay đổi (mặc định: 3)
  --pack THƯ MỤC|TÊN  gói dùng kèm cả hai, dùng được nhiều lần
  --jsonl, --model TỆP, --as-of NGÀY, --jurisdiction CC, --strictness 1|2|3
                      như của ungxu check, chung cho cả hai
  --format DẠNG       pretty (mặc định), json (một đối tượng), github (chú thích cho pull request)
  --lang vi|en        ngôn ngữ của thông báo

Mã thoát
  0 trong mức cho phép   1 vượt mức   2 dùng sai, có gói không nạp được, không có git hoặc không có
  phiên bản đó   3 có dòng đầu vào bị lỗi (được ưu tiên hơn 1)
`,
}

export const WORKBENCH_HELP = { en, vi }
