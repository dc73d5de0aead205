// Builds dist: ESM, CommonJS and types from one source, shared code in chunks. Why so: docs/decisions/0002-tsup.md

import type { Options } from 'tsup'
import { defineConfig } from 'tsup'

const library = {
  index: 'src/index.ts',
  moderator: 'src/moderator.ts',
  node: 'src/node/index.ts',
  classifiers: 'src/classifiers/index.ts',
  http: 'src/http/index.ts',
  audit: 'src/audit/index.ts',
  vitest: 'src/vitest/index.ts',
  'packs/vn': 'src/packs/vn.ts',
  'packs/eu': 'src/packs/eu.ts',
  'models/abuse-vi': 'src/classifiers/models/abuse-vi.ts',
}

/** Bundled into dist, so that nobody installs them: licences in NOTICE. */
const bundled = [
  'franc',
  'trigram-utils',
  'n-gram',
  'collapse-white-space',
  '@noble/hashes',
  '@scure/base',
  'cli-progress',
  'string-width',
  'strip-ansi',
  'ansi-regex',
  'emoji-regex',
  'is-fullwidth-code-point',
]

/** cli-progress asks for Node's modules by `require`, which ESM does not have. */
const builtinsOfCommonJs: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'builtins-of-commonjs',
  setup(build) {
    build.onResolve({ filter: /^(events|readline)$/ }, ({ kind, path }) =>
      kind === 'require-call' ? { path, namespace: 'builtin' } : undefined,
    )
    build.onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('node:${path}')`,
    }))
  },
}

/** CommonJS has no address of its own file; the threads run the ES module all the same. */
const besideCommonJs: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'beside-commonjs',
  setup(build) {
    build.onLoad({ filter: /src[/\\]node[/\\]worker-file\.ts$/ }, () => ({
      contents: `import { pathToFileURL } from 'node:url'
        export const WORKER_FILE = pathToFileURL(__dirname + '/pool-worker.js')`,
      loader: 'js',
    }))
  },
}

const both: Options = {
  target: 'node20',
  splitting: true,
  sourcemap: true,
  removeNodeProtocol: false,
  noExternal: bundled.map((name) => new RegExp(`^${name}(/|$)`)),
  esbuildPlugins: [builtinsOfCommonJs],
}

/** Files that the library names by address, not by import: the code of a pool's threads, and what the program sets them up with. */
const threads = {
  'pool-worker': 'src/node/pool-worker.ts',
  'thread-models': 'src/cli/thread-models.ts',
}

// Apart, for the program and the threads are wanted as ESM alone. None cleans: they run at once (`npm run build` removes dist).
export default defineConfig([
  { ...both, format: 'esm', entry: { ...library, ...threads, cli: 'src/cli/main.ts' } },
  { ...both, format: 'cjs', entry: library, esbuildPlugins: [builtinsOfCommonJs, besideCommonJs] },
  { ...both, format: ['esm', 'cjs'], entry: library, dts: { only: true } },
])
