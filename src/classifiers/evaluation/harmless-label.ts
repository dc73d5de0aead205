// How labels that mean no harm are called in data of many makers.

const HARMLESS =
  /^(?:clean|ham|harmless|neither|neutral|none|normal|ok|okay|safe|nontoxic|non-?[a-z]+|no|0|false)$/i

/** Whether a label's name says that a text is harmless. */
export function isHarmlessLabel(label: string): boolean {
  return HARMLESS.test(label)
}
