// The workflows in .github/workflows: what they may do, and that nobody can slip other code into them.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { ROOT } from '../built'

const FOLDER = join(ROOT, '.github/workflows')

const stepSchema = z.looseObject({ uses: z.string().optional(), run: z.string().optional() })
const permissionsSchema = z.record(z.string(), z.enum(['none', 'read', 'write']))
const workflowSchema = z.looseObject({
  permissions: permissionsSchema,
  jobs: z.record(
    z.string(),
    z.looseObject({
      'timeout-minutes': z.number(),
      permissions: permissionsSchema.optional(),
      strategy: z.looseObject({ matrix: z.looseObject({ node: z.array(z.number()) }) }).optional(),
      steps: z.array(stepSchema),
    }),
  ),
})

const files = readdirSync(FOLDER)
const text = (name: string) => readFileSync(join(FOLDER, name), 'utf8')
const workflow = (name: string) => workflowSchema.parse(parse(text(name)))
const stepsOf = (name: string) => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps)

describe('workflows', () => {
  it.each(files)('%s pins every action to a commit, and names its version', (name) => {
    const used = [...text(name).matchAll(/uses: (.*)/g)].map(([, action]) => action)
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action!))).toEqual(
      [],
    )
  })

  it.each(files)('%s may only read, but for the job that publishes', (name) => {
    const { permissions, jobs } = workflow(name)
    expect(permissions).toEqual({ contents: 'read' })
    const writing = Object.entries(jobs).flatMap(([job, about]) => (about.permissions ? [job] : []))
    expect(writing).toEqual(name === 'release.yml' ? ['publish'] : [])
  })

  it.each(files)('%s puts no words of others into a shell', (name) => {
    // `${{ github.event.… }}` and branch names are replaced before the shell reads the line.
    expect(stepsOf(name).filter(({ run = '' }) => run.includes('${{'))).toEqual([])
  })

  it('names scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const named = files.flatMap((name) =>
      [...text(name).matchAll(/npm run (?:--silent )?(\w+)/g)].map(([, script]) => script!),
    )
    expect(named.length).toBeGreaterThan(4)
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })

  it('run the tests on each line of Node that is served', () => {
    expect(workflow('ci.yml').jobs['test']?.strategy?.matrix.node).toEqual([20, 22, 24])
  })

  it('publish with provenance', () => {
    expect(workflow('release.yml').jobs['publish']?.permissions).toEqual({
      contents: 'write',
      'id-token': 'write',
    })
    const { publishConfig } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      publishConfig: unknown
    }
    expect(publishConfig).toEqual({ access: 'public', provenance: true })
  })
})
