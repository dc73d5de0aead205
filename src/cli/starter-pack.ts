// The files that `ungxu init` and `ungxu new rule` write: small, bilingual, and right by their own tests.

/** A file to write: its path below the folder, and what is in it. */
export interface StarterFile {
  readonly path: string
  readonly content: string
}

/** A pack named `id` in `rules`, labelled posts for it, and what an editor and GitHub need to know. */
export function starterFiles(id: string): StarterFile[] {
  return [
    { path: 'rules/pack.yaml', content: packFile(id) },
    { path: 'rules/sales.yaml', content: rulesFile(id) },
    { path: 'rules/contexts.yaml', content: CONTEXTS },
    { path: 'rules/lexicons/sales.yaml', content: LEXICONS },
    { path: 'rules/README.md', content: readme(id) },
    { path: 'fixtures/posts.jsonl', content: posts(id) },
    { path: '.vscode/settings.json', content: EDITOR },
    { path: '.github/workflows/rules.yml', content: WORKFLOW },
  ]
}

function packFile(id: string): string {
  return `# The pack: what it is called, for whom it is. Its rules, words and conditions stand in the files beside this one.
# Gói quy tắc: tên gì, cho ai. Quy tắc, từ ngữ và điều kiện nằm ở các tệp bên cạnh.
schema: 1
id: ${id}
version: 0.1.0
title:
  vi: Nội quy của chúng tôi
  en: Our house rules
languages: [vi, en]
timeZone: Asia/Ho_Chi_Minh
`
}

function rulesFile(id: string): string {
  return `# Sales in a group that is not for selling. An offer by itself is talk; an offer with a way to reach the seller is an advert.
# Rao bán trong nhóm không dành cho mua bán. Chỉ nhắc đến thì là trò chuyện; rao kèm cách liên hệ thì là quảng cáo.
rules:
  - id: ${id}.sales.off-topic
    title: { vi: Rao bán trong nhóm, en: Selling in the group }
    category: spam
    severity: low
    action: warn
    status: live
    strictness: 1
    when:
      all:
        - lexicon: sales.offer
        - any: [{ lexicon: sales.contact }, { entity: vn.phone }]
    unless: { condition: looking-to-buy }
    message:
      vi: Nhóm này không dành cho mua bán. Mời bạn đăng ở chợ của nhóm.
      en: This group is not for selling. Please post in the group's market instead.
    falsePositives:
      - ai đó hỏi giúp người khác chỗ bán lại đồ cũ
    examples:
      violates:
        - { text: 'Mình thanh lý tủ lạnh còn mới, inbox mình nhé', evidence: [thanh lý, inbox mình] }
        - pass lai may giat 2 trieu, lien he 0912 345 678
        - Selling my old bike, dm me for the price
      allows:
        - Có ai cần mua tủ lạnh cũ thì chợ đồ cũ hay thanh lý lắm, inbox mình chỉ chỗ
        - Hôm nay trời đẹp, cuối tuần mình dọn nhà
        - Is anyone selling tickets at the gate tonight?
    lint:
      allow:
        - { code: RULE_WITHOUT_LAW, why: 'a rule of the house, not of the law' }
`
}

const CONTEXTS = `# Conditions that rules share, each written once. Exceptions are where fairness lives.
# Điều kiện dùng chung, mỗi cái viết một lần. Công bằng nằm ở ngoại lệ.
conditions:
  looking-to-buy:
    lexicon: sales.wanted
`

const LEXICONS = `# Words, by what they mean. match: skeleton finds them without diacritics too; not: longer phrases in which a term is innocent.
# Từ ngữ, xếp theo ý. match: skeleton tìm được cả khi viết không dấu; not: cụm dài hơn mà ở đó từ này vô hại.
lexicons:
  - id: sales.offer
    title: { vi: Lời rao bán, en: Offers to sell }
    match: skeleton
    terms: [thanh lý, pass lại, bán lại, selling my, for sale]

  - id: sales.contact
    title: { vi: Lời mời liên hệ, en: Calls to get in touch }
    match: skeleton
    terms: [inbox mình, nhắn tin mình, liên hệ mình, dm me, message me]

  - id: sales.wanted
    title: { vi: Lời tìm mua, en: Words of a buyer }
    match: skeleton
    terms: [cần mua, tìm mua, looking to buy]
`

