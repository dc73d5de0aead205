// The shape of the source: which room may know which, how long a file may be, what may not be named.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const GROUND = ['errors.ts', 'messages', 'abort.ts', 'random.ts', 'version.ts']

/** What each room may import besides itself. `moderator` stands for the files directly in src. */
const MAY_KNOW: Record<string, readonly string[]> = {
  'abort.ts': [],
  'random.ts': [],
  'version.ts': [],
  messages: [],
  'errors.ts': ['messages'],
  text: GROUND,
  pack: [...GROUND, 'text'],
  signals: [...GROUND, 'text', 'pack'],
  judgement: [...GROUND, 'text', 'pack', 'signals'],
  classifiers: [...GROUND, 'text', 'pack', 'signals', 'judgement'],
  moderator: [...GROUND, 'text', 'pack', 'signals', 'judgement', 'classifiers'],
  report: [...GROUND, 'pack', 'signals', 'moderator'],
  figures: [...GROUND, 'text', 'pack', 'signals', 'classifiers', 'moderator'],
  'report-page': [...GROUND, 'pack', 'moderator', 'report', 'figures', 'audit'],
  audit: [...GROUND, 'pack', 'signals', 'judgement', 'moderator'],
  'index.ts': [...GROUND, 'text', 'pack', 'signals', 'judgement', 'classifiers', 'moderator', 'report'],
  // The rims: nothing above imports them.
  packs: [...GROUND, 'text', 'pack', 'signals'],
  testing: [...GROUND, 'text', 'pack', 'signals', 'judgement', 'classifiers', 'moderator', 'packs', 'report'],
  node: [
    ...GROUND,
    'text',
    'pack',
    'signals',
    'judgement',
    'classifiers',
    'moderator',
    'packs',
    'report',
    'audit',
  ],
  http: [...GROUND, 'pack', 'moderator'],
  cli: [
    ...[...GROUND, 'pack', 'classifiers', 'moderator', 'packs', 'report', 'testing', 'node', 'audit'],
    ...['figures', 'report-page'],
  ],
  vitest: [...GROUND, 'pack', 'signals', 'classifiers', 'moderator', 'report', 'testing', 'node', 'cli'],
  // A page, not part of the package; of the command line it takes the words.
  playground: [...GROUND, 'text', 'pack', 'signals', 'moderator', 'packs', 'report', 'testing', 'cli'],
}
const WITH_NODE = ['node', 'cli', 'vitest']

interface Source {
  readonly path: string
  readonly text: string
  readonly room: string
}

const sources: Source[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.ts') && !name.includes('/data/'))
  .map((name) => ({
    path: `src/${name}`,
    text: readFileSync(join(ROOT, 'src', name), 'utf8'),
    room: roomOf(name),
  }))

/** The room of a path below src. */
function roomOf(name: string): string {
  const [first = ''] = name.split('/')
  if (name.includes('/')) return first
  return GROUND.includes(first) || first === 'index.ts' ? first : 'moderator'
}

function importsOf({ path, text }: Source): { readonly name: string; readonly room: string | undefined }[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return { name: fileName, room: undefined }
    const target = normalize(join(dirname(path), fileName))
      .split(sep)
      .join('/')
    if (!target.startsWith('src/')) return { name: fileName, room: 'outside' }
    const below = target.slice('src/'.length)
    return { name: fileName, room: roomOf(below.includes('/') ? below : `${below}.ts`) }
  })
}

/** Names of Node's that a file uses without importing them. */
function globalsOfNode({ path, text }: Source): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isIdentifier(node) &&
      /^(?:process|Buffer|require|setImmediate|global|__dirname|__filename)$/.test(node.text)
    ) {
      const { parent } = node
      const isName =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        ts.isPropertyAssignment(parent) ||
        ts.isPropertySignature(parent)
      if (!isName) found.push(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  return found
}

describe('the rooms of the source', () => {
  it('are all known to this test', () => {
    expect([...new Set(sources.map((source) => source.room))].filter((room) => !(room in MAY_KNOW))).toEqual(
      [],
    )
    expect(sources.length).toBeGreaterThan(50)
  })

  it('know each other one way', () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source)
        .filter(
          ({ room }) => room !== undefined && room !== source.room && !MAY_KNOW[source.room]?.includes(room),
        )
        .filter(({ name }) => !(source.path === 'src/version.ts' && name === '../package.json'))
        .map(({ name }) => `${source.path} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('use nothing of Node, but for the rims that are made for it', () => {
    const core = sources.filter((source) => !WITH_NODE.includes(source.room))
    const imported = core.flatMap((source) =>
      importsOf(source)
        .filter(({ name }) => name.startsWith('node:'))
        .map(({ name }) => `${source.path} imports ${name}`),
    )
    const used = core.flatMap((source) => globalsOfNode(source).map((name) => `${source.path} uses ${name}`))
    expect([...imported, ...used]).toEqual([])
  })
})

describe('a file of the source', () => {
  it('has at most 300 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length - 1 > 300)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('is named in kebab-case, for what it is about', () => {
    const bags = /^(?:utils?|helpers?|common|misc|shared|types|tools|lib|core|base)$/
    const wrong = sources.filter(({ path }) =>
      path
        .slice('src/'.length)
        .split('/')
        .map((part) => basename(part, '.ts'))
        .some((part) => bags.test(part) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part)),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('begins by saying its place', () => {
    const silent = sources.filter(({ text }) => !/^(?:#!.*\n)?\/[/*]/.test(text))
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  it('names all it gives by hand', () => {
    expect(sources.filter(({ text }) => /^export \*/m.test(text)).map(({ path }) => path)).toEqual([])
  })
})
