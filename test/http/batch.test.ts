import { describe, expect, it, vi } from 'vitest'
import type { Moderator } from '../../src/moderator'
import { handlerOf, linesOf, moderator, postLines } from './answers'

const handle = handlerOf()
const encoder = new TextEncoder()
const post = (id: number, text = 'Xin chào') => JSON.stringify({ id: String(id), text })

/** What each line of an answer is: the decision on a post, or the code and line of an error. */
async function outcomes(response: Response): Promise<unknown[]> {
  return (await linesOf(response)).map((line) => {
    const error = line['error'] as { code: string; line: number } | undefined
    return error === undefined ? `${line['id'] ?? ''} ${line['decision']}` : `${error.code} ${error.line}`
  })
}

describe('a batch', () => {
  it('is answered line by line, in order', async () => {
    const response = await handle(postLines(`${post(1)}\n${post(2, 'đồ ngốc')}\r\n${post(3)}`))
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/x-ndjson'])
    expect(await outcomes(response)).toEqual(['1 allow', '2 reject', '3 allow'])
  })

  it.each<[string, string | Uint8Array, string[]]>([
    ['nothing', '', []],
    ['blank lines', '\n  \n\r\n', []],
    ['a byte order mark', `\ufeff${post(1)}`, ['1 allow']],
    [
      'a line that is no JSON',
      `${post(1)}\n{"text"\n${post(3)}\n`,
      ['1 allow', 'LINE_NOT_JSON 2', '3 allow'],
    ],
    ['a blank line before a bad one', '\n{', ['LINE_NOT_JSON 2']],
    ['a post that is none', `[]\n${post(2)}`, ['POST_NOT_OBJECT 1', '2 allow']],
    ['a text that is none', `{"text":1}\n${post(2)}`, ['POST_TEXT_NOT_STRING 1', '2 allow']],
    ['bytes', new Uint8Array([0xff, 0x0a, ...encoder.encode(post(2))]), ['LINE_NOT_UTF8 1', '2 allow']],
    ['a line too long', `${post(1, 'x'.repeat(200))}\n${post(2)}`, ['LINE_TOO_LONG 1', '2 allow']],
    ['a long line at the end', `${post(1)}\n${post(2, 'x'.repeat(200))}`, ['1 allow', 'LINE_TOO_LONG 2']],
    ['more lines than are read', `${post(1)}\n`.repeat(7), [...Array(5).fill('1 allow'), 'LINES_TOO_MANY 6']],
  ])('with %s', async (_, body, lines) => {
    const request = postLines(body as string)
    expect(await outcomes(await handlerOf({ maxLineBytes: 100, maxLines: 5 })(request))).toEqual(lines)
  })

  it.each(['\n', '\r\n'])('counts the limit in bytes, without the line break %j', async (lineBreak) => {
    const line = post(1)
    const exactly = handlerOf({ maxLineBytes: line.length + 2 })
    expect(encoder.encode(line).length).toBe(line.length + 1)
    const wider = post(1, 'Xin chào!')
    const widest = post(1, 'Xin chào!!')
    const body = [line, wider, widest, wider].join(lineBreak)
    expect(await outcomes(await exactly(postLines(body)))).toEqual([
      '1 allow',
      '1 allow',
      'LINE_TOO_LONG 3',
      '1 allow',
    ])
  })

  it('keeps the id of a refused post, and says why in the language asked for', async () => {
    const headers = { 'accept-language': 'vi' }
    const [line] = await linesOf(await handle(postLines('{"id":"9","text":7}', undefined, { headers })))
    expect(line).toMatchObject({ id: '9', error: { code: 'POST_TEXT_NOT_STRING', path: 'text', line: 1 } })
    expect((line!['error'] as { message: string }).message).toMatch(/phải/)
  })

  it('takes the options of all its posts from the query', async () => {
    const lines = await linesOf(await handle(postLines(post(1, 'lãi cao'), '/moderate/batch?strictness=2')))
    expect(lines[0]).toMatchObject({ shadow: [{ rule: 't.doubtful' }] })
    expect((await handle(postLines(post(1), '/moderate/batch?strictness=4'))).status).toBe(400)
  })

  it('goes on where one post breaks the moderator', async () => {
    const evaluate: Moderator['evaluate'] = (one, how) =>
      one.id === '2' ? Promise.reject(new Error('secret')) : moderator.evaluate(one, how)
    const onError = vi.fn()
    const serve = handlerOf({ onError }, { ...moderator, evaluate })
    const response = await serve(postLines([1, 2, 3].map((id) => post(id)).join('\n')))
    expect(await outcomes(response)).toEqual(['1 allow', 'HANDLER_FAILED 2', '3 allow'])
    expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('secret'))
  })
})

describe('a batch that streams', () => {
  /** A body that never ends, a post a piece; tells how many were taken. */
  function endless() {
    const seen = { pulled: 0, cancelled: 0 }
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => controller.enqueue(encoder.encode(`${post(seen.pulled++)}\n`)),
        cancel: () => {
          seen.cancelled++
        },
      },
      { highWaterMark: 0 },
    )
    return { body, seen }
  }

  it('reads no further ahead than it is read itself', async () => {
    const { body, seen } = endless()
    const response = await handlerOf({ concurrency: 4 })(postLines(body))
    const reader = response.body!.getReader()
    expect(seen.pulled).toBe(0)
    for (let count = 1; count <= 10; count++) {
      const { value } = await reader.read()
      expect(JSON.parse(new TextDecoder().decode(value))).toMatchObject({ id: String(count - 1) })
      expect(seen.pulled).toBeLessThanOrEqual(count + 4)
    }
    await reader.cancel()
    expect(seen.cancelled).toBe(1)
  })

  it('ends when its reader goes, though the body never says another word', async () => {
    const cancelled = vi.fn()
    const body = new ReadableStream({ cancel: cancelled }, { highWaterMark: 0 })
    const reader = (await handle(postLines(body))).body!.getReader()
    const waiting = reader.read()
    await reader.cancel()
    expect((await waiting).done).toBe(true)
    expect(cancelled).toHaveBeenCalledOnce()
  })

  it('breaks off on abort', async () => {
    const gone = new AbortController()
    const { body, seen } = endless()
    const response = await handle(postLines(body, undefined, { signal: gone.signal }))
    const reader = response.body!.getReader()
    await reader.read()
    gone.abort(new Error('gone'))
    const rest = async () => {
      while (!(await reader.read()).done);
    }
    await expect(rest()).rejects.toThrow('gone')
    expect(seen.cancelled).toBe(1)
  })

  it('ends with the line it did not read when the server stops', async () => {
    const stop = new AbortController()
    const { body } = endless()
    const response = await handlerOf({ concurrency: 1, shutdown: stop.signal })(postLines(body))
    const reader = response.body!.getReader()
    const decoder = new TextDecoder()
    let text = ''
    for (let count = 0; ; count++) {
      const { done, value } = await reader.read()
      if (done) break
      text += decoder.decode(value)
      if (count === 2) stop.abort()
    }
    const lines = await outcomes(new Response(text))
    expect(lines.slice(0, 3)).toEqual(['0 allow', '1 allow', '2 allow'])
    expect(lines.at(-1)).toMatch(/^SHUTTING_DOWN \d$/)
  })

  it('reads lines whatever pieces they come in', async () => {
    const bytes = encoder.encode(`${post(1, 'Chữ có dấu 💸')}\r\n${post(2)}\n`)
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    expect(await outcomes(await handle(postLines(body)))).toEqual(['1 allow', '2 allow'])
  })
})
