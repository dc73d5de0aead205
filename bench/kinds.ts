// Posts by what they try to break, for the shipped pack.
import type { Pack } from '../src/pack/pack'
import { createRandom } from '../src/random'
import { DISGUISES } from '../src/testing/disguises'
import { cutAt, flat, shuffled } from './inputs'
import { nearHit } from './near-hits'
import { fixtureRows, termsOf, withoutMarks } from './words'

export interface Kind {
  readonly name: string
  readonly posts: readonly string[]
}

/** Every kind of post; `harmless` are texts that hurt nobody, and `posts` the same, cut at about 100 units. */
export function kindsOf(pack: Pack, harmless: readonly string[], posts: readonly string[]): Kind[] {
  const violating = fixtureRows('vn')
    .filter(({ violates = [] }) => violates.length > 0)
    .map(({ text }) => text)
  shuffled(violating, 1)
  const articles = cutAt([harmless.join('\n')], 8000)
  return [
    { name: 'clean, 100 units', posts },
    { name: 'chat, 20 units', posts: cutAt(harmless, 20) },
    { name: 'articles, 8,000 units', posts: articles },
    {
      name: '5 % violating',
      posts: posts.map((post, at) => (at % 20 === 0 ? violating[at % violating.length]! : post)),
    },
    { name: '100 % violating', posts: violating.map(flat) },
    { name: 'no diacritics', posts: posts.map((post) => flat(withoutMarks(post))) },
    { name: 'NFD', posts: posts.map((post) => flat(post.normalize('NFD'))) },
    { name: 'emoji floods', posts: posts.map((post) => flat(post.replace(/ /g, ' 😂🔥👍🏽 '))) },
    { name: 'near-hits of everyday syllables', posts: nearSyllables(posts.length) },
    { name: 'disguised', posts: disguised(violating) },
    ...worstForScan(pack),
  ].map(({ name, posts: all }) => ({ name, posts: all.map(flat) }))
}

/** Syllables that without diacritics are words of abuse, of trade, of the body, and with them are everybody's. */
function nearSyllables(count: number): string[] {
  const random = createRandom(7)
  const syllables =
    'các đi lớn cắt lòng đúng đủ dù chó cho vãi vài lồng lên nhau nhầu đeo đèo buổi buồn cứt cút ngư ngủ khùng khung mày máy tao táo bán bạn vay vây đánh danh hàng hãng'.split(
      ' ',
    )
  return Array.from({ length: count }, () =>
    Array.from({ length: 24 }, () => random.pick(syllables)).join(' '),
  )
}

/** Each post as a whole in a disguise, all disguises in turn. */
function disguised(violating: readonly string[]): string[] {
  return violating.flatMap(
    (text, at) =>
      DISGUISES[at % DISGUISES.length]!.apply(text, { start: 0, end: text.length }, at)?.text ?? [],
  )
}

/** What a scan for terms likes least: beginnings of terms, letters that stand apart, and what may be read in many ways. */
function worstForScan(pack: Pack): Kind[] {
  const terms = termsOf(pack)
  const longest = [...terms].sort((a, b) => b.length - a.length).slice(0, 600)
  const filled = (name: string, pieces: readonly string[]): Kind => ({
    name: `worst: ${name}`,
    posts: Array.from({ length: 20 }, (_, at) => fill(pieces.slice(at).concat(pieces.slice(0, at)), 1000)),
  })
  return [
    filled(
      'terms without their last letter',
      longest.map((term) => `${term.slice(0, -1)} `),
    ),
    filled(
      'terms run together',
      longest.map((term) => term.replace(/ /g, '')),
    ),
    filled(
      'letters spelled out',
      longest.map((term) => `${[...term].join('.')} `),
    ),
    filled(
      'signs for letters',
      longest.map(
        (term) =>
          `${withoutMarks(term).replace(/[aeiost]/g, (letter) => '@310$+'['aeiost'.indexOf(letter)]!)} `,
      ),
    ),
    filled(
      'masked letters',
      longest.map((term) => `${term.replace(/(?<=\p{L})\p{L}(?=\p{L})/gu, '*')} `),
    ),
    filled(
      'keystrokes',
      longest.map((term) => `${withoutMarks(term).replace(/(\p{L}+)/gu, '$1sf')} `),
    ),
    filled('one letter', ['aaaaaaaaaaaaaaaa']),
    filled('one letter apart', ['a.a a-a_a*a ']),
    filled('combining marks', ['a\u0301\u0323\u0302\u0306']),
    filled('digits', ['0912 345 678.901,234-567 ']),
    filled('digits alone', ['0123456789']),
    filled('quotes and brackets', ['"“(\'[', '”)] ']),
    filled('links', ['http://a.bc/d?e=f ', 'a.com.vn/', 'b [.] com ']),
    filled('addresses', ['a@b.', 'c@d.vn ']),
    filled('invisible characters', ['l\u200bồ\u200dn\u2060 ']),
    filled('surrogates', ['𝐚𝐛𝐜🄰', '\ud83d']),
    filled('line breaks', ['a\n', '\r\n']),
  ]
}

/** Near hits of every pattern of a pack, each over and over: posts of `length` units. */
export function worstForPatterns(pack: Pack, length: number): Kind[] {
  return pack.patterns.map(({ id, regex, flags = '' }) => ({
    name: `pattern ${id}`,
    posts: [fill([`${nearHit(regex, flags)} `], length)],
  }))
}

/** Pieces over and over until there are so many units. */
export function fill(pieces: readonly string[], length: number): string {
  let text = ''
  for (let at = 0; text.length < length; at++) text += pieces[at % pieces.length]
  return flat(text.slice(0, length))
}
