// Whether a host poses as a bank, shop or agency that many people in Vietnam know; `links.ts` asks (`link: look-alike`).
import { editDistance } from '../pack/did-you-mean'
import { base, expansionOf, lower } from '../text/characters'
import { KNOWN_SITES, STATE_DOMAINS, STATE_SERVICES } from './data/known-sites'
import type { Host } from './hosts'
import { decodeLabel } from './punycode'

/** Names of others that are a letter away from a brand. */
const NEIGHBOURS = new Set(['telegraf', 'vietbank', 'vietabank'])
/** A brand this long is told from chance where it is a part of a longer word. */
const LONG_BRAND = 6
/** Longest brand that also stands for other things (acb, msb): it needs a word of banking or a country beside it. */
const SHORT_BRAND = 4
/** Words that stand beside a brand in a false host. */
const ROLE =
  /^(?:v|vn|vi|vietnam|bank|banking|ebank|ibank|ibanking|smartbanking|nganhang|online|login|dangnhap|xacthuc|xacminh|secure|verify|otp|cskh|hotro|support|khuyenmai|trian|quatang|uudai|sukien|event|nhanqua|tuyendung|tuyensinh|app|card|the|vay|vaytien|taichinh|digi|digibank|pay|shop|mall|global|service|dichvu|info|update|capnhat)\d*$/
/** Suffixes that the owner of a name nearly always holds: `techcombank.vn` poses as nobody. */
const OWNERS = new Set('vn com.vn com'.split(' '))

const BRANDS = KNOWN_SITES.flatMap(({ brands }) => brands)
const GENUINE = new Set([...KNOWN_SITES.flatMap(({ domains }) => domains), ...STATE_DOMAINS])

/**
 * Whether a host looks like a known one without being it: a brand or agency in any of its labels (`shopee.qua-tang.top`,
 * `v-acb.com`, `vietcombanker.com`), a brand with letters changed, added or left out (`vietconbank.com`), or spelt with
 * look-alike letters (`shоpee.vn` with a Cyrillic o), also where the name is written as punycode. The sites' own domains,
 * and for agencies all of `.gov.vn`, are none; nor is a brand alone under `.vn`, `.com.vn` and `.com`.
 */
export function looksLikeKnownHost({ host, domain, suffix, isIp }: Host): boolean {
  if (isIp || GENUINE.has(domain) || suffix === 'gov.vn') return false
  // gov.vn-tracuu.top, tra-cuu.gov.vn.abc.xyz
  if (/(?:^|[.-])gov[.-]vn(?:[.-]|$)/.test(host)) return true
  const name = domain.slice(0, -suffix.length - 1)
  const labels = host.slice(0, -suffix.length - 1).split('.')
  return labels.some((label) => posesAs(label, label === name, suffix))
}

function posesAs(label: string, isName: boolean, suffix: string): boolean {
  const shown = decodeLabel(label)
  const plain = foldLabel(shown)
  const glued = plain.replace(/-/g, '')
  if (STATE_SERVICES.some((service) => glued.includes(service))) return true
  // Spelt with other letters than its own: vietc0mbank, shоpee.
  const bent = plain !== shown
  const parts = plain.split('-')
  for (const brand of BRANDS) {
    const isShort = brand.length <= SHORT_BRAND
    if (glued === brand) {
      const isOwners = isName && OWNERS.has(suffix) && plain === brand
      if (bent || !(isShort || isOwners)) return true
      continue
    }
    if (brand.length >= LONG_BRAND && (glued.includes(brand) || isMisspelt(glued, brand))) return true
    if (isShort ? isShortWithRole(parts, brand) : parts.includes(brand)) return true
  }
  return false
}

/** `v-acb`, `momo-khuyenmai`, `sotuyen-vcb`: the brand as a part of its own, and a word of the trade beside it. */
function isShortWithRole(parts: readonly string[], brand: string): boolean {
  return parts.includes(brand) && parts.some((part) => ROLE.test(part))
}

/** As a reader sees it: small letters without marks, look-alikes and digits as the letters they pass for. */
function foldLabel(label: string): string {
  let folded = ''
  for (const character of label) {
    const codePoint = character.codePointAt(0)!
    const ascii = expansionOf(codePoint)
    if (ascii !== undefined) folded += ascii
    else folded += codePoint > 0xffff ? character : String.fromCharCode(base[lower[codePoint]!]!)
  }
  return folded.replace(/[01358]/g, (digit) => 'olesb'.charAt('01358'.indexOf(digit)))
}

/** One letter more, fewer or other, or two swapped; in long names two such changes. */
function isMisspelt(name: string, brand: string): boolean {
  const most = brand.length >= 10 ? 2 : 1
  return (
    !NEIGHBOURS.has(name) &&
    Math.abs(name.length - brand.length) <= most &&
    name.charAt(0) === brand.charAt(0) &&
    editDistance(name, brand, most + 1) <= most
  )
}
