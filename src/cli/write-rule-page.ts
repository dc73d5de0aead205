// A rule as a page for people: what it looks for, whom it lets pass, its law, duties, examples.
import type { Language } from '../messages/say'
import type { Example } from '../pack/schema/rule'
import type { Texts } from '../pack/schema/words'
import type { RulePage } from '../testing/rule-page'
import { dutyLines } from './duty-lines'
import { type ExplainWords, explainWordsOf } from './explain-words'
import { shortened } from './highlight'
import type { Paint } from './paint'
import { partLines } from './part-lines'
import { visibleText } from '../report/visible-text'
import { wordsOf } from './words'
import { alternatives } from './write-explanation'
import { inLanguage, lawLines } from './write-pretty'

/** Examples shown of each kind. */
const MOST_EXAMPLES = 3

export function writeRulePretty(page: RulePage, language: Language, paint: Paint): string {
  const words = wordsOf(language)
  const told = explainWordsOf(language)
  const say = (texts: Texts) => visibleText(inLanguage(texts, language))
  const print = { words: told, paint }
  const head = (text: string) => paint.strong(text)
  const about = [
    words.actions[page.action],
    words.severities[page.severity],
    told.strictness(page.strictness),
    words.statuses[page.status],
  ]
  const blocks = [
    [
      `${head(say(page.title))} ${paint.faint(`[${visibleText(page.id)}]`)}  ${about.join(', ')}`,
      `  ${say(page.message)}`,
      ...scopeLines(page, told).map((line) => `  ${paint.faint(line)}`),
    ],
    [head(told.rule.looksFor), ...partLines(page.when, print, '  ')],
    ...(page.unless.length === 0
      ? []
      : [
          [
            head(told.rule.unless),
            ...page.unless.flatMap(alternatives).flatMap((one) => partLines(one, print, '  ')),
          ],
        ]),
    [
      head(told.rule.law(page.asOf)),
      ...page.law.flatMap((basis) => {
        const verified = basis.verified ? `    ${paint.good('✓')} ${told.rule.verified}` : undefined
        return [...lawLines(basis, { language, words, paint }), ...(verified === undefined ? [] : [verified])]
      }),
      ...(page.law.length === 0
        ? [`  ${page.otherLaw.length === 0 ? words.lawNone : words.lawLapsed(page.asOf)}`]
        : []),
      ...page.otherLaw.map(({ number, ref, from, to }) =>
        paint.faint(visibleText(`    ${number}, ${ref} (${told.rule.otherLaw(from, to)})`)),
      ),
    ],
    ...(['violation', 'report', 'order'] as const)
      .filter((on) => page.duties[on].length > 0)
      .map((on) => [
        head(told.rule.duties[on]),
        ...dutyLines(page.duties[on], language, say).map((line) => `  ${visibleText(line)}`),
      ]),
    ...(page.falsePositives.length === 0
      ? []
      : [[head(told.rule.falsePositives), ...page.falsePositives.map((one) => `  ${visibleText(one)}`)]]),
    ...exampleBlocks(page, told, head),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function scopeLines(
  { appliesTo, validFrom, validTo, onError, pack }: RulePage,
  told: ExplainWords,
): string[] {
  const { jurisdictions = [], surfaces = [], languages = [], fields = [] } = appliesTo
  const limits = [...jurisdictions, ...surfaces, ...languages, ...fields]
  return [
    visibleText(`${pack.id} ${pack.version}`),
    ...(limits.length === 0 ? [] : [visibleText(`${told.rule.appliesTo}: ${limits.join(', ')}`)]),
    ...(validFrom === undefined && validTo === undefined ? [] : [told.rule.inForce(validFrom, validTo)]),
    ...(onError === undefined ? [] : [told.rule.onError[onError]]),
  ]
}

function exampleBlocks(
  { examples: { violates = [], allows = [], todoViolates = [], todoAllows = [] } }: RulePage,
  told: ExplainWords,
  head: (text: string) => string,
): string[][] {
  const block = (title: string, list: readonly Example[]) => {
    const lines = list.slice(0, MOST_EXAMPLES).map((one) => `  ${shortened(textOf(one), 160)}`)
    const more = list.length - lines.length
    return [head(title), ...lines, ...(more > 0 ? [`  ${told.andMore(more)}`] : [])]
  }
  return [
    ...(violates.length > 0 ? [block(told.rule.violates, violates)] : []),
    ...(allows.length > 0 ? [block(told.rule.allows, allows)] : []),
    ...(todoViolates.length + todoAllows.length > 0
      ? [block(told.rule.todo, [...todoViolates, ...todoAllows])]
      : []),
  ]
}

function textOf(example: Example): string {
  return typeof example === 'string' ? example : example.text
}
