import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { azureContentSafety } from '../../../src/classifiers/adapters/azure-content-safety'
import { describeClassifier } from '../contract'
import { type Call, type LocalService, localService } from './local-service'
import { SECRET, describeService } from './service-contract'

const LABELS = ['Hate', 'SelfHarm', 'Sexual', 'Violence']

/** Answers in the shape that the API's reference shows. */
function answer({ body }: Call) {
  const { text, outputType } = body as { text: string; outputType: string }
  const most = outputType === 'EightSeverityLevels' ? 7 : 6
  const severity = (category: string) => (text.includes(category) ? most : text === 'bad' ? most - 2 : 0)
  return {
    blocklistsMatch: [],
    categoriesAnalysis: LABELS.map((category) => ({ category, severity: severity(category) })),
  }
}

describeService('azureContentSafety', {
  make: (url) => azureContentSafety({ endpoint: url, key: SECRET }),
  answer,
  wrong: [null, [], {}, { categoriesAnalysis: {} }, { categoriesAnalysis: [{ category: 'Hate' }] }],
})

let service: LocalService
beforeAll(async () => {
  service = await localService((call) => ({ body: answer(call) }))
})
afterAll(() => service.close())

describeClassifier('azureContentSafety', () => azureContentSafety({ endpoint: service.url, key: SECRET }), [
  { text: 'some Violence', label: 'Violence' },
  { text: 'Hate', label: 'Hate' },
])

describe('azureContentSafety', () => {
  it.each([
    [4, 'FourSeverityLevels', 4 / 6],
    [8, 'EightSeverityLevels', 5 / 7],
  ] as const)(
    'calls the endpoint as its reference says, with %d levels',
    async (levels, outputType, score) => {
      const own = await localService((call) => ({ body: answer(call) }))
      const classifier = azureContentSafety({ endpoint: `${own.url}/`, key: SECRET, levels })
      expect(await classifier.classify(['bad'], {})).toEqual([
        Object.fromEntries(LABELS.map((label) => [label, score])),
      ])
      expect(own.calls).toMatchObject([
        {
          path: '/contentsafety/text:analyze?api-version=2024-09-01',
          headers: { 'ocp-apim-subscription-key': SECRET },
          body: { text: 'bad', categories: LABELS, outputType },
        },
      ])
      expect([classifier.maxBatch, classifier.maxChars, classifier.version]).toEqual([
        1,
        10_000,
        `2024-09-01/${levels}`,
      ])
      await own.close()
    },
  )

  it('sends each text by itself', async () => {
    const own = await localService((call) => ({ body: answer(call) }))
    await azureContentSafety({ endpoint: own.url, key: SECRET }).classify(['a', '', 'b'], {})
    expect(own.calls.map((call) => (call.body as { text: string }).text).toSorted()).toEqual(['a', 'b'])
    await own.close()
  })
})
