import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAiModeration } from '../../../src/classifiers/adapters/open-ai-moderation'
import { describeClassifier } from '../contract'
import { type Call, type LocalService, localService } from './local-service'
import { SECRET, describeService } from './service-contract'

const { labels } = openAiModeration({ apiKey: SECRET })

/** Answers in the shape that the API's reference shows. */
function answer({ body }: Call) {
  const { input, model } = body as { input: string[]; model: string }
  const results = input.map((text) => {
    const scores = labels.map((label) => [label, text.includes(label) || text === 'bad' ? 0.9 : 0.01])
    const category_scores = Object.fromEntries(scores)
    const categories = Object.fromEntries(scores.map(([label, score]) => [label, Number(score) > 0.5]))
    return { flagged: true, categories, category_scores, category_applied_input_types: {} }
  })
  return { id: 'modr-1', model, results }
}

describeService('openAiModeration', {
  make: (url) => openAiModeration({ apiKey: SECRET, baseUrl: url }),
  answer,
  wrong: [null, [], {}, { results: [] }, { results: [{}] }, { results: [{ category_scores: [] }, {}] }],
})

let service: LocalService
beforeAll(async () => {
  service = await localService((call) => ({ body: answer(call) }))
})
afterAll(() => service.close())

describeClassifier('openAiModeration', () => openAiModeration({ apiKey: SECRET, baseUrl: service.url }), [
  { text: 'this is sexual', label: 'sexual' },
  { text: 'violence', label: 'violence' },
])

describe('openAiModeration', () => {
  it('calls the endpoint as its reference says', async () => {
    const own = await localService((call) => ({ body: answer(call) }))
    const classifier = openAiModeration({
      apiKey: SECRET,
      baseUrl: `${own.url}/v1/`,
      model: 'omni-moderation-2024-09-26',
    })
    await classifier.classify(['một', ' ', 'hai'], {})
    expect(own.calls).toMatchObject([
      {
        path: '/v1/moderations',
        headers: { authorization: `Bearer ${SECRET}` },
        body: { model: 'omni-moderation-2024-09-26', input: ['một', 'hai'] },
      },
    ])
    expect([classifier.version, labels.length]).toEqual(['omni-moderation-2024-09-26', 13])
    await own.close()
  })

  it('tells no key that cannot be sent', () => {
    expect(() => openAiModeration({ apiKey: `${SECRET}\n1` })).toThrow(
      expect.objectContaining({ code: 'OPTION_WRONG', message: expect.not.stringContaining(SECRET) }),
    )
  })
})
