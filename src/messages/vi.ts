// Lời của từng mã lỗi bằng tiếng Việt. Placeholders are the same as in en.ts.
import type { FaultCode, FaultWords } from './fault-codes'
import { AUDIT_FAULTS } from './audit-faults'
import { HTTP_FAULTS } from './http-faults'
import { LINT_FAULTS } from './lint-faults'
import { MODEL_FAULTS } from './model-faults'

export const vi: Record<FaultCode, FaultWords> = {
  PACK_NOT_FOUND: {
    message: 'không có thư mục, tệp hay gói kèm sẵn nào tên `{name}`',
    hint: '[Có phải bạn muốn viết `{suggestion}`? ]Hãy đưa đường dẫn tới thư mục hoặc tệp, hoặc tên một gói kèm sẵn: {shipped}.',
  },
  PACK_EMPTY: {
    message: 'không tìm thấy tệp quy tắc nào có nội dung[ trong `{name}`]',
    hint: 'Một gói gồm các tệp .yaml, .yml hoặc .json, ít nhất phải có các khóa schema, id, version và title. Tệp có tên bắt đầu bằng `.` hoặc `_` bị bỏ qua.',
  },
  PACK_TOO_LARGE: {
    message:
      'gói này quá lớn[: `{name}`][ ({files} tệp)][ ({size} byte)][ (hơn {values} giá trị)][ (hơn {signs} từ và dấu)][ (một đoạn dài {length} ký tự)]; chỉ đọc nhiều nhất {limit}',
    hint: 'Hãy kiểm tra xem có đúng thư mục không. Nếu gói thật sự lớn như vậy, hãy tách ra: docs/limits.md.',
  },
  PACK_DIGEST_DIFFERS: {
    message: 'gói `{id}` {version} có digest {found}, trong khi cần {expected}',
    hint: 'Nội dung của nó khác gói đã ghim. Hãy xem điều gì đã đổi (`ungxu diff`) trước khi ghim digest mới.',
  },
  FILE_UNREADABLE: {
    message: 'không đọc được tệp hoặc thư mục này[: `{name}`] ({reason})',
    hint: 'Hãy kiểm tra xem nó có tồn tại không, bạn có quyền đọc không, và các liên kết có nằm trong thư mục của gói không.',
  },
  FILE_NOT_UTF8: {
    message: 'tệp này không phải văn bản UTF-8',
    hint: 'Hãy lưu lại dưới dạng UTF-8. Tệp tiếng Việt cũ thường dùng Windows-1258, TCVN3 hoặc VNI.',
  },
  YAML_SYNTAX: {
    message: 'đây không phải YAML hay JSON hợp lệ: {reason}',
    hint: 'Hãy sửa chỗ được chỉ ra; đôi khi lỗi nằm trước đó một hai dòng.',
  },
  YAML_DUPLICATE_KEY: {
    message: 'khóa `{key}` xuất hiện hai lần trong cùng một ánh xạ, lần đầu ở dòng {first}',
    hint: 'Hãy gộp làm một hoặc bỏ bớt một. YAML sẽ lặng lẽ chỉ giữ khóa cuối cùng.',
  },
  YAML_TOO_MANY_ALIASES: {
    message: 'các bí danh (`*tên`) trong tệp này bung ra quá {limit} giá trị',
    hint: 'Hãy viết phần lặp lại một lần thành điều kiện dùng chung hoặc bộ từ, rồi gọi bằng id.',
  },
  TOO_DEEP: {
    message: 'chỗ này lồng sâu quá {limit} cấp, hoặc tự tham chiếu chính nó',
    hint: 'Hãy đặt tên cho điều kiện bên trong ở mục `conditions` rồi gọi bằng `condition: tên`.',
  },
  TOO_MANY_FAULTS: {
    message: 'gói này có hơn {limit} lỗi; chỉ nêu từng ấy lỗi',
    hint: 'Hãy sửa các lỗi đầu trước: một chỗ sai có thể sinh ra nhiều lỗi.',
  },
  SCHEMA_VERSION: {
    message: 'gói này viết theo định dạng `schema: {found}`, còn thư viện này đọc `schema: {supported}`',
    hint: 'Hãy cài phiên bản ungxu đọc được định dạng đó, hoặc viết lại gói theo docs/rule-format.md.',
  },
  UNKNOWN_KEY: {
    message: 'khóa `{key}` không dùng được ở đây',
    hint: '[Có phải bạn muốn viết `{suggestion}`? ]Ở đây cho phép: {allowed}.',
  },
  MISSING_KEY: {
    message: 'thiếu khóa `{key}`',
    hint: 'Hãy thêm `{key}`. docs/rule-format.md cho biết giá trị của nó.',
  },
  WRONG_TYPE: {
    message: '`{key}` phải thuộc kiểu {expected}, nhưng lại là {found}',
    hint: 'Hãy viết một giá trị kiểu {expected}. YAML hiểu 1.10, true và null là số, giá trị đúng sai và rỗng: nếu đó là chữ thì phải đặt trong dấu nháy.',
  },
  WRONG_VALUE: {
    message: '`{key}` có giá trị không được phép',
    hint: '[Có phải bạn muốn viết `{suggestion}`? ]Cho phép: {allowed}.',
  },
  GIVEN_TWICE: {
    message: 'khóa `{key}` có trong nhiều tệp của gói này[, lần đầu ở {first}]',
    hint: 'Hãy chỉ giữ ở một tệp, thường là pack.yaml.',
  },
  FILE_OUTSIDE: {
    message: '`{name}` dẫn ra ngoài thư mục của gói',
    hint: 'Hãy đặt tệp vào trong gói và ghi đường dẫn tính từ tệp nêu tên nó: thứ nằm bên ngoài có thể đổi mà gói không đổi.',
  },
  FILE_NOT_GIVEN: {
    message: 'chưa được cung cấp nội dung của tệp `{name}`',
    hint: "[Có phải bạn muốn viết `{suggestion}`? ]Hãy nạp cả thư mục bằng `loadPack` của `ungxu/node`, hoặc đưa nội dung tệp vào: `parsePack(source, { files: { '{name}': text } })`.",
  },
  FILE_EMPTY: {
    message: 'tệp này không nêu tên miền nào',
    hint: 'Hãy viết mỗi dòng một tên miền, hoặc bỏ tệp khỏi danh sách.',
  },
  HOST_INVALID: {
    message: '`{found}` không phải tên miền[; trong tệp này còn {more} chỗ nữa như vậy]',
    hint: 'Hãy viết mỗi dòng một tên miền (`example.com`), không có `https://`, đường dẫn, cổng hay `*.`, hoặc dòng dạng tệp hosts (`0.0.0.0 example.com`). Phần sau `#` là ghi chú.',
  },
  DUPLICATE_ID: {
    message: 'có nhiều hơn một {kind} mang id `{id}`[, lần đầu ở {first}]',
    hint: 'Hãy đổi id của một trong số đó. Id đã dùng thì không bao giờ dùng lại cho thứ khác.',
  },
  EMPTY_TERM: {
    message: 'một từ trong `{lexicon}` không có chữ cái hay chữ số nào nên không thể khớp với gì',
    hint: 'Hãy bỏ nó đi hoặc viết thành từ. Với ký hiệu và emoji, hãy dùng mẫu (pattern).',
  },
  CLAIM_TOO_SHORT: {
    message: 'một cách viết của tin `{claim}` chỉ có {words} tiếng, cần ít nhất {least}',
    hint: 'Hãy viết đúng như nó được lan truyền, trọn một hai câu: câu ngắn hơn có thể nằm trong bài không khẳng định gì.',
  },
  UNKNOWN_LEXICON: {
    message: 'không có bộ từ `{id}`',
    hint: '[Có phải bạn muốn viết `{suggestion}`? ]Hãy định nghĩa nó ở mục `lexicons`, hoặc ghi tên gói chứa nó vào `requires`.',
  },
  UNKNOWN_PATTERN: {
    message: 'không có mẫu `{id}`',
    hint: '[Có phải bạn muốn viết `{suggestion}`? ]Hãy định nghĩa nó ở mục `patterns`, hoặc ghi tên gói chứa nó vào `requires`.',
  },
  UNKNOWN_CONDITION: {
    message: 'không có điều kiện dùng chung `{id}`',
    hint: '[Có phải bạn muốn viết `{suggestion}`? ]Hãy định nghĩa nó ở mục `conditions`, hoặc ghi tên gói chứa nó vào `requires`.',
  },
  UNKNOWN_PROVISION: {
    message: 'không có điều khoản pháp luật `{id}`',
    hint: '[Có phải bạn muốn viết `{suggestion}`? ]Hãy thêm nó vào một văn bản ở mục `instruments`, hoặc ghi tên gói chứa nó vào `requires`.',
  },
  UNKNOWN_OPERATOR: {
    message: 'không có phép so sánh `{operator}`',
    hint: '[Có phải bạn muốn viết `{suggestion}`? ][Cho phép: {allowed}.]',
  },
  UNKNOWN_ENTITY: {
    message: 'không có loại thực thể `{id}`',
    hint: '[Có phải bạn muốn viết `{suggestion}`? ]Cho phép: {allowed}.',
  },
  UNKNOWN_LINK: {
    message: 'không có loại liên kết hay danh sách tên miền `{id}`',
    hint: '[Có phải bạn muốn viết `{suggestion}`? ]Luôn có sẵn: {allowed}. Loại khác thì hãy lập danh sách ở mục `domains`.',
  },
  UNKNOWN_CLAIM: {
    message: 'không có tin nào mang id `{id}`',
    hint: '[Có phải bạn muốn viết `{suggestion}`? ]Hãy định nghĩa nó ở mục `claims`, hoặc ghi tên gói chứa nó vào `requires`.',
  },
  UNKNOWN_RULE: {
    message: 'không gói nào đã nạp có quy tắc `{id}`',
    hint: '[Có phải bạn muốn viết `{suggestion}`? ]Hãy nạp gói có quy tắc đó, hoặc bỏ mục này.',
  },
  DUTY_NOT_SET: {
    message: 'nghĩa vụ `{duty}` dẫn `{id}`, nhưng trong danh mục điều khoản đó không có `duty`',
    hint: 'Hãy dẫn điều khoản đặt ra nghĩa vụ, hoặc thêm `duty: { kind: … }` nếu điều khoản nói vậy.',
  },
  DUTY_UNMEASURED: {
    message: 'nghĩa vụ `{duty}` tính theo {measure}, nhưng không điều khoản nào của nó có con số ấy',
    hint: 'Hãy ghi vào `duty` của một điều khoản: {keys}. Hoặc bỏ `measure`.',
  },
  UNKNOWN_PACK: {
    message: 'gói `{pack}` cần gói `{id}`, mà gói này chưa được nạp',
    hint: '[Có phải bạn muốn viết `{suggestion}`? ]Hãy nạp cả gói đó, hoặc bỏ nó khỏi `requires`.',
  },
  UNKNOWN_CLASSIFIER: {
    message: 'không có bộ phân loại nào đã gắn vào mang tên `{id}`[ với nhãn `{label}`]',
    hint: '[Có phải bạn muốn viết `{suggestion}`? ][Các nhãn của nó: {allowed}.]',
  },
  CONDITION_CYCLE: {
    message: 'các điều kiện này gọi lẫn nhau thành vòng: {cycle}',
    hint: 'Hãy bỏ một trong các tham chiếu đó.',
  },
  CONDITION_TOO_LARGE: {
    message: 'sau khi đưa các điều kiện dùng chung vào, `{id}` vượt quá {limit} điều kiện hoặc {depth} cấp',
    hint: 'Hãy tách nó ra, hoặc chuyển danh sách dài các lựa chọn thành một bộ từ.',
  },
  PATTERN_INVALID: {
    message: 'mẫu `{id}` không phải biểu thức chính quy: {reason}',
    hint: 'Mẫu là biểu thức chính quy JavaScript với cờ u: `-`, `#`, `!` không cần dấu gạch chéo ngược, còn `{`, `}`, `]`, `/` thì cần.',
  },
  PATTERN_UNSAFE: {
    message: 'mẫu `{id}` có thể chạy quá lâu trên một số văn bản, vì `{reason}`',
    hint: 'Hãy đặt giới hạn trên nhỏ cho mỗi `*`, `+` và `{n,}`, hoặc bỏ phần được nêu tên. Mục Patterns trong docs/rule-format.md nói rõ cách xét một mẫu.',
  },
  PATTERN_GAVE_UP: {
    message: 'mẫu `{id}` bị dừng sau {limit} bước trên một văn bản',
    hint: 'Văn bản được viết để làm chậm, hoặc mẫu mở đầu quá rộng: hãy cho nó bắt đầu bằng chữ cố định và đặt giới hạn cho `*`, `+`.',
  },
  POST_NOT_OBJECT: {
    message: 'bài đăng phải là một đối tượng, nhưng lại là {found}',
    hint: 'Hãy đưa `{ text: "…" }`, kèm `id`, `fields`, `author` và các dữ kiện khác nếu có.',
  },
  POST_TEXT_NOT_STRING: {
    message: '`text` của bài đăng phải là chuỗi, nhưng lại là {found}',
    hint: 'Hãy đưa nội dung dưới dạng chuỗi; chuỗi rỗng cũng được.',
  },
  POST_TOO_LONG: {
    message: 'mọi phần chữ của một bài đăng cộng lại được tối đa {limit} đơn vị UTF-16, bài này có {length}',
    hint: 'Hãy chia nhỏ, hoặc chỉ kiểm tra phần hiển thị cho người đọc.',
  },
  POST_FIELD_WRONG: {
    message: 'phần này của bài đăng phải là {expected}, nhưng lại là {found}',
    hint: 'Chữ và tên là chuỗi, `fields` là một đối tượng gồm các chuỗi.',
  },
  OPTION_WRONG: {
    message: 'tùy chọn `{option}` phải là {expected}',
    hint: 'Hãy xem phần chú thích của hàm đã gọi.',
  },
  POST_CRASHED_WORKER: {
    message: 'bài này làm hỏng mọi luồng xử lý nó ({reason})',
    hint: 'Hãy để một người xem bài này. Nếu có dùng dữ kiện hay bộ phân loại của bạn, hãy tìm chỗ khiến luồng dừng.',
  },
  POOL_CLOSED: {
    message: 'nhóm luồng đã đóng, không nhận thêm bài',
    hint: 'Hãy đóng nhóm luồng sau bài cuối cùng, hoặc tạo nhóm mới.',
  },
  POOL_FAILED: {
    message: 'các luồng dừng trước khi xử lý được bài nào ({reason})',
    hint: 'Hãy xem mô-đun `setup` làm gì, và cho mỗi luồng thêm bộ nhớ (`memoryMb`).',
  },
  STATEMENT_OF_ALLOWED: {
    message: 'kết luận là cho đăng, nên không có quyết định nào để nêu lý do',
    hint: 'Chỉ nêu lý do khi `verdict.decision` khác `allow`.',
  },
  STATEMENT_INCOMPLETE: {
    message: 'thiếu `{key}`, và kết luận không biết điều này: {expected}',
    hint: 'Hãy đưa `{key}` vào tùy chọn. docs/statement-of-reasons.md nói trong đó ghi gì.',
  },
  TEXT_NOT_JUDGED: {
    message: 'văn bản này không phải văn bản của kết luận: chứng cứ trong `{field}` nằm ở chỗ khác',
    hint: 'Hãy đưa đúng văn bản đã được kiểm tra, không sửa gì, và tên phần chứa nó trong `field`.',
  },
  ...MODEL_FAULTS.vi,
  ...LINT_FAULTS.vi,
  ...HTTP_FAULTS.vi,
  ...AUDIT_FAULTS.vi,
  LINE_NOT_JSON: {
    message: 'dòng này không phải JSON[: {reason}]',
    hint: 'Mỗi dòng chứa một bài đăng dưới dạng đối tượng JSON. Các dòng khác vẫn được đọc.',
  },
  LINE_NOT_UTF8: {
    message: 'dòng này không phải văn bản UTF-8',
    hint: 'Hãy ghi tệp dưới dạng UTF-8. Tệp tiếng Việt cũ thường dùng Windows-1258, TCVN3 hoặc VNI. Các dòng khác vẫn được đọc.',
  },
  LINE_TOO_LONG: {
    message: 'dòng này dài quá {limit} byte',
    hint: 'Mỗi dòng chứa một bài đăng. Các dòng khác vẫn được đọc.',
  },
  USAGE: { message: '{problem}', hint: '{help}' },
}
