import { describe, expect, it, vi } from 'vitest'
import type { FetchHandlerOptions } from '../../src/http'
import { createModerator, type Moderator } from '../../src/moderator'
import { pack, rule } from '../packs'
import { RULES, handlerOf, linesOf, moderator, post, postJson } from './answers'

const handle = handlerOf()
const get = (path: string, init: RequestInit = {}) => new Request(`http://localhost${path}`, init)
const without = (verdict: unknown) => ({ ...(verdict as object), durationMs: 0 })

describe('POST /moderate', () => {
  it.each([
    ['a post', '', {}, 'reject'],
    ['as of a day', '?asOf=2026-01-01', { asOf: '2026-01-01' }, 'reject'],
    ['strictly', '?strictness=2&trace=false', { strictness: 2 }, 'reject'],
    [
      'for a jurisdiction, with a trace',
      '?jurisdiction=VN&trace=true',
      { jurisdiction: 'VN', trace: true },
      'reject',
    ],
  ] as const)('answers %s as the moderator does', async (_, query, options, decision) => {
    const one = { id: '7', text: 'Này đồ ngốc, lãi cao', fields: { title: 'x' }, author: { new: true } }
    const response = await handle(postJson(JSON.stringify(one), `/moderate${query}`))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    const verdict: unknown = await response.json()
    expect(verdict).toMatchObject({ id: '7', decision })
    const direct: unknown = JSON.parse(JSON.stringify(await moderator.evaluate(one, options)))
    expect(without(verdict)).toEqual(without(direct))
  })

  it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json;charset="UTF-8"'])(
    'reads %s',
    async (type) => {
      expect((await handle(post('/moderate', '{"text":""}', type))).status).toBe(200)
    },
  )
})

