// How many columns of a fixed-width font a piece of text takes.

const NO_WIDTH = /^[\p{Mn}\p{Me}\u200d\ufe00-\ufe0f]$/u
/** East Asian Wide and Fullwidth (Unicode Standard Annex 11), as far as scripts tell, and emoji. */
const WIDE =
  /^[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\u3000-\u303e\u309b-\u30ff\u31f0-\u31ff\u3300-\u33ff\uff01-\uff60\uffe0-\uffe6]$/u

/**
 * Columns of one grapheme: two for ideographs and emoji, however many code points an emoji is made of; none for a mark
 * alone. Of a longer text that is no grapheme (a mark like `⟨U+200B⟩`), one for each letter.
 */
export function columnsOf(grapheme: string): number {
  let columns = 0
  const letters = [...grapheme]
  for (const letter of letters) {
    if (NO_WIDTH.test(letter)) continue
    columns += WIDE.test(letter) ? 2 : 1
  }
  const isEmoji = /\p{Extended_Pictographic}\u200d|\p{Extended_Pictographic}\ufe0f|\p{RI}\p{RI}|\p{EMod}/u
  return isEmoji.test(grapheme) ? 2 : columns
}
