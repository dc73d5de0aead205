import { describe, expect, it } from 'vitest'
import { decodeKeystrokes } from '../../src/text/keystrokes'

describe('keystrokes', () => {
  it.each([
    ['luwaf', 'lừa'],
    ['ddaor', 'đảo'],
    ['ddoof', 'đồ'],
    ['tieenf', 'tiền'],
    ['nguwowif', 'người'],
    ['nguowif', 'người'],
    ['dduwowngf', 'đường'],
    ['hoaf', 'hoà'],
    ['thuys', 'thuý'],
    ['quys', 'quý'],
    ['giaf', 'già'],
    ['cuar', 'của'],
    ['toans', 'toán'],
    ['ngoais', 'ngoái'],
    ['lu7a2', 'lừa'],
    ['d9ao3', 'đảo'],
    ['d9o62', 'đồ'],
    ['tie6n2', 'tiền'],
    ['ngu7o7i2', 'người'],
  ])('Telex and VNI: %s', (token, expected) => {
    expect(decodeKeystrokes(token)).toBe(expected)
  })

  it.each(['class', 'wow', 'xyz', 'ngu', 'lua', '123', 'a', 'h2o2x', 'Ddoo', 'đồ'])(
    'no keystrokes: %s',
    (token) => {
      expect(decodeKeystrokes(token)).toBeUndefined()
    },
  )
})
