// Explanations of posts, for people: how the text is read, what fires and on which parts, what comes near and what it lacks.
import type { Language } from '../messages/say'
import type { Post } from '../post'
import type { Part } from '../testing/condition-parts'
import type { Explanation, RuleAccount } from '../testing/explain'
import type { Change } from '../testing/tipping'
import { type ExplainWords, explainWordsOf } from './explain-words'
import { shortened } from './highlight'
import type { Paint } from './paint'
import { briefly, leafWords, listed, partLines } from './part-lines'
import type { Origin } from './read-posts'
import { visibleText } from '../report/visible-text'
import type { Words } from './words'
import { wordsOf } from './words'
import { inLanguage, nameOf, paintOf, undeterminedLine, violationLines } from './write-pretty'

/** UTF-16 units of each reading of a text that are shown. */
const READING = 240

interface Print {
  readonly language: Language
  readonly words: Words
  readonly told: ExplainWords
  readonly paint: Paint
}

/** All of an explanation but for rules that come less near than the nearest `most`. */
export function writeExplanation(
  post: Post,
  origin: Origin,
  explanation: Explanation,
  most: number,
  language: Language,
  paint: Paint,
): string {
  const print: Print = { language, words: wordsOf(language), told: explainWordsOf(language), paint }
  const { words, told } = print
  const { verdict, readings, fired, undetermined, near } = explanation
  const decision = paintOf(verdict.decision, paint)(words.actions[verdict.decision])
  const shown = near.slice(0, most)
  const head = `${paint.strong(nameOf(post.id, origin, words))}  ${decision}  ${words.violations(verdict.violations.length)}, ${told.rule.asked(verdict.asOf)}`
  const blocks = [
    [
      head,
      ...readings.flatMap(({ field, text, surface, skeleton }) =>
        [
          [field === 'text' ? words.text : field, text],
          [told.surface, surface],
          [told.skeleton, skeleton],
        ].map(([name, value]) => `  ${paint.faint(`${visibleText(name!)}:`)} ${shortened(value!, READING)}`),
      ),
    ],
    ...fired.map((account) => firedLines(post, explanation, account, print)),
    ...undetermined.map((account) => undeterminedLines(account, print)),
    near.length === 0
      ? [paint.faint(`  ${told.nothingNear}`)]
      : [paint.faint(`  ${told.near(shown.length, near.length)}`)],
    ...shown.map((account) => nearLines(account, print)),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n\n`
}

function firedLines(post: Post, { verdict }: Explanation, account: RuleAccount, print: Print): string[] {
  const { words, told } = print
  const isLive = account.status === 'live'
  const effect = isLive
    ? words.actions[account.action]
    : `${words.shadow} (${words.statuses[account.status]})`
  return [
    ...violationLines(
      post,
      verdict,
      account.violation!,
      print,
      `${effect}, ${told.strictness(account.strictness)}`,
    ),
    ...treeLines(account, print),
  ]
}

function undeterminedLines(account: RuleAccount, print: Print): string[] {
  return [
    ...account.undetermined!.map((one) => undeterminedLine(one, print)),
    ...treeLines(account, print),
    ...tipLines(account, print),
  ]
}

function nearLines(account: RuleAccount, print: Print): string[] {
  const { words, told, paint, language } = print
  const { id, title, severity, action, strictness, status, missing, law } = account
  const about = [
    words.actions[action],
    words.severities[severity],
    told.strictness(strictness),
    ...(status === 'live' ? [] : [words.statuses[status]]),
  ]
  const name = `${paint.strong(visibleText(inLanguage(title, language)))} ${paint.faint(`[${visibleText(id)}]`)}`
  return [
    `  ${paint.doubtful('~')} ${name} ${missing === undefined ? told.impossible : told.missing(missing)} (${about.join(', ')})`,
    ...treeLines(account, print),
    ...tipLines(account, print),
    ...law.map(({ number, ref, inForce }) => {
      const days = words.lawInForce(inForce.from, inForce.to)
      return `    ${paint.faint(`${words.law}:`)} ${visibleText(`${number}, ${ref} (${days})`)}`
    }),
  ]
}

/** What it looks for, the exceptions that hold, and by name those that do not. */
function treeLines({ when, unless }: RuleAccount, { told, paint }: Print): string[] {
  const print = { words: told, paint }
  const exceptions = unless.flatMap(alternatives)
  const holding = exceptions.filter(({ truth }) => truth === 'holds')
  const aside = exceptions.filter(({ truth }) => truth === 'fails').map((one) => briefly(one, print))
  return [
    ...partLines(when, print, '    '),
    ...holding.flatMap((one) => [
      `    ${paint.good(told.freedBy)} ${briefly(one, print)}`,
      ...partLines(one, print, '      '),
    ]),
    ...(aside.length > 0 ? [paint.faint(`    ${told.exceptionsAside}: ${aside.join(', ')}`)] : []),
  ]
}

/** The exceptions of a rule one by one: most stand as alternatives under one `any`. */
export function alternatives(part: Part): readonly Part[] {
  return part.kind === 'any' && part.name === undefined ? part.parts : [part]
}

function tipLines({ barriers, changes, strictness }: RuleAccount, { told, paint }: Print): string[] {
  const arrow = `    ${paint.doubtful('→')} `
  if (changes === undefined) return []
  const said = [
    ...barriers.map((barrier) => told.barriers[barrier](String(strictness))),
    ...changes.map((change) => `${told[change.what]}: ${changeWords(change, told)}`),
  ]
  return said.length === 0 ? [] : [`${arrow}${told.wouldFire} ${said.join('; ')}`]
}

/** What would have to be otherwise, by name; words that would have to occur with some that would do. */
export function changeWords({ of, count, what }: Change, words: ExplainWords): string {
  if (of.length === 1) return leafWords(of[0]!, { words }, what !== 'vanish')
  return `${count === 1 ? words.any : words.some(count)} ${listed(of, { words }, what !== 'vanish')}`
}
