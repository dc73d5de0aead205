// ungxu against json-rules-engine on the same rules, the same posts and the same facts.
import type { Moderator } from '../src/moderator'
import { evaluated, evaluatedSync, fired } from './cases'
import { prefiltered, wholeEngines } from './engines'
import { withPhrases } from './inputs'
import { reach } from './reach'
import { type Report, timingTable } from './report'
import { type Patience, timed } from './rounds'
import type { ReadySet } from './rule-sets'
import { type SignalFacts, signalFacts } from './signal-facts'
import { figure } from './table'

/** So few posts are given to whole engines, which take 10 to 60 ms for one. */
const FEW = 4

/** Times all of them on clean posts, and compares which rules fire on posts that violate. */
export async function againstEngines(
  { set, pack, moderator }: ReadySet,
  posts: readonly string[],
  patience: Patience,
): Promise<Report> {
  const signals = signalFacts(pack)
  const whole = wholeEngines(signals)
  const few = posts.slice(0, FEW)
  const facts = few.map((text) => signals.of(text))
  const alone = prefiltered(signals)
  const clean = [
    evaluatedSync('evaluateSync, clean', moderator, posts),
    evaluated('evaluate, clean', moderator, posts),
    fired(
      'json-rules-engine on candidates, skipped where there are none, clean',
      async (text: string) => (await alone(text)).length > 0,
      posts,
      posts,
    ),
    ...whole.map(({ name, fired: fires }) =>
      fired(
        `${name}, clean`,
        async (one: (typeof facts)[number]) => (await fires(one)).length > 0,
        facts,
        few,
      ),
    ),
  ]
  const violating = withPhrases(posts, set.violating, 1)
  const some = violating.slice(0, 200)
  const hits = [
    evaluated('evaluate, all violate', moderator, some),
    fired(
      'json-rules-engine on candidates, all violate',
      async (text: string) => (await alone(text)).length > 0,
      some,
      some,
    ),
  ]
  const timings = await timed([...clean, ...hits], patience)
  const [sync, async] = timings
  const best = Math.min(...timings.slice(3, 6).map(({ median }) => median))
  const say = (value: number) => `${figure(value)} ×`
  const wrong = await disagreements(signals, moderator, violating.slice(0, 12))
  return {
    title: 'json-rules-engine on the same 1,000 rules',
    text: `${timingTable(timings, sync!.median).replace('bare loops', 'evaluateSync')}\n\n${wrong.length === 0 ? 'On 12 posts that violate, all fire the same rules.' : wrong.join('\n')}`,
    reached: [
      reach(
        'evaluateSync, throughput against the best json-rules-engine',
        { atLeast: 5000 },
        best / sync!.median,
        say,
      ),
      reach(
        'evaluate, throughput against the best json-rules-engine',
        { atLeast: 5000 },
        best / async!.median,
        say,
      ),
    ],
    figures: timings,
  }
}

/** Posts on which engines do not fire the rules that ungxu fires at strictness 3, in words. */
export async function disagreements(
  signals: SignalFacts,
  moderator: Moderator,
  texts: readonly string[],
): Promise<string[]> {
  const engines = wholeEngines(signals)
  const alone = prefiltered(signals)
  const wrong: string[] = []
  for (const text of texts) {
    const { violations, shadow } = moderator.evaluateSync({ text }, { strictness: 3 })
    const expected = [...violations, ...shadow]
      .map(({ rule }) => rule)
      .sort()
      .join()
    const facts = signals.of(text)
    const others = [{ name: 'on candidates', numbers: await alone(text) }]
    for (const { name, fired: fires } of engines) others.push({ name, numbers: await fires(facts) })
    for (const { name, numbers } of others) {
      const ids = numbers
        .map((number) => signals.rules[number]!.id)
        .sort()
        .join()
      if (ids !== expected)
        wrong.push(`- ${name}: ${ids || 'nothing'} instead of ${expected || 'nothing'} on “${text}”`)
    }
  }
  return wrong
}
