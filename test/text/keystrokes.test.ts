import { describe, expect, it } from 'vitest'
import { decodeChatKeystrokes, decodeKeystrokes } from '../../src/text/keystrokes'

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
    ['hoef', 'hoè'],
    ['thuyf', 'thuỳ'],
    ['khuyux', 'khuỹu'],
    ['toanf', 'toàn'],
    ['ngoaif', 'ngoài'],
    ['muaf', 'mùa'],
    ['quar', 'quả'],
    ['quyeets', 'quyết'],
    ['gif', 'gì'],
    ['giof', 'giò'],
    ['giair', 'giải'],
    ['hooms', 'hốm'],
    ['nuowcs', 'nước'],
    ['huow', 'hươ'],
    ['uwow', 'ươ'],
    ['awn', 'ăn'],
    ['ddi', 'đi'],
    ['di9', 'đi'],
    ['d9i', 'đi'],
    ['ba8n', 'băn'],
    ['to7', 'tơ'],
    ['te6', 'tê'],
    ['nghieengjj', 'nghiệng'],
    ['quaans', 'quấn'],
    ['tuaanf', 'tuần'],
    ['tias', 'tía'],
    ['gaos', 'gáo'],
    ['tuees', 'tuế'],
    ['tuans', 'tuán'],
    ['tuoir', 'tuỏi'],
    ['as', 'á'],
    // The last tone counts; one that comes again changes nothing.
    ['asf', 'à'],
    ['sas', 'sá'],
  ])('Telex and VNI: %s', (token, expected) => {
    expect(decodeKeystrokes(token)).toBe(expected)
  })

  it.each([
    ...['class', 'wow', 'xyz', 'ngu', 'lua', '123', 'a', 'h2o2x', 'Ddoo', 'đồ', ''],
    ...[
      'did',
      'dod',
      'add',
      'dd',
      'w',
      '1a',
      '9di',
      'b2',
      'ng7',
      'te7',
      'bo8',
      'a0',
      'az2',
      'as2',
      'a-s',
      'a1!',
    ],
    // No syllable needs more than ten keys.
    'nghieengsss',
  ])('no keystrokes: %j', (token) => {
    expect(decodeKeystrokes(token)).toBeUndefined()
    expect(decodeChatKeystrokes(token)).toEqual([])
  })
})

describe('keystrokes of syllables as chat spells them', () => {
  it.each([
    ['luwaf', ['lừa']],
    ['fis', ['phí', 'phý']],
    ['zichj', ['dịch', 'vịch']],
    ['kanr', ['cản', 'khản']],
    ['ank3', ['ảnh']],
    ['trogj', ['trọng']],
    ['trog2', ['tròng']],
    ['wanr', ['quản']],
    ['qas', ['quá']],
    ['zogj', ['dọng', 'giọng', 'vọng']],
    ['xyzs', []],
  ])('%s', (token, expected) => expect(decodeChatKeystrokes(token)).toEqual(expected))
})
