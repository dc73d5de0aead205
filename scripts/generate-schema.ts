// Writes rules/schema.json, by which editors complete and check rule files, from the zod schemas.
// `--check` writes nothing, and fails if the file is not what would be written.
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { packFileSchema } from '../src/pack/schema/pack'

const file = new URL('../rules/schema.json', import.meta.url)

/** Draft 7 is what the YAML language server reads. */
export function schemaText(): string {
  const schema = z.toJSONSchema(packFileSchema, { io: 'input', target: 'draft-7' })
  return `${JSON.stringify({ ...schema, title: 'A rule file of ungxu' }, null, 2)}\n`
}

const asked = process.argv[1]?.endsWith('generate-schema.ts') === true
if (asked && process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== schemaText()) {
    console.error('rules/schema.json is stale: run npx tsx scripts/generate-schema.ts')
    process.exitCode = 1
  }
} else if (asked) {
  writeFileSync(file, schemaText())
}
