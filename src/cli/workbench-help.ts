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
  init: `ungxu init: a pack of your own to begin with, that passes its own test and lint.

Usage
  ungxu init [DIR] [--id ID] [--format pretty|json] [--lang vi|en]

  Writes below DIR (default: the folder you are in): rules/ (pack.yaml, a rule, its words, a shared
  condition, README), fixtures/posts.jsonl, .vscode/settings.json and .github/workflows/rules.yml. No file is
  ever written over: where one is there already, nothing is written, and you are told which.

Examples
  ungxu init
  ungxu init ./community --id community
  ungxu test rules fixtures/posts.jsonl

Options
  --id ID         the pack's id, which its rules begin with (default: ours)

Exit status
  0 the files are written   2 wrong usage, or a file is in the way   4 they cannot be written
`,
  new: `ungxu new: a new rule, to be filled in.

Usage
  ungxu new rule ID [--pack DIR] [--format pretty|json] [--lang vi|en]

  Writes a file with the rule, its words and its examples into the folder of a pack. What you must replace
  says TODO; until then ungxu test fails. The rule is a shadow rule: it decides nothing before you say live.

Examples
  ungxu new rule ours.spam.chain
  ungxu new rule community.fraud.fee --pack ./community/rules
  ungxu test rules

Options
  --pack DIR      the folder of the pack (default: rules)

Exit status
  0 the file is written   2 wrong usage: an id that is taken or does not begin with the pack's; a file in the
  way; a pack that does not load   4 it cannot be written
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
  init: `ungxu init: một gói của riêng bạn để bắt đầu, tự đạt bài kiểm thử và lint của chính nó.

Cách dùng
  ungxu init [THƯ MỤC] [--id MÃ] [--format pretty|json] [--lang vi|en]

  Ghi vào THƯ MỤC (mặc định: thư mục hiện tại): rules/ (pack.yaml, một quy tắc, từ ngữ, một điều kiện dùng
  chung, README), fixtures/posts.jsonl, .vscode/settings.json và .github/workflows/rules.yml. Không bao giờ
  ghi đè: nếu đã có một tệp thì không ghi gì cả và cho biết tệp nào.

Ví dụ
  ungxu init
  ungxu init ./cong-dong --id cong-dong
  ungxu test rules fixtures/posts.jsonl

Tuỳ chọn
  --id MÃ         mã của gói, mã quy tắc bắt đầu bằng nó (mặc định: ours)

Mã thoát
  0 đã ghi xong   2 dùng sai, hoặc đã có sẵn tệp   4 không ghi được
`,
  new: `ungxu new: một quy tắc mới để điền vào.

Cách dùng
  ungxu new rule MÃ [--pack THƯ MỤC] [--format pretty|json] [--lang vi|en]

  Ghi vào thư mục của gói một tệp gồm quy tắc, từ ngữ và ví dụ của nó. Chỗ phải thay ghi TODO; chưa thay thì
  ungxu test còn báo hỏng. Quy tắc ở chế độ chạy thử: chưa quyết định gì cho đến khi bạn ghi live.

Ví dụ
  ungxu new rule ours.spam.chain
  ungxu new rule cong-dong.fraud.fee --pack ./cong-dong/rules
  ungxu test rules

Tuỳ chọn
  --pack THƯ MỤC  thư mục của gói (mặc định: rules)

Mã thoát
  0 đã ghi xong   2 dùng sai: mã đã có hoặc không bắt đầu bằng mã của gói; đã có sẵn tệp; gói không nạp được
  4 không ghi được
`,
}

export const WORKBENCH_HELP = { en, vi }
