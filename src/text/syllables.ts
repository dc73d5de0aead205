// Which words without diacritics have the form of a Vietnamese syllable; language and links are told by it.

const INITIALS = 'b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')
const RIMES = `a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu
  i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot
  u ua uan uang uat uay uc ue uech uen uenh uet ueu ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu
  uy uya uych uyen uyet uynh uyt uyu uyp y yem yen yet yeu`
  .split(/\s+/)
  .filter((rime) => rime !== '')

const SYLLABLES = new Set<string>()
for (const rime of RIMES) {
  if (!rime.startsWith('ie')) SYLLABLES.add(rime)
  for (const initial of INITIALS) if (fits(initial, rime)) SYLLABLES.add(initial + rime)
}
SYLLABLES.add('gi')
// These stand after qu alone: quỵt, Quỳnh, quỵch.
for (const rime of ['yt', 'ynh', 'ych']) SYLLABLES.add(`qu${rime}`)

/** The spelling rules on which consonant letter stands before which vowel. */
function fits(initial: string, rime: string): boolean {
  const front = 'iey'.includes(rime.charAt(0))
  if (initial === 'c' || initial === 'g' || initial === 'ng') return !front
  if (initial === 'k' || initial === 'gh' || initial === 'ngh') return front
  if (initial === 'qu') return !/^[ou]/.test(rime) || rime === 'oc'
  if (initial === 'gi') return !/^[iy]/.test(rime)
  return !/^y./.test(rime)
}

/** Whether a word of lower-case ASCII letters is spelt like a Vietnamese syllable whose diacritics were left out. */
export function isPlainSyllable(word: string): boolean {
  return SYLLABLES.has(word)
}
