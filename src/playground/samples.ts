// What the page begins with, and posts to try. No names of living people, and numbers that nobody has.
import type { Situation } from './situation'

export const SAMPLE_POSTS = {
  job: 'Tuyển 10 bạn đóng gói mỹ phẩm tại nhà, lương 7tr, chuyển khoản trước 250k phí hồ sơ giữ chỗ, ib zalo 0912 345 678 nha',
  disguised:
    'v.i.ệ.c n.h.ẹ l.ư.ơ.n.g c.a.o, ko cần k1nh ngh1ệm, n.ạ.p trước 200k hoàn gốc ngay, nhắn tele em 😍😍',
  warning:
    'Cảnh báo: mình vừa bị dụ “việc nhẹ lương cao”, bọn nó đòi chuyển khoản trước 250k phí hồ sơ. Mọi người cẩn thận nhé!',
  clean:
    'Sáng nay Hà Nội se lạnh, mình pha ấm trà sen rồi ngồi đọc sách bên cửa sổ. Cả nhà cuối tuần vui vẻ nhé!',
  english:
    'Selling the dining table, inbox me. Someone wrote to me “kill yourself” under my last post, how do I report it?',
} as const

export type SampleName = keyof typeof SAMPLE_POSTS

export const SAMPLE_PACK = `# Gói quy tắc của bạn: sửa thử, kết quả đổi ngay.
# A pack of your own: change it, and see at once.
schema: 1
id: our-group
version: 0.1.0
title: { vi: Nội quy của nhóm, en: Rules of our group }
languages: [vi, en]
timeZone: Asia/Ho_Chi_Minh

lexicons:
  - id: sales.offer
    match: skeleton          # cả khi viết không dấu / without diacritics too
    terms: [thanh lý, pass lại, bán lại, for sale, selling]
  - id: sales.contact
    match: skeleton
    terms: [inbox mình, nhắn tin mình, ib zalo, inbox me, dm me]
  - id: sales.wanted
    match: skeleton
    terms: [cần mua, tìm mua, looking to buy]

rules:
  - id: our-group.sales
    title: { vi: Rao bán trong nhóm, en: Selling in the group }
    category: spam
    severity: low
    action: warn             # allow < warn < limit < review < reject
    when:
      all:
        - lexicon: sales.offer
        - any: [{ lexicon: sales.contact }, { entity: vn.phone }]
    unless: { lexicon: sales.wanted }
    message:
      vi: Nhóm này không dành cho mua bán. Mời bạn đăng ở chợ của nhóm.
      en: This group is not for selling. Please post in its market.
    falsePositives: [hỏi giúp người khác chỗ bán đồ cũ]
    examples:
      violates:
        - Mình thanh lý tủ lạnh còn mới, inbox mình nhé
        - pass lai may giat 2 trieu, lien he 0912 345 678
        - Selling my old bike, dm me for the price
      allows:
        - Mình tìm mua xe đạp cũ, ai thanh lý thì inbox mình
        - Cửa hàng đầu ngõ đang thanh lý, mọi người ghé xem
        - Is anyone selling tickets at the gate tonight?
    lint:
      allow: [{ code: RULE_WITHOUT_LAW, why: a rule of the house }]
`

export const FIRST_SITUATION: Situation = {
  text: SAMPLE_POSTS.job,
  pack: SAMPLE_PACK,
  packs: ['vn', 'own'],
  strictness: 1,
}
