// Which scripts other than Latin say by themselves what language a text may be in.

/** A script by its code points and the languages (ISO 639-1) written in it, the likeliest first. */
export interface Script {
  readonly ranges: readonly (readonly [from: number, past: number])[]
  readonly languages: readonly string[]
  /** A word of a script that puts no spaces has about two characters. */
  readonly spaced: boolean
}

function script(languages: string, ranges: Script['ranges'], spaced = true): Script {
  return { languages: languages.split(' '), ranges, spaced }
}

/** Kana stands before Han: both together are Japanese. */
export const KANA = script(
  'ja',
  [
    [0x3041, 0x3100],
    [0x31f0, 0x3200],
    [0xff66, 0xffa0],
  ],
  false,
)
export const HAN = script(
  'zh',
  [
    [0x3400, 0x4dc0],
    [0x4e00, 0xa000],
    [0xf900, 0xfb00],
    [0x20000, 0x323b0],
  ],
  false,
)

export const SCRIPTS: readonly Script[] = [
  KANA,
  HAN,
  script('ko', [
    [0x1100, 0x1200],
    [0x3131, 0x318f],
    [0xac00, 0xd7b0],
  ]),
  script('th', [[0x0e01, 0x0e5c]], false),
  script('lo', [[0x0e81, 0x0ee0]], false),
  script('km', [[0x1780, 0x1800]], false),
  script('my', [[0x1000, 0x10a0]], false),
  script('ru uk bg sr be mk kk ky tg mn', [
    [0x0400, 0x0530],
    [0x1c80, 0x1c90],
  ]),
  script('ar fa ur ps ug', [
    [0x0600, 0x0780],
    [0x08a0, 0x0900],
    [0xfb50, 0xfe00],
    [0xfe70, 0xfeff],
  ]),
  script('hi mr ne', [[0x0900, 0x0980]]),
  script('he yi', [
    [0x0591, 0x0600],
    [0xfb1d, 0xfb50],
  ]),
  script('el', [
    [0x0370, 0x0400],
    [0x1f00, 0x2000],
  ]),
  script('hy', [[0x0530, 0x0590]]),
  script('ka', [
    [0x10a0, 0x1100],
    [0x1c90, 0x1cc0],
  ]),
  script('bn as', [[0x0980, 0x0a00]]),
  script('pa', [[0x0a00, 0x0a80]]),
  script('gu', [[0x0a80, 0x0b00]]),
  script('ta', [[0x0b80, 0x0c00]]),
  script('te', [[0x0c00, 0x0c80]]),
  script('kn', [[0x0c80, 0x0d00]]),
  script('ml', [[0x0d00, 0x0d80]]),
  script('si', [[0x0d80, 0x0e00]]),
  script('am ti', [[0x1200, 0x13a0]]),
]

/** The script of a code point; `undefined` for Latin, signs, and scripts that tell no language here. */
export function scriptOf(codePoint: number): Script | undefined {
  if (codePoint < 0x370) return undefined
  return SCRIPTS.find(({ ranges }) => ranges.some(([from, past]) => codePoint >= from && codePoint < past))
}
