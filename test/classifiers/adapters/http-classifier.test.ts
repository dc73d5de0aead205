import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { httpClassifier } from '../../../src/classifiers/adapters/http-classifier'
import { BadAnswer } from '../../../src/classifiers/classifier-error'
import { describeClassifier } from '../contract'
import { type Call, type LocalService, localService } from './local-service'
import { SECRET, describeService } from './service-contract'

const about = { id: 'shop', version: '1', labels: ['offer', 'greeting'] }
const score = (text: string) => ({
  offer: /giá|bad/.test(text) ? 0.9 : 0.1,
  greeting: /chào|bad/.test(text) ? 0.8 : 0.05,
})
const answer = ({ body }: Call) => ({ scores: (body as { texts: string[] }).texts.map(score) })
const headers = { authorization: `Bearer ${SECRET}` }

describeService('httpClassifier', {
  make: (url) => httpClassifier({ ...about, url, headers }),
  answer,
  wrong: [null, [], {}, { scores: null }, { scores: 'no' }],
})

let service: LocalService
beforeAll(async () => {
  service = await localService((call) => ({ body: answer(call) }))
})
afterAll(() => service.close())

describeClassifier('httpClassifier', () => httpClassifier({ ...about, url: service.url }), [
  { text: 'giá rẻ', label: 'offer' },
  { text: 'chào bạn', label: 'greeting' },
])

describe('httpClassifier', () => {
  it('sends texts and headers, and reads scores, as it is told', async () => {
    const own = await localService(() => ({ body: [{ s: [1, 0] }] }))
    const classifier = httpClassifier({
      ...about,
      url: `${own.url}/v2/rate?x=1`,
      headers,
      request: (texts) => ({ inputs: texts }),
      scores: (body) =>
        (body as { s: [number, number] }[]).map(({ s: [offer, greeting] }) => ({ offer, greeting })),
    })
    expect(await classifier.classify(['giá'], {})).toEqual([{ offer: 1, greeting: 0 }])
    expect(own.calls).toMatchObject([
      {
        path: '/v2/rate?x=1',
        headers: { ...headers, 'content-type': 'application/json' },
        body: { inputs: ['giá'] },
      },
    ])
    await own.close()
  })

  it.each([
    ['throws', () => JSON.parse('{')],
    ['gives no list', () => 'no'],
  ])('says that the answer is bad where reading it %s', async (_, scores) => {
    const classifier = httpClassifier({ ...about, url: service.url, scores: scores as never })
    await expect(classifier.classify(['giá'], {})).rejects.toBeInstanceOf(BadAnswer)
  })

  it.each([
    ['url', { url: 'models/toxicity' }],
    ['url', { url: 'ftp://models.example' }],
    ['headers', { headers: { authorization: `Bearer ${SECRET}\n` + 'x' } }],
    ['headers', { headers: { 'a b': 'x' } }],
  ])('refuses a wrong %s, and tells no key', (path, options) => {
    try {
      httpClassifier({ ...about, url: 'https://models.example', ...(options as object) })
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code: 'OPTION_WRONG', faults: [{ path }] })
      expect(String(error)).not.toContain(SECRET)
    }
  })
})
