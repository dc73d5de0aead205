// Words for single digits in Vietnamese, with and without diacritics, as they are spelt aloud. In lower case, NFC.

export const DIGIT_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    0: 'không khong hông zero ko k o',
    1: 'một mot mốt',
    2: 'hai',
    3: 'ba',
    4: 'bốn bon tư',
    5: 'năm nam lăm nhăm',
    6: 'sáu sau',
    7: 'bảy bẩy bay bẫy',
    8: 'tám tam',
    9: 'chín chin',
  }).flatMap(([digit, words]) => words.split(' ').map((word) => [word, digit] as const)),
)
