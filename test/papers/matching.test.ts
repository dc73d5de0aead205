// docs/matching.md: what the page says of single texts, put to the matcher.
import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/moderator'
import { parsePack } from '../../src/pack/parse-pack'
import { skeletonText, surfaceText } from '../../src/text/mapped-text'
import { readPage } from './page'

const page = readPage('docs/matching.md')

/** Whether a term, matched so, is found in a text. */
function meets(term: string, match: string, text: string): boolean {
  const when = { lexicon: 'x' }
  const about = { title: { en: 'X' }, category: 'x', severity: 'low', action: 'warn' }
  const pack = parsePack({
    schema: 1,
    id: 'x',
    version: '1.0.0',
    title: { en: 'X' },
    lexicons: [{ id: 'x', terms: [{ term, match }] }],
    rules: [{ id: 'x.x', ...about, when }],
  })
  return createModerator({ packs: [pack] }).evaluateSync({ text }).violations.length > 0
}

describe('docs/matching.md', () => {
  it('shows both views of a text as they are', () => {
    const rows = [...page.matchAll(/^\| (surface|skeleton) \|.*\| `([^`]+)` → `([^`]+)` \|$/gm)]
    const views = rows.map(([, view, text = '']) => [
      view,
      view === 'surface' ? surfaceText(text).text : skeletonText(text).text,
    ])
    expect(views).toEqual(rows.map(([, view, , reading]) => [view, reading]))
    expect(views).toHaveLength(2)
  })

  // What is quoted stands on the page; the words around it make it a post.
  it.each([
    ['lừa đảo', 'tolerant', 'lừа', 'đừng tin, lừа đảo đấy'],
    ['ngu', 'tolerant', 'nguuuu', 'sao mà nguuuu thế'],
    ['địt', 'tolerant', 'đ!t', 'đ!t, chán quá'],
    ['vãi lớn', 'tolerant', 'vai lon', 'nóng vai lon luôn các bác ạ'],
    ['cả lò nhà mày', 'skeleton', 'ca lo', 'đúng là ca lo nha may rồi'],
    ['lừa đảo', 'tolerant', 'l.ừ.a', 'đồ l.ừ.a đ.ả.o'],
    ['lừa đảo', 'tolerant', 'l ừ a', 'chúng nó l ừ a đ ả o'],
    ['lừa đảo', 'tolerant', 'lừađảo', 'chúng nó lừađảo đấy'],
    ['lừa đảo', 'tolerant', 'l*a đảo', 'chúng nó l*a đảo đấy'],
    ['lừa đảo', 'skeleton', 'lua dao', 'ban nay lua dao do moi nguoi oi'],
    ['nạp thẻ', 'tolerant', 'chunạpthẻcho', 'chunạpthẻcho em'],
  ])('%s (%s) is met in %s', (term, match, quoted, text) => {
    expect(page).toContain(quoted)
    expect(meets(term, match, text)).toBe(true)
  })

  it.each([
    ['lừa đảo', 'skeleton', 'lúa đào', 'mùa này có lúa đào đẹp lắm'],
    ['lừa đảo', 'tolerant', 'lua dao', 'ban nay lua dao do moi nguoi oi'],
    ['lừa đảo', 'skeleton', 'bị lừa. Đảo Phú Quốc', 'bị lừa. Đảo Phú Quốc đẹp lắm'],
    ['việc nhẹ lương cao', 'skeleton', 'việc nhẹ, lương cao', 'việc nhẹ, lương cao'],
    ['vãi lớn', 'tolerant', 'vài lon', 'nong vai lon luon cac bac a'],
  ])('%s (%s) is not met in %s', (term, match, quoted, text) => {
    expect(page).toContain(quoted)
    expect(meets(term, match, text)).toBe(false)
  })
})