describe('what goes wrong', () => {
  const tooMuch = JSON.stringify({ text: 'x'.repeat(200) })
  it.each<[string, Request, number, string]>([
    ['another path', postJson('{}', '/moderates'), 404, 'ROUTE_UNKNOWN'],
    ['a name that every object has', get('/constructor'), 404, 'ROUTE_UNKNOWN'],
    ['the root', get('/'), 404, 'ROUTE_UNKNOWN'],
    ['a slash at the end', get('/rules/'), 404, 'ROUTE_UNKNOWN'],
    ['another method', get('/moderate'), 405, 'METHOD_NOT_ALLOWED'],
    ['a method that every object has', get('/rules', { method: 'toString' }), 405, 'METHOD_NOT_ALLOWED'],
    ['a body for a list', postJson('{}', '/rules'), 405, 'METHOD_NOT_ALLOWED'],
    ['no type', post('/moderate', new Uint8Array(2), undefined), 415, 'MEDIA_TYPE_WRONG'],
    ['plain text', post('/moderate', '{"text":""}', 'text/plain'), 415, 'MEDIA_TYPE_WRONG'],
    ['lines for one post', post('/moderate', '{"text":""}', 'application/x-ndjson'), 415, 'MEDIA_TYPE_WRONG'],
    ['another charset', post('/moderate', '{}', 'application/json; charset=utf-16'), 415, 'MEDIA_TYPE_WRONG'],
    [
      'gzip',
      postJson('{}', '/moderate', { headers: { 'content-encoding': 'gzip' } }),
      415,
      'MEDIA_TYPE_WRONG',
    ],
    ['one post for lines', postJson('{"text":""}', '/moderate/batch'), 415, 'MEDIA_TYPE_WRONG'],
    ['a body too long', postJson(tooMuch), 413, 'BODY_TOO_LONG'],
    ['no body', postJson(null), 400, 'BODY_NOT_JSON'],
    ['half a body', postJson('{"text":"x'), 400, 'BODY_NOT_JSON'],
    ['bytes', postJson(new Uint8Array([0x22, 0xff, 0x22])), 400, 'BODY_NOT_UTF8'],
    ['a list', postJson('[]'), 422, 'POST_NOT_OBJECT'],
    ['null', postJson('null'), 422, 'POST_NOT_OBJECT'],
    ['no text', postJson('{"id":"1"}'), 422, 'POST_TEXT_NOT_STRING'],
    ['a wrong field', postJson('{"text":"","fields":{"a":1}}'), 422, 'POST_FIELD_WRONG'],
    ['a day that is none', postJson('{"text":""}', '/moderate?asOf=2026-02-30'), 400, 'OPTION_WRONG'],
    ['a country that is none', postJson('{"text":""}', '/moderate?jurisdiction=vn'), 400, 'OPTION_WRONG'],
    ['a strictness that is none', postJson('{"text":""}', '/moderate?strictness=1e0'), 400, 'OPTION_WRONG'],
    ['a trace that is none', postJson('{"text":""}', '/moderate?trace=1'), 400, 'OPTION_WRONG'],
    ['an option twice', postJson('{"text":""}', '/moderate?strictness=1&strictness=2'), 400, 'OPTION_WRONG'],
    ['an option misspelt', postJson('{"text":""}', '/moderate?asof=2026-01-01'), 400, 'UNKNOWN_KEY'],
    ['an option of another path', get('/rules?strictness=1'), 400, 'UNKNOWN_KEY'],
  ])('%s', async (_, request, status, code) => {
    const response = await handlerOf({ maxPostBytes: 100 })(request)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('content-language')).toBe('en')
    const body = (await response.json()) as Record<string, unknown>
    expect({ status: response.status, ...body }).toMatchObject({ status, code, type: 'about:blank' })
    expect(body['title']).toMatch(/^[A-Z][A-Za-z ]+$/)
  })

  it.each([100, 5000])(
    'has a path that is no longer than a line, though a field has a name of %i letters',
    async (length) => {
      const fields = { ['x'.repeat(length)]: 1 }
      const response = await handle(postJson(JSON.stringify({ text: '', fields })))
      const { path } = (await response.json()) as { path: string }
      expect(path).toMatch(length > 100 ? /^fields$/ : /^fields\.x+…$/)
      expect(path.length).toBeLessThanOrEqual(60)
    },
  )

  it.each([
    ['/moderate', 'GET', 'POST'],
    ['/rules', 'POST', 'GET, HEAD'],
    ['/healthz', 'DELETE', 'GET, HEAD'],
  ])('%s tells on %s that it allows %s', async (path, method, allow) => {
    expect((await handle(get(path, { method }))).headers.get('allow')).toBe(allow)
  })

  it.each([
    [null, 'en'],
    ['vi', 'vi'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['en-GB,vi;q=0.9', 'en'],
    ['fr, vi;q=0.3, en;q=0.2', 'vi'],
    ['en, vi', 'en'],
    ['VI;q=1.0', 'vi'],
    ['vi;q=0, *', 'en'],
    ['vi;q=x', 'vi'],
    [',;=,', 'en'],
  ])('is said for %j in %s', async (header, language) => {
    const response = await handle(get('/', header === null ? {} : { headers: { 'accept-language': header } }))
    expect(response.headers.get('content-language')).toBe(language)
    const { detail } = (await response.json()) as { detail: string }
    expect(detail).toMatch(language === 'vi' ? /^không/ : /^there/)
  })

  it('by nobody’s fault is 500, and told to `onError` alone', async () => {
    const broken: Moderator = { ...moderator, evaluate: () => Promise.reject(new Error('secret')) }
    const onError = vi.fn(() => {
      throw new Error('worse')
    })
    const response = await handlerOf({ onError }, broken)(postJson('{"text":"x"}'))
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).toContain('HANDLER_FAILED')
    expect(text).not.toContain('secret')
    expect(onError).toHaveBeenCalledWith(new Error('secret'))
  })

  it.each<[string, FetchHandlerOptions]>([
    ['maxPostBytes', { maxPostBytes: 0 }],
    ['maxLineBytes', { maxLineBytes: 1.5 }],
    ['maxLines', { maxLines: Number.NaN }],
    ['concurrency', { concurrency: -1 }],
  ])('in %s shows before anything is served', (option, options) => {
    expect(() => handlerOf(options)).toThrow(
      expect.objectContaining({ code: 'OPTION_WRONG', faults: [expect.objectContaining({ path: option })] }),
    )
  })
})

// To cancel the body is to close the connection: the client would never hear why.
describe('a body that does not end', () => {
  it.each([
    ['/moderate', 'application/json', 413, 100],
    ['/moderate/batch', 'application/x-ndjson', 200, 30],
  ])('to %s is read for a while, left and not cancelled', async (path, type, status, most) => {
    const seen = { pulled: 0, cancelled: 0 }
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        seen.pulled++
        controller.enqueue(new TextEncoder().encode('{"text":""}\n'))
      },
      cancel() {
        seen.cancelled++
      },
    })
    const response = await handlerOf({ maxPostBytes: 100, maxLines: 10 })(post(path, body, type))
    expect(response.status).toBe(status)
    expect(await response.text()).toMatch(/"code":"(?:BODY_TOO_LONG|LINES_TOO_MANY)"/)
    expect(seen.pulled).toBeLessThan(most)
    expect(seen.cancelled).toBe(0)
  })
})

