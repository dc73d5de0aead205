// One post against the shipped rules: what it breaks, on which words, under which law.   node examples/01-one-post.mjs
import { createModerator } from 'ungxu'
import vn from 'ungxu/packs/vn'

const moderator = createModerator({ packs: [vn] })
const text = 'Tuyển người đóng gói tại nhà, nộp trước 250k phí hồ sơ, ib zalo'
const verdict = await moderator.evaluate({ id: 'post-1', text }, { asOf: '2026-11-22' })

console.log(verdict.decision)
for (const { rule, title, evidence, legalBasis } of verdict.violations) {
  console.log(`- ${title.en} (${rule})`)
  for (const { start, end } of evidence) console.log(`  words: ${text.slice(start, end)}`)
  for (const { number, ref } of legalBasis) console.log(`  law: ${number}, ${ref}`)
}
