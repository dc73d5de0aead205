// International host names as they are shown: `xn--shope-vgf.vn` back to its letters. Look-alikes are told by these.

const BASE = 36
const T_MIN = 1
const T_MAX = 26
const SKEW = 38
const DAMP = 700
const LAST_CODE_POINT = 0x10ffff

/** A label of a host in Unicode; as it is if it is no punycode or broken. Source: RFC 3492, section 6.2. */
export function decodeLabel(label: string): string {
  if (!label.startsWith('xn--')) return label
  const encoded = label.slice('xn--'.length)
  const hyphen = encoded.lastIndexOf('-')
  const output = Array.from(encoded.slice(0, Math.max(0, hyphen)), (letter) => letter.charCodeAt(0))
  let codePoint = 128
  let bias = 72
  let index = 0
  for (let at = hyphen + 1; at < encoded.length; ) {
    const before = index
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(encoded.charCodeAt(at++))
      index += digit * weight
      if (digit < 0 || index > LAST_CODE_POINT * 64) return label
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX)
      if (digit < threshold) break
      weight *= BASE - threshold
    }
    const length = output.length + 1
    bias = adapt(index - before, length, before === 0)
    codePoint += Math.floor(index / length)
    index %= length
    if (codePoint > LAST_CODE_POINT) return label
    output.splice(index++, 0, codePoint)
  }
  return String.fromCodePoint(...output)
}

/** a-z are 0 to 25, 0-9 are 26 to 35; -1 for anything else, the end among them. */
function digitOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61
  return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 + 26 : -1
}

function adapt(delta: number, length: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2))
  rest += Math.floor(rest / length)
  let k = 0
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN))
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW))
}