describe('giving up', () => {
  const slow = () => {
    const fact = () => new Promise(() => {})
    const rules = [rule('s.fact', { fact: 'slow', operator: 'equal', value: 1 })]
    return createModerator({ packs: [pack({ rules }, 's')], facts: { slow: fact } })
  }

  it('while a post is judged', async () => {
    const gone = new AbortController()
    const answer = handlerOf({}, slow())(postJson('{"text":"x"}', '/moderate', { signal: gone.signal }))
    gone.abort()
    const response = await answer
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      503,
      'REQUEST_ABORTED',
    ])
  })

  it('while the body is still coming', async () => {
    const gone = new AbortController()
    const cancelled = vi.fn()
    const body = new ReadableStream({ cancel: cancelled })
    const answer = handle(postJson(body, '/moderate', { signal: gone.signal }))
    await Promise.resolve()
    gone.abort()
    expect((await answer).status).toBe(503)
    expect(cancelled).toHaveBeenCalledOnce()
  })

  it('by the server: all is 503, its health too', async () => {
    const stop = new AbortController()
    const closing = handlerOf({ shutdown: stop.signal })
    expect((await closing(get('/healthz'))).status).toBe(200)
    stop.abort()
    for (const request of [get('/healthz'), get('/rules'), postJson('{"text":"x"}'), get('/nowhere')]) {
      const response = await closing(request)
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
      expect(await response.json()).toMatchObject({ code: 'SHUTTING_DOWN' })
    }
  })
})

describe('GET /rules', () => {
  it('lists live and shadow rules as overlays want them, with the law of the day', async () => {
    const { rules } = (await (await handle(get('/rules?asOf=2026-06-30'))).json()) as { rules: unknown[] }
    expect(rules).toEqual([
      {
        id: 't.rude',
        pack: 'test',
        title: { en: 't.rude' },
        category: 'test',
        severity: 'medium',
        action: 'reject',
        strictness: 1,
        status: 'live',
        legalBasis: [expect.objectContaining({ id: 'vn/sample#a1', ref: 'Điều a1' })],
      },
      expect.objectContaining({ id: 't.doubtful', status: 'shadow', strictness: 2, legalBasis: [] }),
    ])
  })

  it('leaves out law that is no longer in force', async () => {
    const { rules } = (await (await handle(get('/rules?asOf=2026-07-01'))).json()) as { rules: object[] }
    expect(rules[0]).toMatchObject({ id: 't.rude', legalBasis: [] })
  })

  it('follows a reload', async () => {
    const own = createModerator({ packs: [RULES] })
    const serve = handlerOf({}, own)
    own.reload([pack({ rules: [rule('n.new', { shape: 'length', atLeast: 1 })] }, 'n')])
    expect(await (await serve(get('/rules'))).json()).toMatchObject({ rules: [{ id: 'n.new', pack: 'n' }] })
  })
})

describe('GET /healthz', () => {
  it('tells version and packs', async () => {
    const body = (await (await handle(get('/healthz'))).json()) as Record<string, unknown>
    expect(body).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      packs: [{ id: 'test', version: '1.0.0', digest: RULES.digest }],
    })
  })

  it('answers HEAD with headers alone', async () => {
    const response = await handle(get('/healthz', { method: 'HEAD' }))
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'application/json',
      '',
    ])
  })
})

describe('below a path of its own', () => {
  const below = handlerOf({ basePath: '/api' })
  it.each([
    ['/api/healthz', 200],
    ['/healthz', 404],
    ['/apihealthz', 404],
    ['/api', 404],
  ])('%s is %i', async (path, status) => {
    expect((await below(get(path))).status).toBe(status)
  })
})

it('keeps no answer in any cache', async () => {
  const batch = await handle(post('/moderate/batch', '{"text":"x"}', 'application/x-ndjson'))
  expect(await linesOf(batch)).toHaveLength(1)
  for (const response of [batch, await handle(get('/healthz')), await handle(get('/'))])
    expect(response.headers.get('cache-control')).toBe('no-store')
})
