// Disguises of addresses on the web and of e-mail: signs spoken, bracketed or set apart, the scheme broken.
import { createDisguise } from '../disguise'

const DOTS = [' dot ', ' chấm ', '[.]', '(.)', ' . ', '(dot)', '。', ' cham ']
const ATS = [' at ', ' a còng ', '(at)', '[at]', ' @ ']
const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  http: ['hxxp', 'h**p'],
  https: ['hxxps', 'h t t p s'],
}

/** tele.me → tele chấm me, http → hxxp, @ → (at); at least the dots change. */
export const linkWords = createDisguise(
  { name: 'link-words', family: 'links', appliesTo: 'links', readable: true },
  (words, random) => {
    const dot = random.pick(DOTS)
    const at = random.pick(ATS)
    const scheme = words.match(/^https?(?=:)/i)?.[0]
    const rest = words.slice(scheme?.length ?? 0)
    return (
      (scheme === undefined ? '' : random.pick(SCHEMES[scheme.toLowerCase()]!)) +
      rest.replace(/@/g, at).replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, dot)
    )
  },
)
