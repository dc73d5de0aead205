// The habits by which people slip words past filters, by name: what a pack and the matcher are measured against.
import type { Disguise } from './disguise'
import { nfd, noDiacritics, someDiacritics, tonePlace } from './disguises/diacritics'
import { telex, vni } from './disguises/keystrokes'
import { caseMix, doubled, dropped, masked, stretched } from './disguises/letters'
import { linkWords } from './disguises/links'
import { phoneLetters, phoneSpaced, phoneStyled, phoneWords } from './disguises/numbers'
import {
  apartDots,
  apartEmoji,
  apartHyphens,
  apartSpaces,
  apartUnderscores,
  glued,
  lineSplit,
} from './disguises/separators'
import {
  invisible,
  leetspeak,
  lookAlikes,
  regionalIndicators,
  smallCaps,
  styledLetters,
  zalgo,
} from './disguises/signs'
import { teencode } from './disguises/spelling'

/** In the order in which they are composed: spelling first, then marks and letters, then what lies between and on letters. */
export const DISGUISES: readonly Disguise[] = [
  teencode,
  tonePlace,
  noDiacritics,
  someDiacritics,
  telex,
  vni,
  dropped,
  masked,
  doubled,
  stretched,
  caseMix,
  leetspeak,
  lookAlikes,
  styledLetters,
  smallCaps,
  regionalIndicators,
  glued,
  lineSplit,
  apartSpaces,
  apartDots,
  apartHyphens,
  apartUnderscores,
  apartEmoji,
  invisible,
  zalgo,
  nfd,
  phoneWords,
  phoneLetters,
  phoneSpaced,
  phoneStyled,
  linkWords,
]
