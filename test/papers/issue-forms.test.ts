// The forms in .github/ISSUE_TEMPLATE by the rules of GitHub's form schema: a form that breaks one is silently not shown.
// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { ROOT } from '../built'

const FOLDER = join(ROOT, '.github/ISSUE_TEMPLATE')

const id = z.string().regex(/^[\w-]+$/)
const label = z.string().min(1)
const about = { label, description: z.string().optional() }
const validations = z.strictObject({ required: z.boolean() }).optional()
const unique = (values: readonly string[]) => new Set(values).size === values.length

const elementSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string().min(1) }) }),
  z.strictObject({
    type: z.literal('input'),
    id,
    attributes: z.strictObject({
      ...about,
      placeholder: z.string().optional(),
      value: z.string().optional(),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    attributes: z.strictObject({
      ...about,
      placeholder: z.string().optional(),
      value: z.string().optional(),
      render: z.string().optional(),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({
      ...about,
      multiple: z.boolean().optional(),
      // `None` is added by GitHub itself where an answer is not required.
      options: z
        .array(z.string().regex(/^(?!none$)./i))
        .min(1)
        .refine(unique),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id,
    attributes: z.strictObject({
      ...about,
      options: z.array(z.strictObject({ label, required: z.boolean().optional() })).min(1),
    }),
  }),
])

const formSchema = z.strictObject({
  name: z.string().min(3).max(200),
  description: z.string().min(3).max(200),
  title: z.string().optional(),
  labels: z.array(z.string()).optional(),
  body: z
    .array(elementSchema)
    .refine((body) => body.some(({ type }) => type !== 'markdown'))
    .refine((body) => unique(body.flatMap((one) => (one.type === 'markdown' ? [] : [one.id]))))
    .refine((body) => unique(body.flatMap((one) => (one.type === 'markdown' ? [] : [one.attributes.label])))),
})

const files = readdirSync(FOLDER).filter((name) => name !== 'config.yml')
const read = (name: string): unknown => parse(readFileSync(join(FOLDER, name), 'utf8'))
const form = (name: string) => formSchema.parse(read(name))

/** The ids of what must be filled in. */
function required(name: string): string[] {
  return form(name).body.flatMap((one) =>
    'validations' in one && one.validations?.required === true ? [one.id] : [],
  )
}

describe('issue forms', () => {
  it('begin with the false positive', () => {
    // GitHub shows them in the order of their names.
    expect(files.toSorted()).toEqual([
      '1-false-positive.yml',
      '2-missed-harm.yml',
      '3-law-change.yml',
      '4-bug.yml',
    ])
    expect(read('config.yml')).toEqual({ blank_issues_enabled: false })
  })

  it.each(files)('%s keeps to the schema', (name) => {
    expect(formSchema.safeParse(read(name)).error?.issues ?? []).toEqual([])
  })

  it('have names of their own', () => {
    expect(unique(files.map((name) => form(name).name))).toBe(true)
  })

  it.each([
    ['1-false-positive.yml', ['text', 'rule', 'pack', 'harmless']],
    ['2-missed-harm.yml', ['text', 'harm', 'near', 'pack']],
    ['3-law-change.yml', ['instrument', 'kind', 'provisions', 'day', 'source']],
    ['4-bug.yml', ['happened', 'steps', 'version']],
  ])('%s asks for what is needed', (name, ids) => {
    expect(required(name)).toEqual(ids)
  })

  it.each(['1-false-positive.yml', '2-missed-harm.yml'])(
    '%s warns of personal data first and asks last',
    (name) => {
      const { body } = form(name)
      const [first] = body
      const last = body.at(-1)!
      expect(first?.type === 'markdown' && first.attributes.value).toContain('no personal data')
      expect(last.type === 'checkboxes' && last.attributes.options.every((one) => one.required)).toBe(true)
    },
  )

  const plain = { type: 'input', id: 'a', attributes: { label: 'A' } }
  it.each<[string, object]>([
    ['has nothing to fill in', { body: [{ type: 'markdown', attributes: { value: 'x' } }] }],
    ['has an id twice', { body: [plain, { ...plain, attributes: { label: 'B' } }] }],
    ['has a label twice', { body: [plain, { ...plain, id: 'b' }] }],
    ['has a key that does not exist', { body: [plain], assignee: 'x' }],
    ['has an element without a label', { body: [{ ...plain, attributes: {} }] }],
    [
      'has an empty choice',
      { body: [{ ...plain, type: 'dropdown', attributes: { label: 'A', options: [] } }] },
    ],
  ])('one that %s is seen', (_, wrong) => {
    expect(formSchema.safeParse({ name: 'Name', description: 'Words', ...wrong }).success).toBe(false)
  })
})
