// What the normaliser made of the text: its two views, its sentences and words, and where it reads more than one thing.
import { visibleText } from '../report/visible-text'
import type { Language } from '../messages/say'
import type { Explained, Sentence } from './answer'
import { element } from './element'
import type { Folds } from './folds'
import { type PlaygroundWords, playgroundWords } from './words'

const LONGEST = 1200

export function readingView(explained: Explained, language: Language, folds: Folds): readonly HTMLElement[] {
  const own = playgroundWords(language)
  const { reading, others, sentences } = explained
  if (reading.text === '') return [element('p', { class: 'quiet' }, own.emptyText)]
  const words = sentences.reduce((sum, one) => sum + one.words.length / 2, 0)
  return [
    viewOf(own.surface, own.surfaceHint, reading.surface),
    viewOf(own.skeleton, own.skeletonHint, reading.skeleton),
    folds.folded('segments', [own.segments(sentences.length, words)], 'more', () =>
      element('ol', { class: 'sentences' }, ...sentences.map((one) => sentenceView(one, reading.text))),
    ),
    folds.folded('others', [`${own.others} (${others.length})`], 'more', () => othersView(explained, own)),
  ]
}

function viewOf(name: string, hint: string, text: string): HTMLElement {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return element(
    'figure',
    { class: 'view' },
    element('figcaption', {}, element('b', {}, name), ' ', element('span', { class: 'quiet' }, hint)),
    element('p', { class: 'text' }, visibleText(shown)),
  )
}

function sentenceView({ start, end, words }: Sentence, text: string): HTMLElement {
  const pieces: (Node | string)[] = []
  let at = start
  for (let word = 0; word < words.length; word += 2) {
    const [from, upto] = [words[word]!, words[word + 1]!]
    pieces.push(
      visibleText(text.slice(at, from)),
      element('span', { class: 'segment' }, visibleText(text.slice(from, upto))),
    )
    at = upto
  }
  return element('li', {}, ...pieces, visibleText(text.slice(at, end)))
}

function othersView({ others }: Explained, own: PlaygroundWords): HTMLElement {
  if (others.length === 0) return element('p', { class: 'quiet' }, own.noOthers)
  const rows = others.map(({ written, kind, meant }) =>
    element(
      'li',
      {},
      element('q', {}, visibleText(written)),
      ' → ',
      meant.map(visibleText).join(', '),
      ' ',
      element('span', { class: 'quiet' }, own.otherKinds[kind]),
    ),
  )
  return element('ul', { class: 'others' }, ...rows)
}
