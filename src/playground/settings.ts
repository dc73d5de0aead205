// How the post is judged: the form under it, read and written.
import { isDay } from '../as-of'
import type { Language } from '../messages/say'
import { element, find } from './element'
import { PACK_NAMES, type Situation } from './situation'
import { playgroundWords } from './words'

export type Settings = Omit<Situation, 'text' | 'pack'>

/** Where the shipped packs hold: Vietnam, the Union as a whole, its members. */
const JURISDICTIONS =
  'VN EU AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

const form = () => find<HTMLFormElement>('settings')
const day = () => find<HTMLInputElement>('as-of')
const place = () => find<HTMLSelectElement>('jurisdiction')

export function readSettings(): Settings {
  const data = new FormData(form())
  const chosen = data.getAll('packs')
  const [asOf, jurisdiction] = [day().value, place().value]
  return {
    packs: PACK_NAMES.filter((name) => chosen.includes(name)),
    strictness: Number(data.get('strictness') ?? 1) as Settings['strictness'],
    ...(isDay(asOf) && { asOf }),
    ...(jurisdiction !== '' && { jurisdiction }),
  }
}

export function writeSettings({ packs, strictness, asOf, jurisdiction }: Settings): void {
  form()
    .querySelectorAll('input')
    .forEach((input) => {
      if (input.name === 'packs') input.checked = packs.some((name) => name === input.value)
      if (input.name === 'strictness') input.checked = input.value === String(strictness)
    })
  day().value = asOf ?? ''
  const value = jurisdiction ?? ''
  // A link may name a country that has no pack yet.
  if (value !== '' && !JURISDICTIONS.includes(value)) place().append(element('option', { value }, value))
  place().value = value
}

/** Fills in the names of countries. */
export function sayJurisdictions(language: Language): void {
  const select = place()
  const { value } = select
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' })
  select.replaceChildren(
    element('option', { value: '' }, playgroundWords(language).page.anywhere),
    ...JURISDICTIONS.map((code) => element('option', { value: code }, `${names.of(code)} (${code})`)),
  )
  select.value = value
}

/** Calls `changed` whenever a setting is another. */
export function onSettings(changed: () => void): void {
  form().addEventListener('input', changed)
  form().addEventListener('submit', (event) => event.preventDefault())
  find('today').addEventListener('click', () => {
    day().value = ''
    changed()
  })
}
