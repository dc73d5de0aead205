// Text of other people, shown: what would move a cursor, set colours, turn the line round or hide is shown as a mark.

// Controls (with DEL and C1), bidirectional controls, blanks nobody sees, line and paragraph separators, tag
// characters and halves of surrogate pairs. The joiner inside emoji and the variation selectors stay: they draw things.
export const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/gu

/** `text` with every character that acts on a terminal, turns a line round or hides, shown as a mark: `⏎`, `␛`, `⟨U+202E⟩`. Holds no line break. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, mark)
}

function mark(character: string): string {
  const code = character.codePointAt(0) as number
  if (code === 0x0a) return '⏎'
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
