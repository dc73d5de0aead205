// What `train --help` and `eval --help` say.

const en = {
  train: `ungxu train: a small classifier from labelled texts.

Usage
  ungxu train DATA.jsonl… --label FIELD -o MODEL [options]

  Each line is a text with its label: {"text": "…", "label": "spam"}. A label that is an object of true
  and false, {"hate": true, "threat": false}, makes labels that stand for themselves; what is left out was
  not judged. Lines whose split is "dev" are not learned from, but end training in time and are measured
  on; lines whose split is "test" are left alone. How it learns: docs/linear-model.md

Examples
  ungxu train comments.jsonl --label label -o comments.model
  ungxu train comments.jsonl --label label --as abuse=HATE,OFFENSIVE -o abuse.model
  ungxu eval comments.model comments.jsonl --label label --split test

Options
  --label FIELD        the field with the label (labels.hate: inside another)
  --text FIELD         the field with the text (default: text)
  --as NAME=VALUE,…    one label NAME made of these values, as often as you like
  -o, --output MODEL   the file to write
  --split FIELD        the field that says train, dev or test (default: split)
  --dev SHARE          share held out where no line says dev, 0 … 0.5 (default: 0.1)
  --seed N             chance repeats itself for the same number (default: 1)
  --folds N            parts of cross-validation (default: 5)
  --epochs N           most times that all texts are gone through (default: 8)
  --id ID              the name that rules use: "classifier: ID" (default: from the file's name)
  --release VERSION    the model's version (default: 1.0.0)
  --title, --licence, --languages vi,en, --intended-use, --limits, --date YYYY-MM-DD
                       what its card says
  --format FORMAT      pretty (default) or json
  --lang vi|en         language of the messages

Exit status
  0 the model is written   2 wrong usage, or too little to learn from   3 it is written, but some lines
  were bad and left out   4 it could not be written
`,
  eval: `ungxu eval: what a model is worth on labelled texts, and whom it wrongs.

Usage
  ungxu eval MODEL DATA.jsonl… --label FIELD [options]

  Tells accuracy, macro-F1, precision and recall of each label, the confusion matrix, calibration, what
  comes of each threshold, and posts per second.

Examples
  ungxu eval comments.model comments.jsonl --label label --split dev
  ungxu eval abuse.model comments.jsonl --label label --as abuse=HATE,OFFENSIVE --format json
  ungxu eval comments.model comments.jsonl --label label --bias templates.jsonl

Options
  --label FIELD        the field with the label (labels.hate: inside another)
  --text FIELD         the field with the text (default: text)
  --as NAME=VALUE,…    one label NAME made of these values, as often as you like
  --split [FIELD=]NAME only lines whose split (or FIELD) is NAME
  --bias FILE          texts that differ in the group they name: {"text", "label", "term"}; without "term"
                       well-known English terms are looked for. Tells by term how much more often it is
                       wrongly flagged or missed than all texts
  --harm LABEL,…       labels that mean harm, for --bias (default: all but the one called CLEAN, HAM, …)
  --format FORMAT      pretty (default) or json
  --lang vi|en         language of the messages

Exit status
  0 measured   2 wrong usage, or a file that is no model   3 measured, but some lines were bad and left out
`,
}

