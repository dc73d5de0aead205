// What the words before a number say about it: a telephone, an account, or a number of some other kind.

/** What the words before a number make of it. */
export type Cue = 'phone' | 'account' | 'other' | 'none'

/** How far back words are read, in UTF-16 units. */
const REACH = 32

const CUES: readonly (readonly [Exclude<Cue, 'none'>, string])[] = [
  [
    'phone',
    `s\\.?[đd]\\.?t|[đd][/.]?t(?:d[đd])?|[đd]i[ệe]n tho[ạa]i|di [đd][ộo]ng|phone|tel|mobile|call|zalo|zl|viber|whatsapp|sms|g[ọo]i|alo|
     li[êe]n h[ệe]|lh|contact|hotline|nh[ắa]n(?: tin)?|ib|inbox|s[ốo] (?:em|m[ìi]nh|anh|ch[ịi]|t[ôo]i|c[ôo]|[ôo]ng|b[àa]|m[áa]y)|momo`,
  ],
  ['account', 'stk|s[ốo] t[àa]i kho[ảa]n|t[àa]i kho[ảa]n|s[ốo] tk|tk|acc|account|ck'],
  [
    'other',
    `mst|m[ãa] s[ốo](?: thu[ếe])?|m[ãa] [đd][ơo]n|[đd][ơo]n h[àa]ng|đơn|v[ậa]n [đd][ơo]n|mv[đd]|mã(?! giới thiệu)|cccd|cmnd|cmt|
     c[ăa]n c[ưu][ớo]c|[đd][ịi]nh danh|h[ộo] chi[ếe]u|bhxh|bhyt|imei|seri|serial|isbn|id|order|tracking|invoice|ref`,
  ],
]
const CUE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${CUES.map(([, words]) => `(${words.replace(/\s*\n\s*/g, '')})`).join('|')})(?!\\p{L})`,
  'giu',
)

/** The cue that stands nearest before `at`, in the same line or the one above. */
export function cueBefore(text: string, at: number): Cue {
  const before = text.slice(Math.max(0, at - REACH), at).normalize('NFC')
  let cue: Cue = 'none'
  for (const match of before.matchAll(CUE)) {
    const index = CUES.findIndex((_, group) => match[group + 1] !== undefined)
    const gap = before.slice(match.index + match[0].length)
    // Other numbers stand right after their name: `mã đơn: 0912…`, but not `đơn hàng xong gọi 0912…`.
    const kind = CUES[index]![0]
    cue = kind === 'phone' || /^[^\p{L}\p{N}]*(?:\p{L}+[^\p{L}\p{N}]*){0,2}$/u.test(gap) ? kind : cue
  }
  return cue
}