function posts(id: string): string {
  const rule = `${id}.sales.off-topic`
  const lines = [
    { id: 'sales-01', text: 'Bán lại bàn học 300k, ai lấy nhắn tin mình', violates: [rule] },
    { id: 'sales-02', text: 'tu quan ao for sale, message me', violates: [rule] },
    { id: 'sales-03', text: 'Cửa hàng đầu ngõ đang thanh lý, mọi người ghé xem', allows: [rule] },
    { id: 'sales-04', text: 'Mình tìm mua xe đạp cũ, ai thanh lý thì inbox mình', allows: ['*'] },
  ]
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}

function readme(id: string): string {
  return `# ${id}

## Tiếng Việt

Nội quy viết thành dữ liệu: [ungxu](https://www.npmjs.com/package/ungxu) đọc các tệp ở đây và cho biết bài nào vi phạm, ở chữ nào.

- \`pack.yaml\`: tên gói. \`sales.yaml\`: quy tắc. \`contexts.yaml\`: điều kiện dùng chung. \`lexicons/\`: từ ngữ.
- \`npx ungxu test rules fixtures/posts.jsonl\`: quy tắc có làm đúng ví dụ và bài đã gán nhãn không.
- \`npx ungxu lint rules\`: quy tắc có gì sai.
- \`npx ungxu explain "…" --pack rules\`: vì sao một bài bị bắt, hoặc suýt bị bắt.
- \`npx ungxu new rule ${id}.spam.chain\`: bắt đầu một quy tắc mới. Ví dụ chưa điền thì \`test\` còn báo hỏng.

Ý kiến không phải là hành vi: đừng viết quy tắc chặn lời phê bình. Ghi ở \`falsePositives\` quy tắc có thể bắt nhầm ai.

## English

House rules as data: [ungxu](https://www.npmjs.com/package/ungxu) reads the files here and tells which post breaks a rule, on which words.

- \`pack.yaml\`: the pack's name. \`sales.yaml\`: rules. \`contexts.yaml\`: shared conditions. \`lexicons/\`: words.
- \`npx ungxu test rules fixtures/posts.jsonl\`: whether rules do what their examples and the labelled posts say.
- \`npx ungxu lint rules\`: what is wrong with the rules.
- \`npx ungxu explain "…" --pack rules\`: why a post is found, or nearly.
- \`npx ungxu new rule ${id}.spam.chain\`: begins a new rule; \`test\` fails until its examples are filled in.

Opinion is not conduct: write no rule against criticism. Say under \`falsePositives\` whom a rule may hurt by mistake.

With \`npm install --save-dev ungxu\` an editor that knows YAML schemas completes what you type here.
`
}

const EDITOR = `{
  "yaml.schemas": {
    "./node_modules/ungxu/rules/schema.json": ["rules/**/*.yaml", "rules/**/*.yml"]
  }
}
`

const WORKFLOW = `# Looks over the rules and runs their examples whenever they change.
name: rules
on: [push, pull_request]
permissions:
  contents: read
jobs:
  rules:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes ungxu lint rules --fail-on warning
      - run: npx --yes ungxu test rules fixtures/posts.jsonl
`

/** A rule to be filled in: its lexicon and its examples still hold what its author must replace, so that its test fails. */
export function ruleStub(rule: string, lexicon: string, category: string): string {
  return `# A new rule. Replace every TODO, then: npx ungxu test
# Quy tắc mới. Thay mọi chỗ TODO, rồi chạy: npx ungxu test
lexicons:
  - id: ${lexicon}
    match: skeleton          # met without diacritics too / gặp cả khi viết không dấu
    terms:
      - 'TODO: words that this rule looks for'

rules:
  - id: ${rule}
    title: { vi: 'TODO: tên quy tắc', en: 'TODO: what it is about' }
    category: ${category}
    severity: low            # low | medium | high | critical
    action: warn             # warn | limit | review | reject
    status: shadow           # decides nothing yet / chưa quyết định gì; live: áp dụng
    strictness: 1            # 1 = clear cases alone / chỉ ca rõ ràng … 3 = mere suspicion / cả nghi ngờ
    when: { lexicon: ${lexicon} }
    message: { vi: 'TODO: lời nhắn cho người viết', en: 'TODO: what the author is told' }
    falsePositives:
      - 'TODO: whom it could hurt by mistake / có thể bắt nhầm ai'
    examples:
      violates:              # at least three that it must find / ít nhất ba bài phải bắt
        - 'TODO: a post that breaks this rule'
      allows:                # at least three near misses / ít nhất ba bài suýt giống mà được phép
        - 'TODO: a post much like it that is fine'
`
}
