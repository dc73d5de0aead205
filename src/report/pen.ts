// How a letter is put on paper: plain lines, or Markdown in which nothing of a post can act.

/** Puts parts of a letter down. `own` takes words of packs and of ours, `theirs` words of anybody else. */
export interface Pen {
  readonly title: (text: string) => string
  readonly heading: (text: string) => string
  /** An item of a list, `depth` 0 for the outermost. */
  readonly item: (depth: number, marker: string, text: string) => string
  readonly strong: (text: string) => string
  readonly own: (text: string) => string
  readonly theirs: (text: string) => string
  readonly link: (url: string) => string
}

const indent = (depth: number) => ' '.repeat(3 * depth)

export const PLAIN: Pen = {
  title: (text) => text.toUpperCase(),
  heading: (text) => text,
  item: (depth, marker, text) => `${indent(depth)}${marker} ${text}`,
  strong: (text) => text,
  own: (text) => text,
  theirs: (text) => text,
  link: (url) => url,
}

/** What could begin a mark of Markdown or HTML anywhere in a line. */
const MARKS = /[\\`*_[\]<>&|~]/g
/** Every sign of ASCII: bare addresses and mentions are links in many dialects. */
const ALL_SIGNS = /[!-/:-@[-`{-~]/g

const escaped = (mark: string) => (mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`)

export const MARKDOWN: Pen = {
  title: (text) => `# ${text}`,
  heading: (text) => `## ${text}`,
  item: (depth, marker, text) => `${indent(depth)}${marker} ${text}`,
  strong: (text) => `**${text}**`,
  own: (text) => text.replace(MARKS, escaped),
  theirs: (text) => text.replace(ALL_SIGNS, escaped),
  link: (url) => (/^https?:\/\/[^\s<>]+$/.test(url) ? `<${url}>` : url.replace(ALL_SIGNS, escaped)),
}
