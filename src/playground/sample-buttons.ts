// The posts to try, a button for each.
import type { Language } from '../messages/say'
import { element, find } from './element'
import { SAMPLE_POSTS, type SampleName } from './samples'
import { playgroundWords } from './words'

/** Draws the buttons; `chosen` is given the text of the one that is pressed. */
export function drawSamples(language: Language, chosen: (text: string) => void): void {
  const { samples } = playgroundWords(language)
  const buttons = (Object.keys(SAMPLE_POSTS) as SampleName[]).map((name) => {
    const button = element('button', { type: 'button', 'data-sample': name }, samples[name])
    button.addEventListener('click', () => chosen(SAMPLE_POSTS[name]))
    return button
  })
  find('samples').replaceChildren(...buttons)
}
