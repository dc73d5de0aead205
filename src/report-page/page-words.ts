// What the page says, in both languages.
import type { Language } from '../messages/say'

const plural = (count: string, one: string, many = `${one}s`) => `${count} ${count === '1' ? one : many}`

const en = {
  lang: 'en',
  title: 'Report on posts and rules',
  skip: 'Skip to the figures',
  contents: 'Contents',
  packs: 'Rules',
  rulesOf: (id: string, version: string, digest: string) => `${id} ${version} (${digest})`,
  lawOn: 'Law as of',
  lawOfPosts: 'each post’s own day, or today',
  strictness: 'Strictness',
  strictnesses: { 1: '1: clear cases alone', 2: '2', 3: '3: mere suspicion too' },
  jurisdiction: 'Jurisdiction',
  madeBy: 'Made by',
  noPosts: 'No post could be read.',
  privacy:
    'Posts are quoted folded up: they are hurtful to read. Telephone numbers, accounts and other personal data are masked where they are recognised; names are not.',
  noTexts: 'Texts of posts were left out of this page.',

  overview: 'Totals',
  posts: 'Posts',
  flagged: 'Flagged',
  flaggedHint: 'any decision but allow',
  labelled: 'Labelled by people',
  degraded: 'With undecided rules',
  badLines: 'Lines that could not be read',
  decision: 'Decision',
  share: 'Share',
  interval: '95% interval',
  decisionsCaption: 'Decisions',
  decisionsSaid: (said: string) => `Bar chart of decisions: ${said}.`,

  time: 'Over time',
  period: { day: 'Day', month: 'Month', year: 'Year' },
  timeCaption: { day: 'Decisions by day', month: 'Decisions by month', year: 'Decisions by year' },
  timeSaid: (first: string, last: string, most: string, count: string) =>
    `Stacked bars of decisions from ${first} to ${last}; most posts, ${count}, in ${most}.`,
  undated: (count: string) => `${plural(count, 'post')} without a date left out.`,
  all: 'All',

  rules: 'What the rules found',
  rulesLead: 'Posts on which each rule fired. A shadow rule decides nothing.',
  rule: 'Rule',
  category: 'Kind',
  shadow: 'As shadow rule',
  rulesCaption: 'Posts by rule',
  barsSaid: (what: string, first: string, count: string, shown: string) =>
    `Bar chart, ${what}: ${shown} rows, most at the top; first ${first} with ${count}.`,
  nothingFound: 'No rule fired.',
  chartOf: (shown: string, all: string) => `The chart shows ${shown} of ${all}; the table has all.`,
  tableOf: (caption: string) => `Table: ${caption}`,

  agreement: 'Precision and recall by rule',
  agreementLead:
    'Precision: of the posts on which a rule fired, the share that people labelled for it. Recall: of the posts labelled for it, the share on which it fired. Each rule is asked at its own strictness. The line is the 95% interval (Wilson): with few posts it is long, and then the figure says little.',
  precision: 'Precision',
  recall: 'Recall',
  found: 'Found',
  missed: 'Missed',
  clean: 'Rightly let pass',
  falseAlarms: 'False alarms',
  undecided: 'Undecided',
  agreementCaption: 'Labels and rules',
  intervalsSaid: (what: string, shown: string, low: string) =>
    `Points with intervals, ${what}: ${shown} rows; the lowest point is ${low}.`,
  worstFirst: 'Rules whose interval reaches lowest come first.',

  matrix: 'Kinds: labelled and found',
  matrixLead:
    'Rows: what people saw. Columns: the kinds whose rules fired. The diagonal is outlined. A post may have several kinds, and a kind found beside the labelled one need not be wrong.',
  matrixCaption: 'Posts by labelled kind (rows) and found kind (columns)',
  labelledKind: 'Labelled',
  nothing: 'nothing found',
  allowed: 'allowed',
  leftOut: (count: string) =>
    `${plural(count, 'post')} left out: labelled only for rules stricter than this run.`,

  curves: 'Thresholds of classifiers',
  curvesLead:
    'What other thresholds would do to the score itself, before the other conditions of a rule. Harm: posts labelled for a rule of the same kind. Dashed: thresholds that rules set.',
  curveOf: (classifier: string, label: string) => `${classifier}: ${label}`,
  curveCounts: (positives: string, negatives: string, auc: string) =>
    `${positives} harmful, ${negatives} harmless; area under the ROC curve ${auc}.`,
  curveSaid: (name: string, asked: string) =>
    `Lines of precision and recall over the threshold of ${name}; rules stand at ${asked}.`,
  threshold: 'Threshold',
  falseAlarmRate: 'Harmless ones found',
  askedBy: 'Asked by',

  misses: 'Worst misses',
  missesLead: 'Labelled for a rule that did not fire; gravest rules first. Marked: words that did count.',
  alarms: 'Worst false alarms',
  alarmsLead: 'Labelled as allowed, yet a rule fired; gravest first. Marked: the words it fired on.',
  shownOf: (shown: string, all: string) => `${shown} of ${all}.`,
  noMisses: 'None: every labelled violation was found.',
  noAlarms: 'None: no allowed post was found.',
  show: 'Show the post',
  lacks: 'Missing',
  oneOf: (names: string) => `one of ${names}`,
  excusedBy: 'Excused by',
  notForSuchPosts: 'The rule does not apply to such a post: language, surface, days.',
  foundOn: 'Fired on',
  confidence: 'confidence',
  morePlaces: (count: string) => `and ${plural(count, 'more place')}`,

  groups: 'Who is flagged',
  groupsLead:
    'The share of each group’s posts that is flagged. Where people said which posts are harmless, their share is the one to watch: it counts false alarms. A group whose interval lies wholly above the share of all is marked; that is a reason to look, not a proof of bias.',
  byKey: (key: string) => `By “${key}”`,
  by: { file: 'By file', writing: 'By how it is written', language: 'By language' },
  writings: {
    marked: 'Vietnamese with diacritics',
    toneless: 'Vietnamese without diacritics',
    teencode: 'Vietnamese in chat spelling',
    other: 'other languages',
  },
  unknownLanguage: 'cannot be told',
  group: 'Group',
  harmless: 'Harmless ones flagged',
  harmful: 'Harmful ones flagged',
  above: 'above all',
  everyone: 'all of these',
  moreGroups: (count: string) => `${plural(count, 'more group')} not listed.`,

  law: 'Law cited',
  lawLead: 'Posts for which a provision was cited, each provision once a post, by rules that decide.',
  lawCaption: 'Posts by provision',
  provision: 'Provision',
  saysThat: 'What it says',
  noLaw: 'No provision was cited.',

  reading: 'How to read this page',
  readingNotes: [
    'Intervals are 95% score intervals (Wilson 1927). They say how far chance alone may have moved a share, if the posts were drawn at random from those you care about. They say nothing of labels that are wrong or of posts that were picked.',
    'Precision and recall hold for the posts given. Where violations are rarer than among them, precision is lower.',
    'A dash stands where nothing could be counted. Shares are cut, not rounded: 100% is said of all alone.',
    'Language and way of writing are guessed from the letters; they serve to compare groups, not to judge a post.',
  ],
}

