// Mild texts made up from parts, with labels that follow from the parts: enough to learn from, nothing to be ashamed of.
import type { Example } from '../../../src/classifiers/linear/targets'
import { createRandom } from '../../../src/random'

const PARTS = {
  weather: ['trời mưa to', 'nắng đẹp quá', 'gió mùa về', 'sunny day', 'mây đen kéo tới', 'bão số ba'],
  food: ['phở bò ngon', 'bún chả nóng', 'good soup', 'cơm tấm sườn', 'bánh mì giòn', 'chè đậu xanh'],
  sport: ['đá bóng hay', 'thắng rồi', 'great match', 'cầu thủ ghi bàn', 'chạy bộ sáng', 'bơi một vòng'],
} as const
const COMMON = ['hôm nay', 'nhé', 'mọi người ơi', ':)', 'today', 'thật', 'quá trời', 'luôn']

export type Topic = keyof typeof PARTS
export const TOPICS = Object.keys(PARTS) as Topic[]

/** So many texts, each of one topic; every fifth is of the rarest. */
export function inventedTexts(count: number, seed = 1): (Example & { readonly label: string })[] {
  const { pick, below } = createRandom(seed)
  return Array.from({ length: count }, (_, at) => {
    const label = at % 5 === 0 ? 'sport' : at % 2 === 0 ? 'food' : 'weather'
    const parts = [pick(COMMON), pick(PARTS[label]), pick(COMMON), pick(PARTS[label])]
    return { text: `${parts.join(' ')} ${below(100)}`, label }
  })
}

/** The same, each label standing for itself, some not judged. */
export function judgedTexts(count: number): Example[] {
  return inventedTexts(count).map(({ text, label }, at) => ({
    text,
    label: { food: label === 'food', ...(at % 3 > 0 && { sport: label === 'sport' }) },
  }))
}
