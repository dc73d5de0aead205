// A block of YAML in a page: a whole pack, whose examples are run, or conditions of a rule.
import { expect } from 'vitest'
import { parse } from 'yaml'
import type { Pack } from '../../src/pack/pack'
import { parsePack } from '../../src/pack/parse-pack'
import { conditionSchema } from '../../src/pack/schema/condition'
import { runExamples } from '../../src/testing/examples'
import { createTrial } from '../../src/testing/trial'

/** The day that the pages speak of. */
export const PAGE_DAY = '2026-11-22'

/** Checks that the pack loads and that each of its examples comes out as it says; there must be some. */
export function checkExamples(pack: Pack): void {
  const results = runExamples(createTrial([pack], { asOf: PAGE_DAY })).flatMap((rule) => rule.results)
  expect(results.length).toBeGreaterThan(0)
  const wrong = results.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'known')
  expect(
    wrong.map(({ example: { rule, post }, outcome, problems }) => ({ rule, post, outcome, problems })),
  ).toEqual([])
}

export function checkPack(text: string): void {
  const written = parse(text) as Record<string, unknown>
  if ('schema' in written) {
    checkExamples(parsePack(text))
    return
  }
  const { when, unless, ...others } = written
  expect(others).toEqual({})
  for (const condition of [when, unless]) {
    if (condition !== undefined) expect(conditionSchema.safeParse(condition).error?.issues ?? []).toEqual([])
  }
}