const vi: typeof en = {
  train: `ungxu train: huấn luyện một bộ phân loại nhỏ từ văn bản có nhãn.

Cách dùng
  ungxu train DỮ_LIỆU.jsonl… --label TRƯỜNG -o MÔ_HÌNH [tuỳ chọn]

  Mỗi dòng là một văn bản kèm nhãn: {"text": "…", "label": "spam"}. Nhãn là đối tượng gồm true và false,
  {"hate": true, "threat": false}, thì các nhãn độc lập với nhau; nhãn không nêu là chưa ai xét. Dòng có
  split là "dev" không được học mà để dừng đúng lúc và để đo; dòng "test" không được đụng đến. Cách học:
  docs/linear-model.md

Ví dụ
  ungxu train binh-luan.jsonl --label label -o binh-luan.model
  ungxu train binh-luan.jsonl --label label --as abuse=HATE,OFFENSIVE -o abuse.model
  ungxu eval binh-luan.model binh-luan.jsonl --label label --split test

Tuỳ chọn
  --label TRƯỜNG       trường chứa nhãn (labels.hate: nằm trong trường khác)
  --text TRƯỜNG        trường chứa văn bản (mặc định: text)
  --as TÊN=GIÁ_TRỊ,…   gộp các giá trị này thành một nhãn TÊN, dùng được nhiều lần
  -o, --output MÔ_HÌNH tệp cần ghi
  --split TRƯỜNG       trường nói train, dev hay test (mặc định: split)
  --dev TỈ_LỆ          phần giữ riêng nếu không dòng nào ghi dev, 0 … 0.5 (mặc định: 0.1)
  --seed N             cùng một số thì kết quả lặp lại như cũ (mặc định: 1)
  --folds N            số phần của kiểm định chéo (mặc định: 5)
  --epochs N           số lượt tối đa đi qua mọi văn bản (mặc định: 8)
  --id ID              tên mà quy tắc dùng: "classifier: ID" (mặc định: theo tên tệp)
  --release PHIÊN_BẢN  phiên bản của mô hình (mặc định: 1.0.0)
  --title, --licence, --languages vi,en, --intended-use, --limits, --date YYYY-MM-DD
                       những điều ghi trên thẻ mô hình
  --format DẠNG        pretty (mặc định) hoặc json
  --lang vi|en         ngôn ngữ của thông báo

Mã thoát
  0 đã ghi mô hình   2 dùng sai, hoặc quá ít dữ liệu để học   3 đã ghi, nhưng có dòng lỗi bị bỏ qua
  4 không ghi được
`,
  eval: `ungxu eval: một mô hình đáng giá đến đâu trên văn bản có nhãn, và làm oan ai.

Cách dùng
  ungxu eval MÔ_HÌNH DỮ_LIỆU.jsonl… --label TRƯỜNG [tuỳ chọn]

  Cho biết độ đúng, macro-F1, độ chính xác và độ phủ từng nhãn, ma trận nhầm lẫn, độ hiệu chỉnh, kết quả
  ở từng ngưỡng, và số bài mỗi giây.

Ví dụ
  ungxu eval binh-luan.model binh-luan.jsonl --label label --split dev
  ungxu eval abuse.model binh-luan.jsonl --label label --as abuse=HATE,OFFENSIVE --format json
  ungxu eval binh-luan.model binh-luan.jsonl --label label --bias mau-cau.jsonl

Tuỳ chọn
  --label TRƯỜNG       trường chứa nhãn (labels.hate: nằm trong trường khác)
  --text TRƯỜNG        trường chứa văn bản (mặc định: text)
  --as TÊN=GIÁ_TRỊ,…   gộp các giá trị này thành một nhãn TÊN, dùng được nhiều lần
  --split [TRƯỜNG=]TÊN chỉ những dòng có split (hoặc TRƯỜNG) là TÊN
  --bias TỆP           văn bản chỉ khác nhau ở nhóm người được nhắc đến: {"text", "label", "term"}; không có
                       "term" thì tìm các từ tiếng Anh quen thuộc. Cho biết từng nhóm bị bắt nhầm hay bỏ
                       sót nhiều hơn mọi văn bản bao nhiêu
  --harm NHÃN,…        nhãn có hại, cho --bias (mặc định: mọi nhãn trừ nhãn tên là CLEAN, HAM, …)
  --format DẠNG        pretty (mặc định) hoặc json
  --lang vi|en         ngôn ngữ của thông báo

Mã thoát
  0 đã đo   2 dùng sai, hoặc tệp không phải mô hình   3 đã đo, nhưng có dòng lỗi bị bỏ qua
`,
}

export const MODEL_HELP = { en, vi }
