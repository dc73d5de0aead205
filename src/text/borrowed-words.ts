// Words of other languages and abbreviations that are glued to Vietnamese syllables as often as these are to each other.

const BORROWED = new Set(
  `acc admin add ads ai all apk app atm bar bill bio bot buff bug cam camera card cccd cic clip clone cmnd cmt code comment
  csgt ctv data deal drive fan fake fanpage fb file follow free full game gplx group hack hiv hot ib inbox info ip key kol link
  live livestream logo mail mod nick online otp page pdf pin pod point rep review sale scan sdt server share ship shipper
  shop shopee shot sim stk spa spam stream tele telegram test thcs thpt tk tool top tour usdt vape video view vip virus visa vneid web
  wifi win zalo`.split(/\s+/),
)

/** Whether a word of lower-case ASCII letters is such a word. */
export function isBorrowedWord(word: string): boolean {
  return BORROWED.has(word)
}