export type PageWords = typeof en

const vi: PageWords = {
  lang: 'vi',
  title: 'Báo cáo về bài viết và quy tắc',
  skip: 'Đến thẳng số liệu',
  contents: 'Mục lục',
  packs: 'Bộ quy tắc',
  rulesOf: (id, version, digest) => `${id} ${version} (${digest})`,
  lawOn: 'Luật tại ngày',
  lawOfPosts: 'ngày riêng của từng bài, hoặc hôm nay',
  strictness: 'Độ nghiêm',
  strictnesses: { 1: '1: chỉ những ca rõ ràng', 2: '2', 3: '3: cả những nghi ngờ' },
  jurisdiction: 'Nước áp dụng',
  madeBy: 'Công cụ',
  noPosts: 'Không đọc được bài nào.',
  privacy:
    'Bài viết được gập lại vì đọc có thể gây tổn thương. Số điện thoại, tài khoản và dữ liệu cá nhân khác được che ở nơi nhận ra được; tên người thì không.',
  noTexts: 'Trang này không chứa nội dung bài viết.',

  overview: 'Tổng quan',
  posts: 'Bài viết',
  flagged: 'Bị gắn cờ',
  flaggedHint: 'mọi quyết định khác “cho đăng”',
  labelled: 'Có nhãn do người gán',
  degraded: 'Có quy tắc chưa xác định',
  badLines: 'Dòng không đọc được',
  decision: 'Quyết định',
  share: 'Tỷ lệ',
  interval: 'Khoảng tin cậy 95%',
  decisionsCaption: 'Các quyết định',
  decisionsSaid: (said) => `Biểu đồ cột các quyết định: ${said}.`,

  time: 'Theo thời gian',
  period: { day: 'Ngày', month: 'Tháng', year: 'Năm' },
  timeCaption: {
    day: 'Quyết định theo ngày',
    month: 'Quyết định theo tháng',
    year: 'Quyết định theo năm',
  },
  timeSaid: (first, last, most, count) =>
    `Cột chồng các quyết định từ ${first} đến ${last}; nhiều bài nhất, ${count}, vào ${most}.`,
  undated: (count) => `Không tính ${count} bài không ghi ngày.`,
  all: 'Tất cả',

  rules: 'Các quy tắc đã bắt gì',
  rulesLead: 'Số bài mà mỗi quy tắc đã bắt. Quy tắc chạy thử không quyết định gì.',
  rule: 'Quy tắc',
  category: 'Loại',
  shadow: 'Khi chạy thử',
  rulesCaption: 'Số bài theo quy tắc',
  barsSaid: (what, first, count, shown) =>
    `Biểu đồ cột, ${what}: ${shown} hàng, nhiều nhất ở trên; đầu tiên là ${first} với ${count}.`,
  nothingFound: 'Không quy tắc nào bắt bài nào.',
  chartOf: (shown, all) => `Biểu đồ vẽ ${shown} trong ${all}; bảng có đủ.`,
  tableOf: (caption) => `Bảng: ${caption}`,

  agreement: 'Độ chính xác và độ phủ theo quy tắc',
  agreementLead:
    'Độ chính xác: trong các bài mà quy tắc bắt, tỷ lệ bài người gán nhãn cho nó. Độ phủ: trong các bài được gán nhãn cho nó, tỷ lệ bài nó bắt được. Mỗi quy tắc được hỏi ở độ nghiêm của chính nó. Vạch ngang là khoảng tin cậy 95% (Wilson): ít bài thì vạch dài, và khi đó con số nói được rất ít.',
  precision: 'Độ chính xác',
  recall: 'Độ phủ',
  found: 'Bắt được',
  missed: 'Bỏ sót',
  clean: 'Cho qua đúng',
  falseAlarms: 'Báo nhầm',
  undecided: 'Chưa xác định',
  agreementCaption: 'Nhãn và quy tắc',
  intervalsSaid: (what, shown, low) =>
    `Các điểm kèm khoảng tin cậy, ${what}: ${shown} hàng; điểm thấp nhất là ${low}.`,
  worstFirst: 'Quy tắc có khoảng tin cậy xuống thấp nhất đứng trước.',

  matrix: 'Loại vi phạm: nhãn và kết quả',
  matrixLead:
    'Hàng: loại do người gán. Cột: loại của những quy tắc đã bắt. Đường chéo được viền. Một bài có thể thuộc nhiều loại; loại bắt thêm ngoài nhãn chưa hẳn là sai.',
  matrixCaption: 'Số bài theo loại do người gán (hàng) và loại bắt được (cột)',
  labelledKind: 'Nhãn',
  nothing: 'không bắt gì',
  allowed: 'được phép',
  leftOut: (count) => `Không tính ${count} bài: chỉ gán nhãn cho quy tắc nghiêm hơn lần chạy này.`,

  curves: 'Ngưỡng của bộ phân loại',
  curvesLead:
    'Ngưỡng khác sẽ cho kết quả ra sao với riêng điểm số, chưa kể các điều kiện khác của quy tắc. Có hại: bài được gán nhãn cho quy tắc cùng loại. Vạch đứt: ngưỡng mà quy tắc đặt ra.',
  curveOf: (classifier, label) => `${classifier}: ${label}`,
  curveCounts: (positives, negatives, auc) =>
    `${positives} bài có hại, ${negatives} bài vô hại; diện tích dưới đường ROC ${auc}.`,
  curveSaid: (name, asked) => `Đường độ chính xác và độ phủ theo ngưỡng của ${name}; quy tắc đặt ở ${asked}.`,
  threshold: 'Ngưỡng',
  falseAlarmRate: 'Bài vô hại bị bắt',
  askedBy: 'Quy tắc đặt',

  misses: 'Bỏ sót nặng nhất',
  missesLead:
    'Được gán nhãn cho một quy tắc mà quy tắc không bắt; quy tắc nặng đứng trước. Chữ đánh dấu: phần đã khớp.',
  alarms: 'Báo nhầm nặng nhất',
  alarmsLead: 'Được gán nhãn là được phép mà vẫn bị bắt; nặng đứng trước. Chữ đánh dấu: chỗ đã bắt.',
  shownOf: (shown, all) => `${shown} trong ${all}.`,
  noMisses: 'Không có: mọi vi phạm có nhãn đều bắt được.',
  noAlarms: 'Không có: không bài được phép nào bị bắt.',
  show: 'Hiện bài viết',
  lacks: 'Thiếu',
  oneOf: (names) => `một trong ${names}`,
  excusedBy: 'Được miễn vì',
  notForSuchPosts: 'Quy tắc không áp dụng cho bài như vậy: ngôn ngữ, nơi đăng, thời hạn.',
  foundOn: 'Bắt ở',
  confidence: 'độ tin cậy',
  morePlaces: (count) => `và ${count} chỗ nữa`,

  groups: 'Ai bị gắn cờ',
  groupsLead:
    'Tỷ lệ bài bị gắn cờ của từng nhóm. Nơi có nhãn cho biết bài nào vô hại, hãy nhìn tỷ lệ của các bài ấy: đó là báo nhầm. Nhóm có cả khoảng tin cậy nằm trên tỷ lệ chung được đánh dấu; đó là lý do để xem lại, chưa phải bằng chứng thiên lệch.',
  byKey: (key) => `Theo “${key}”`,
  by: { file: 'Theo tệp', writing: 'Theo cách viết', language: 'Theo ngôn ngữ' },
  writings: {
    marked: 'tiếng Việt có dấu',
    toneless: 'tiếng Việt không dấu',
    teencode: 'tiếng Việt viết kiểu chat',
    other: 'ngôn ngữ khác',
  },
  unknownLanguage: 'không nhận ra',
  group: 'Nhóm',
  harmless: 'Bài vô hại bị gắn cờ',
  harmful: 'Bài có hại bị gắn cờ',
  above: 'trên mức chung',
  everyone: 'tất cả các nhóm này',
  moreGroups: (count) => `Còn ${count} nhóm không liệt kê.`,

  law: 'Căn cứ pháp lý đã viện dẫn',
  lawLead: 'Số bài mà điều khoản được viện dẫn, mỗi bài tính một lần, bởi những quy tắc có quyết định.',
  lawCaption: 'Số bài theo điều khoản',
  provision: 'Điều khoản',
  saysThat: 'Nội dung',
  noLaw: 'Không điều khoản nào được viện dẫn.',

  reading: 'Cách đọc trang này',
  readingNotes: [
    'Khoảng tin cậy là khoảng điểm 95% (Wilson 1927). Nó cho biết riêng may rủi có thể làm tỷ lệ lệch đi bao nhiêu, nếu bài được lấy ngẫu nhiên từ những bài bạn quan tâm. Nó không nói gì về nhãn sai hay bài được chọn lựa.',
    'Độ chính xác và độ phủ đúng cho các bài đã đưa vào. Nơi vi phạm hiếm hơn, độ chính xác sẽ thấp hơn.',
    'Dấu gạch là chỗ không có gì để đếm. Tỷ lệ được cắt bớt chứ không làm tròn: chỉ nói 100% khi đúng là tất cả.',
    'Ngôn ngữ và cách viết được đoán từ mặt chữ; dùng để so sánh các nhóm, không để xét một bài.',
  ],
}

export function pageWordsOf(language: Language): PageWords {
  return language === 'vi' ? vi : en
}
