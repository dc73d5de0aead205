// Whether one hit of a lexicon is enough to make a rule fire: then an everyday word in it costs most.
import type { Lexicon } from '../schema/lexicon'
import type { Rule } from '../schema/rule'
import type { Together } from './check'
import { fires } from './holding'
import type { Leaf } from './holding'

/** A rule, of any pack, that one hit of the lexicon makes fire with no other sign on the post. */
export function ruleFiredAlone(lexicon: Lexicon, together: Together): Rule | undefined {
  for (const pack of together.packs) {
    const scope = together.scopeOf(pack)
    const found = pack.rules.find((rule) => {
      if (rule.status === 'deprecated') return false
      const fired = fires(rule, scope, hitOf(lexicon), together)
      return fired !== false && fired !== fires(rule, scope, hitOf(undefined), together)
    })
    if (found !== undefined) return found
  }
  return undefined
}

/** That lexicon hits once, and nothing else is found. */
function hitOf(lexicon: Lexicon | undefined): Leaf {
  return (condition, scope) => {
    if ('lexicon' in condition)
      return scope.find('lexicon', condition.lexicon)!.item === lexicon && (condition.atLeast ?? 1) <= 1
    // An upper bound on the shape of a text is no sign, a lower one is.
    const isOpen = 'language' in condition || ('shape' in condition && condition.atLeast === undefined)
    return isOpen ? undefined : false
  }
}
