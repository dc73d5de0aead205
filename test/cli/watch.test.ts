import { once } from 'node:events'
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { REST, watchPaths } from '../../src/cli/watch'
import { ROOT } from '../built'
import { fileOf, runCli, startCli } from './run-cli'

describe('changes', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** Changes with a hand on what is watched. */
  function byHand() {
    let change: (file: string) => void = () => {}
    let fail: (error: Error) => void = () => {}
    let stopped = 0
    const changes = watchPaths(['a', 'b'], (_path, changed, failed) => {
      change = changed
      fail = failed
      return () => {
        stopped++
      }
    })
    return {
      changes,
      change: (file: string) => change(file),
      fail: (error: Error) => fail(error),
      stopped: () => stopped,
    }
  }

  it('are told of once all has come to rest', async () => {
    const { changes, change } = byHand()
    let told: string | undefined
    const next = changes.next().then((file) => {
      told = file
    })
    change('x.yaml')
    await vi.advanceTimersByTimeAsync(REST - 1)
    change('y.yaml')
    await vi.advanceTimersByTimeAsync(REST - 1)
    expect(told).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    await next
    expect(told).toBe('y.yaml')
  })

  it('that come while nobody asks are told of at the next question, together', async () => {
    const { changes, change } = byHand()
    change('x.yaml')
    change('y.yaml')
    await vi.advanceTimersByTimeAsync(REST)
    expect(await changes.next()).toBe('y.yaml')
    let more = false
    void changes.next().then(() => {
      more = true
    })
    await vi.advanceTimersByTimeAsync(10 * REST)
    expect(more).toBe(false)
  })

  it('end when closed, and every path is let go', async () => {
    const { changes, change, stopped } = byHand()
    const next = changes.next()
    change('x.yaml')
    changes.close()
    expect(await next).toBeUndefined()
    expect(await changes.next()).toBeUndefined()
    expect(stopped()).toBe(2)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('end with the error of a path that can be watched no longer', async () => {
    const { changes, fail } = byHand()
    const next = changes.next()
    fail(new Error('ENOSPC'))
    await expect(next).rejects.toThrow('ENOSPC')
  })
})

describe('ungxu test --watch', () => {
  const TESTED = readFileSync(join(ROOT, 'test/cli/packs/tested/pack.yaml'), 'utf8')

  /** Reads a stream until it has said something, from where it was read to before. */
  function listener(stream: NodeJS.ReadableStream) {
    let text = ''
    stream.on('data', (data: Buffer) => {
      text += data.toString()
    })
    return async (part: string): Promise<void> => {
      while (!text.includes(part)) await once(stream, 'data')
      text = text.slice(text.indexOf(part) + part.length)
    }
  }

  it('runs again when a rule changes, survives one that does not load, and ends by SIGINT with 130', async () => {
    const file = fileOf('pack.yaml', TESTED)
    const folder = join(file, '..')
    mkdirSync(join(folder, 'lexicons'))
    const child = startCli(['test', folder, '--watch'])
    const said = listener(child.stdout)
    const told = listener(child.stderr)
    await said('2 of 4 examples')
    await told('Watching ')

    writeFileSync(join(folder, 'lexicons/more.yaml'), 'lexicons: [{ id: more, terms: [cà phê] }]\n')
    await told('more.yaml has changed')
    await said('2 of 4 examples')
    await told('Watching ')

    appendFileSync(file, 'nonsense: true\n')
    await told('pack.yaml has changed')
    await told('UNKNOWN_KEY')
    await told('Watching ')

    writeFileSync(file, TESTED.replace('        - Ai bảo đóng phí trước thì đừng tin\n', ''))
    await said('2 of 3 examples')
    await told('Watching ')
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([130, null])
  })

  it('has to be given something that lies on disk', async () => {
    const { status, stderr } = await runCli(['test', 'vn', '--watch'])
    expect(status).toBe(2)
    expect(stderr).toContain('nothing to watch')
  })
})
