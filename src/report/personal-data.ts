// Personal data taken out of a text, whether or not a rule looks for it: for readers who are not to see it.
import { reasonWords } from '../messages/reasons'
import type { Language } from '../messages/say'
import { DETECTORS } from '../signals/entities/detectors'
import type { Range } from './ranges'

/** A text in which numbers, addresses and the like stand as `[phone]`, and where ranges of the text are in it. */
export interface WithoutData {
  readonly text: string
  readonly ranges: readonly Range[]
}

/**
 * `text` with every entity that is a person's (all kinds but links) put as a label. Ranges of the text are moved along; one
 * that touches a label has all of it. Names are not found: this is no proof that no personal data are left.
 */
export function withoutPersonalData(text: string, ranges: readonly Range[], language: Language): WithoutData {
  const places = placesIn(text)
  if (places.length === 0) return { text, ranges }
  const { labels } = reasonWords(language)
  let masked = ''
  let at = 0
  /** Where each place stands in the masked text. */
  const moved: Range[] = []
  for (const { start, end, kind } of places) {
    masked += text.slice(at, start)
    const from = masked.length
    masked += labels[`entity:${kind}`] ?? labels['entity']!
    moved.push({ start: from, end: masked.length })
    at = end
  }
  masked += text.slice(at)

  const move = (position: number, side: 'start' | 'end') => {
    let shift = 0
    for (const [index, place] of places.entries()) {
      if (position <= place.start) break
      const there = moved[index]!
      if (position < place.end) return there[side]
      shift = there.end - place.end
    }
    return position + shift
  }
  return {
    text: masked,
    ranges: ranges.map(({ start, end }) => ({ start: move(start, 'start'), end: move(end, 'end') })),
  }
}

interface Place extends Range {
  readonly kind: string
}

/** In order, none overlapping another: of two, the one that begins first, then the longer, has the name. */
function placesIn(text: string): Place[] {
  const found = Object.values(DETECTORS)
    .filter(({ entity }) => entity !== 'url')
    .flatMap(({ entity, find }) => find(text).map(({ start, end }) => ({ start, end, kind: entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const places: { start: number; end: number; kind: string }[] = []
  for (const place of found) {
    const last = places.at(-1)
    if (last !== undefined && place.start < last.end) last.end = Math.max(last.end, place.end)
    else places.push(place)
  }
  return places
}
