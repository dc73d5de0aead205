// Web addresses as entities: `links.ts` finds them, the way they are written says how sure they are.
import { findLinks } from '../links'
import type { EntityHit } from './entity'

const WRITTEN_OUT = 0.99
const WITH_PATH = 0.95
const BARE = 0.85

/**
 * Web addresses. Surest with `http` or `www.`, then with a path; `shopee.vn` alone may be just a name.
 * Source: RFC 3986 and the list of public suffixes. Confidence: 0.99, 0.95, 0.85; disguised ones 0.5 to 0.7.
 */
export function findUrls(text: string): EntityHit[] {
  return findLinks(text).map(({ start, end, url, scheme, disguised, confidence }) => {
    if (disguised) return { start, end, confidence }
    const bare = /[/?#]/.test(url) ? WITH_PATH : BARE
    return { start, end, confidence: scheme !== '' || /^www\./i.test(url) ? WRITTEN_OUT : bare }
  })
}
