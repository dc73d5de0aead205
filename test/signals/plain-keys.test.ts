import { describe, expect, it } from 'vitest'
import { addPlainKeys } from '../../src/signals/plain-keys'

/** The keys of a spelling, or nothing where it is left to the views. */
function keysOf(spelling: string, doubles: boolean): readonly string[] | undefined {
  const keys: string[] = []
  return addPlainKeys(spelling, doubles, keys) ? keys : undefined
}

describe('the keys of a plain spelling', () => {
  it.each([
    ['lừa đảo', ['luadao']],
    ['LỪA', ['lua']],
    ['az', ['az']],
    ['xoong', ['xong'], ['xoong']],
    ['zz', ['z'], ['zz']],
    ['nhận ngay', ['nhanngay'], ['nhangay']],
    ['xo ong', ['xoong'], ['xong']],
    ['m m', ['mm'], ['m']],
    ['ma a', ['maa'], ['ma']],
    ['9', ['9']],
    ['0 9', ['09']],
    ['a 0', ['a0']],
    ['99 zalo', ['99zalo']],
    ['win 88 club', ['win88club']],
    ['5 6', ['56']],
    ['5 5', ['55'], ['5']],
    ['55 5', ['555'], ['55']],
    ['12 2', ['122'], ['12']],
    ['9 99', ['999'], ['99']],
    ['88 8 88', ['88888'], ['888']],
    ['xo'.repeat(128), ['xo'.repeat(128)]],
    [`${'xo'.repeat(128)}x`, [`${'xo'.repeat(128)}x`]],
  ])('%s: %j, and where letters are doubled %j', (spelling, keys, more: string[] = []) => {
    expect(keysOf(spelling, false)).toEqual(keys)
    expect(keysOf(spelling, true)).toEqual([...keys, ...more])
  })

  it.each(['', '  ', 'a1', '1a', 'a 1b', 'a$', 'a/', 'a:', 'k`', 'a{', 'xooong', 'xoo ong', 'aaa', 'ж', 'ﬁ'])(
    'are none of "%s"',
    (spelling) => {
      expect(keysOf(spelling, false)).toBeUndefined()
      expect(keysOf(spelling, true)).toBeUndefined()
    },
  )

  it('are added once', () => {
    const keys = ['luadao']
    addPlainKeys('lừa đảo', true, keys)
    expect(keys).toEqual(['luadao'])
  })
})
