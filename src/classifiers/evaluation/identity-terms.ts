// Words for groups of people, to find out what naming them does. No rule and no model uses this list.

/**
 * The terms of the sentence templates of Dixon and others, "Measuring and Mitigating Unintended Bias in Text
 * Classification" (2018).
 */
export const IDENTITY_TERMS: readonly string[] =
  `african, african american, american, asian, bisexual, black, blind,
  buddhist, canadian, catholic, chinese, christian, deaf, elderly, european, female, gay, heterosexual, hispanic,
  homosexual, indian, japanese, jewish, latina, latino, latinx, lesbian, lgbt, lgbtq, male, mexican, middle aged,
  middle eastern, millenial, muslim, nonbinary, old, older, paralyzed, protestant, queer, sikh, straight, taoist,
  teenage, trans, transgender, white, young, younger`
    .split(',')
    .map((term) => term.trim())

/** The longest terms that a text names: african american is not african too. */
export function identityTermsIn(text: string): string[] {
  let rest = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const found: string[] = []
  for (const term of LONGEST_FIRST) {
    if (!rest.includes(` ${term} `)) continue
    found.push(term)
    rest = rest.replaceAll(` ${term} `, ' | ')
  }
  return found
}

const LONGEST_FIRST = [...IDENTITY_TERMS].sort((a, b) => b.length - a.length)
