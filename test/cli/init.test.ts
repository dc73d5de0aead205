import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from '../built'
import { type Folder, emptyFolder } from './folder'

const FILES = [
  'rules/pack.yaml',
  'rules/sales.yaml',
  'rules/contexts.yaml',
  'rules/lexicons/sales.yaml',
  'rules/README.md',
  'fixtures/posts.jsonl',
  '.vscode/settings.json',
  '.github/workflows/rules.yml',
]

const isValid = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(join(ROOT, 'rules/schema.json'), 'utf8')) as object,
)

describe('ungxu init', () => {
  let folder: Folder
  beforeAll(async () => {
    folder = emptyFolder()
    const run = await folder.run(['init'])
    expect(run).toMatchObject({ status: 0, stderr: '' })
    for (const file of FILES) expect(run.stdout).toContain(`written ${file}\n`)
  })

  it('writes a pack that passes its own tests and has nothing for lint to find', async () => {
    const test = await folder.run(['test', 'rules', 'fixtures/posts.jsonl'])
    expect(test).toMatchObject({ status: 0, stderr: '' })
    expect(test.stdout).toContain('6 of 6 examples of 1 rules pass\n4 of 4 labels hold\n')
    const lint = await folder.run(['lint', 'rules', '--fail-on', 'warning'])
    expect(lint).toEqual({ status: 0, stdout: '0 errors, 0 warnings\n', stderr: '' })
  })

  it('writes the commands into the workflow that were just run, and a settings file that names the schema', () => {
    const { jobs } = parse(folder.read('.github/workflows/rules.yml')) as {
      jobs: { rules: { steps: { run?: string }[] } }
    }
    const commands = jobs.rules.steps.flatMap(({ run }) => run ?? [])
    expect(commands).toEqual([
      'npx --yes ungxu lint rules --fail-on warning',
      'npx --yes ungxu test rules fixtures/posts.jsonl',
    ])
    const settings = JSON.parse(folder.read('.vscode/settings.json')) as {
      'yaml.schemas': Record<string, string[]>
    }
    const [[schema = '', globs] = []] = Object.entries(settings['yaml.schemas'])
    expect(globs).toContain('rules/**/*.yaml')
    const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      exports: Record<string, string>
    }
    expect(schema).toBe(join('./node_modules/ungxu', exports['./schema.json']!).replace(/^/, './'))
  })

  it('writes files in which an editor finds nothing wrong by the schema', () => {
    const files = FILES.filter((file) => /^rules\/.*\.yaml$/.test(file))
    for (const file of files) {
      expect(isValid(parse(folder.read(file)))).toBe(true)
    }
    expect(isValid({ rules: [{ id: 'a' }] })).toBe(false)
  })

  it('speaks both languages in what people read', () => {
    const text = folder.read('rules/README.md')
    expect(text).toContain('## Tiếng Việt')
    expect(text).toContain('## English')
  })

  it('writes over nothing, and then writes nothing at all', async () => {
    const other = emptyFolder()
    mkdirSync(join(other.path, 'fixtures'))
    writeFileSync(join(other.path, 'fixtures/posts.jsonl'), 'mine\n')
    mkdirSync(join(other.path, '.vscode'))
    symlinkSync('nowhere', join(other.path, '.vscode/settings.json'))
    const run = await other.run(['init'])
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toMatch(
      /^USAGE nothing was written, for there is already: fixtures\/posts\.jsonl, \.vscode\/settings\.json\n/,
    )
    expect(other.read('fixtures/posts.jsonl')).toBe('mine\n')
    expect(readdirSync(other.path).sort()).toEqual(['.vscode', 'fixtures'])
  })

  it('says what is in the way where a folder is needed', async () => {
    const other = emptyFolder()
    writeFileSync(join(other.path, 'rules'), '')
    const run = await other.run(['init', '.', '--lang', 'vi'])
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('“rules” không phải thư mục')
  })

  it('makes the folder, and names the pack as it is told', async () => {
    const other = emptyFolder()
    const run = await other.run(['init', 'a/b', '--id', 'town.hall', '--format', 'json'])
    expect(run.status).toBe(0)
    const { files } = JSON.parse(run.stdout) as { files: string[] }
    expect(files).toEqual(FILES.map((file) => join('a/b', file)))
    const tested = await other.run(['test', 'a/b/rules', 'a/b/fixtures/posts.jsonl'])
    expect(tested.status).toBe(0)
    expect(tested.stdout).toContain('town.hall.sales.off-topic')
  })

  it.each([
    [['init', 'a', 'b'], 'one folder at most'],
    [['init', '--id', 'Town Hall'], '--id is “Town Hall”'],
    [['init', '--pack', 'vn'], '--pack is not an option of “init”'],
  ])('%j is wrong usage', async (args, part) => {
    const run = await emptyFolder().run(args)
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain(part)
  })
})

describe('ungxu new rule', () => {
  let folder: Folder
  beforeAll(async () => {
    folder = emptyFolder()
    await folder.run(['init'])
  })

  it('writes a rule that fails its test until its examples are filled in', async () => {
    const run = await folder.run(['new', 'rule', 'ours.spam.chain'])
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toContain('written rules/spam-chain.yaml\n')
    expect(isValid(parse(folder.read('rules/spam-chain.yaml')))).toBe(true)
    const failing = await folder.run(['test', 'rules'])
    expect(failing.status).toBe(1)
    expect(failing.stdout).toContain('ours.spam.chain misses what it is to find')

    const filled = folder
      .read('rules/spam-chain.yaml')
      .replace('TODO: words that this rule looks for', 'gửi cho mười người')
      .replace('TODO: a post that breaks this rule', 'Đọc xong gửi cho mười người nhé')
    writeFileSync(join(folder.path, 'rules/spam-chain.yaml'), filled)
    expect((await folder.run(['test', 'rules'])).status).toBe(0)
  })

  it.each([
    ['ours.sales.off-topic', 'there is a rule ours.sales.off-topic already'],
    ['theirs.spam', '“theirs.spam” must begin with the id of its pack: ours.…'],
    ['ours', 'must begin with the id of its pack'],
    ['Ours.Spam', 'is no id'],
    ['ours.../../etc', 'is no id'],
  ])('refuses %s', async (id, part) => {
    const run = await folder.run(['new', 'rule', id])
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain(part)
  })

  it('writes over nothing', async () => {
    writeFileSync(join(folder.path, 'rules/spam-flood.yaml'), '# mine\n')
    const run = await folder.run(['new', 'rule', 'ours.spam.flood'])
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('there is already: rules/spam-flood.yaml')
    expect(folder.read('rules/spam-flood.yaml')).toBe('# mine\n')
  })

  it('takes a name for its words that no lexicon has', async () => {
    const run = await folder.run(['new', 'rule', 'ours.sales.offer', '--format', 'json'])
    expect(JSON.parse(run.stdout)).toEqual({ files: ['rules/sales-offer.yaml'] })
    expect(folder.read('rules/sales-offer.yaml')).toContain('id: sales.offer-2\n')
    expect((await folder.run(['lint', 'rules'])).status).toBe(0)
  })

  it.each([
    [['new'], 'name one rule'],
    [['new', 'pack', 'ours.a'], 'name one rule'],
    [['new', 'rule', 'ours.a', '--pack', 'nowhere'], 'there is no pack in “nowhere”'],
    [['new', 'rule', 'ours.a', '--pack', 'rules', '--pack', 'rules'], 'one folder at most'],
  ])('%j is wrong usage', async (args, part) => {
    const run = await folder.run(args)
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain(part)
  })
})
