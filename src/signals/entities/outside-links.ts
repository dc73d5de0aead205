// Hits that are not part of a link: the digits of a web address are nobody's data.
import { findLinks } from '../links'
import type { EntityHit } from './entity'

/** The hits that touch no link. Links are looked for only if there is a hit. */
export function outsideLinks(text: string, hits: EntityHit[]): EntityHit[] {
  if (hits.length === 0) return hits
  const links = findLinks(text)
  if (links.length === 0) return hits
  let next = 0
  return hits.filter(({ start, end }) => {
    while (next < links.length && links[next]!.end <= start) next++
    return next === links.length || links[next]!.start >= end
  })
}
