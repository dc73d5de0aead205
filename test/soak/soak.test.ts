// Two seconds of what `npm run soak -- --minutes 30` does for half an hour.
import { expect, it } from 'vitest'
import { lexicon, pack, rule } from '../packs'
import { soak } from './soak'

it('gives each post the verdict of its packs, whatever is put in place meanwhile', async () => {
  const version = (word: string) =>
    pack({
      lexicons: [lexicon('word', word)],
      rules: [rule('word', { lexicon: 'word' }), rule('link', { link: 'any' }, { action: 'warn' })],
    })
  const versions = [[version('việc nhẹ')], [version('lương cao')], [version('đóng phí')]]
  const posts = ['viec nhe luong cao', 'Nhớ đóng phí nhé', 'xem https://a.example', 'Ăn cơm chưa'].map(
    (text, at) => ({ id: `p${at}`, text }),
  )
  const {
    wrong,
    reloads,
    byDigest,
    posts: done,
  } = await soak({ seconds: 2, versions, posts, streams: 16, reloadMs: 20 })
  expect(wrong).toEqual([])
  expect(reloads).toBeGreaterThan(3)
  expect(byDigest.size).toBe(3)
  expect([...byDigest.values()].reduce((sum, count) => sum + count, 0)).toBe(done)
})
