// The habits by which people slip words past filters, by name: what a pack and the matcher are measured against.
import type { Disguise } from './disguise'
import { nfd, noDiacritics, someDiacritics, tonePlace, tonelessPost } from './families/diacritics'
import { telex, vni } from './families/keystrokes'
import { caseMix, doubled, dropped, masked, stretched } from './families/letters'
import { linkWords } from './families/links'
import { phoneLetters, phoneSpaced, phoneStyled, phoneWords } from './families/numbers'
import {
  apartDots,
  apartEmoji,
  apartHyphens,
  apartSpaces,
  apartUnderscores,
  glued,
  lineSplit,
} from './families/separators'
import {
  invisible,
  leetspeak,
  lookAlikes,
  regionalIndicators,
  smallCaps,
  styledLetters,
  zalgo,
} from './families/signs'
import { teencode } from './families/spelling'

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
  tonelessPost,
]
