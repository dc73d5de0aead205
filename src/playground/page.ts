// The page: what is typed and set goes to the engine, what it answers is drawn. Read this first.
import type { Language } from '../messages/say'
import { createEditor } from './editor'
import { find } from './element'
import { openEngineLine } from './engine-line'
import { readFragment } from './fragment'
import { keptMarks } from './kept-marks'
import { firstLanguage, keepLanguage, sayPage } from './language'
import { type Mark, drawMarks, marksOf, pointOut } from './marked-text'
import { createResults } from './results'
import { drawSamples } from './sample-buttons'
import { FIRST_SITUATION, SAMPLE_PACK } from './samples'
import { onSettings, readSettings, sayJurisdictions, writeSettings } from './settings'
import { share } from './share'
import type { Situation } from './situation'
import { playgroundWords } from './words'

/** Milliseconds without another letter before the engine is asked. */
const QUIET = 90
/** Longest post whose words are marked where they stand, in UTF-16 units. */
const LONGEST_MARKED = 20_000
const LONGEST_WORD = 500

const [post, pack, ground] = [
  find<HTMLTextAreaElement>('post'),
  find<HTMLTextAreaElement>('pack'),
  find('ground'),
]
const editor = createEditor(pack, find('lines'))
let language = firstLanguage()
const results = createResults(editor, language)
let drawn = ''
let marks: readonly Mark[] = []
let asking: ReturnType<typeof setTimeout> | undefined

const engine = openEngineLine({
  answered(answer) {
    results.draw(answer, readSettings().packs)
    if (answer.kind !== 'judged') return
    // Meanwhile there may be other letters in the box.
    const found = answer.verdict === undefined ? [] : marksOf(answer.verdict)
    showMarks(keptMarks(answer.text, post.value, found))
  },
  gaveUp() {
    results.tell(playgroundWords(language).tooLong)
  },
})

start()

function start(): void {
  post.addEventListener('input', () => {
    showMarks(keptMarks(drawn, post.value, marks))
    changed()
  })
  pack.addEventListener('input', () => {
    editor.refresh()
    changed()
  })
  onSettings(changed)
  document.querySelectorAll<HTMLElement>('[data-language]').forEach((button) => {
    button.addEventListener('click', () => speak(button.dataset['language'] as Language))
  })
  find('start-over').addEventListener('click', () => {
    pack.value = SAMPLE_PACK
    editor.refresh()
    changed()
  })
  find('share').addEventListener('click', () => void shareNow())
  for (const [event, isIn] of [
    ['pointerover', true],
    ['pointerout', false],
    ['focusin', true],
    ['focusout', false],
  ] as const) {
    find('findings').addEventListener(event, ({ target }) => {
      const finding = (target as HTMLElement).closest<HTMLElement>('[data-rule]')
      pointOut(ground, isIn ? finding?.dataset['rule'] : undefined)
    })
  }
  addEventListener('hashchange', () => void openLink())
  speak(language)
  results.tell(playgroundWords(language).working)
  show(FIRST_SITUATION)
  void openLink()
  if (location.protocol.startsWith('http'))
    navigator.serviceWorker?.register('service-worker.js').catch(() => {})
}

function changed(): void {
  clearTimeout(asking)
  asking = setTimeout(() => engine.ask(situation()), QUIET)
  find('post-length').textContent = playgroundWords(language).units(post.value.length)
}

function situation(): Situation {
  return { text: post.value, pack: pack.value, ...readSettings() }
}

function show(one: Situation): void {
  post.value = one.text
  pack.value = one.pack
  writeSettings(one)
  editor.refresh()
  showMarks([])
  changed()
}

/** A long text is not laid out a second time with every letter: its words are named below alone, and its box scrolls by itself. */
function showMarks(next: readonly Mark[]): void {
  const isLong = post.value.length > LONGEST_MARKED
  drawn = post.value
  marks = next
  find('sheet').classList.toggle('long', isLong)
  // Where to break a word of that length is worked out letter by letter, and takes seconds, unless any place will do.
  const isUnbroken = post.value.split(/\s+/).some(({ length }) => length > LONGEST_WORD)
  find('sheet').classList.toggle('unbroken', isUnbroken)
  find('long-hint').hidden = !isLong
  drawMarks(ground, isLong ? '' : drawn, marks)
}

async function openLink(): Promise<void> {
  const content = await readFragment(location.hash)
  if (content === undefined) return
  const own = playgroundWords(language)
  if (content.situation === undefined) return notify(own.linkProblems[content.problem], 'bad')
  show(content.situation)
  notify(own.linkRead, 'good')
}

async function shareNow(): Promise<void> {
  const shared = await share(situation())
  const { shared: copied, sharedByHand, linkTooLong } = playgroundWords(language)
  if (shared === 'too long') notify(linkTooLong, 'bad')
  else notify(shared === 'copied' ? copied : sharedByHand, 'good')
}

function notify(words: string, kind: 'good' | 'bad'): void {
  find('notice').textContent = words
  find('notice').dataset['kind'] = kind
}

function speak(next: Language): void {
  if (next !== language) keepLanguage(next)
  language = next
  sayPage(language)
  sayJurisdictions(language)
  drawSamples(language, (text) => {
    post.value = text
    showMarks([])
    changed()
  })
  results.speak(language)
  find('notice').textContent = ''
  find('post-length').textContent = playgroundWords(language).units(post.value.length)
}
