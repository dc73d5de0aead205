import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../built'

// What every browser has besides the language itself; nothing of Node.
const browser = () => ({
  TextEncoder,
  TextDecoder,
  URL,
  atob,
  AbortController,
  AbortSignal,
  performance,
  queueMicrotask,
  setTimeout,
  clearTimeout,
})

async function bundle(contents: string): Promise<string> {
  const result = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    logLevel: 'silent',
  })
  return result.outputFiles[0]?.text ?? ''
}

describe('in a browser', () => {
  it('the core judges a post by the shipped pack', async () => {
    const script = await bundle(`
      import { createModerator } from 'ungxu'
      import vn from 'ungxu/packs/vn'
      globalThis.decision = createModerator({ packs: [vn] }).evaluate({ text: 'Xin chào' }).then((verdict) => verdict.decision)
    `)
    const world = createContext(browser()) as { decision?: Promise<string> }
    runInContext(script, world)
    expect(await world.decision).toBe('allow')
  })

  it('reasons are stated by the European pack, and words masked', async () => {
    const script = await bundle(`
      import { createModerator, mask, stateReasons } from 'ungxu'
      import eu from 'ungxu/packs/eu'
      const text = 'kill yourself'
      const verdict = createModerator({ packs: [eu] }).evaluateSync({ text })
      globalThis.said = [mask(text, verdict), stateReasons(verdict).includes('eu.self-harm.urging')]
    `)
    const world = createContext({ ...browser(), Intl }) as { said?: unknown[] }
    runInContext(script, world)
    expect([...world.said!]).toEqual(['*************', true])
  })

  it('a pack in YAML is read and judged by', async () => {
    const script = await bundle(`
      import { createModerator, parsePack } from 'ungxu'
      const pack = parsePack(\`
        schema: 1
        id: tiny
        version: 1.0.0
        title: { en: Tiny }
        lexicons: [{ id: rude, terms: [đồ dở hơi] }]
        rules:
          - { id: tiny.rude, title: { en: Rude }, category: insult, severity: low, action: warn, when: { lexicon: rude } }
      \`)
      globalThis.decision = createModerator({ packs: [pack] }).evaluate({ text: 'Đồ dở hơi!' }).then((verdict) => verdict.decision)
    `)
    const world = createContext(browser()) as { decision?: Promise<string> }
    runInContext(script, world)
    expect(await world.decision).toBe('warn')
  })

  it('a service is asked by its adapter, in batches', async () => {
    const script = await bundle(`
      import { createModerator, parsePack } from 'ungxu'
      import { httpClassifier } from 'ungxu/classifiers'
      const fetch = async (url, { body }) => Response.json({ scores: JSON.parse(body).texts.map(() => ({ toxic: 0.75 })) })
      const classifier = httpClassifier({ id: 'toxicity', version: '1', labels: ['toxic'], url: 'https://models.example', fetch })
      const when = { classifier: 'toxicity', label: 'toxic', atLeast: 0.5 }
      const rules = [{ id: 'own.toxic', title: { en: 'Toxic' }, category: 'insult', severity: 'low', action: 'warn', when }]
      const pack = parsePack({ schema: 1, id: 'own', version: '1.0.0', title: { en: 'Own' }, rules })
      const moderator = createModerator({ packs: [pack], classifiers: [classifier] })
      globalThis.said = Promise.all(['x', 'y'].map((text) => moderator.evaluate({ text }))).then((verdicts) =>
        JSON.stringify([verdicts.map((verdict) => verdict.decision), moderator.classifierStats().toxicity.calls]))
    `)
    const web = { Headers, Response, crypto, console }
    const world = createContext({ ...browser(), ...web }) as { said?: Promise<string> }
    runInContext(script, world)
    expect(JSON.parse((await world.said)!)).toEqual([['warn', 'warn'], 1])
  })

  it('decisions are recorded, sealed and verified', async () => {
    const script = await bundle(`
      import { createModerator } from 'ungxu'
      import { createAuditLog, memorySalts, memoryStore, replay } from 'ungxu/audit'
      import eu from 'ungxu/packs/eu'
      async function record() {
        const salts = memorySalts()
        const log = createAuditLog({ store: memoryStore(), salts, keep: ['post'] })
        const moderator = createModerator({ packs: [eu] })
        const post = { text: 'kill yourself' }
        const entry = await log.record(post, moderator.evaluateSync(post))
        await log.appeal(entry, { by: 'author', reason: 'a song' })
        const { ok, entries, seals } = await log.verify()
        const { same, sealed } = await replay(entry, { packs: [eu], salts })
        return JSON.stringify([ok, entries, seals.compared, same, sealed])
      }
      globalThis.said = record()
    `)
    const world = createContext({ ...browser(), Intl, crypto, console }) as { said?: Promise<string> }
    runInContext(script, world)
    expect(JSON.parse((await world.said)!)).toEqual([true, 2, 2, true, true])
  })

  it('nothing of Node is asked for', async () => {
    const script = await bundle(
      `export * from 'ungxu'; export * from 'ungxu/classifiers'; export * from 'ungxu/http'; export * from 'ungxu/audit'; export * from 'ungxu/packs/vn'; export * from 'ungxu/packs/eu'`,
    )
    expect(script).not.toMatch(
      /(?:require|import)\("(?:node:)?(?:fs|path|os|crypto|process|module|worker_threads|diagnostics_channel)"\)/,
    )
  })
})
