// A real model on the real package, which is no dependency of ours, as it is too heavy. To run this:
// npm install --no-save @huggingface/transformers@4.3.1 && npx vitest run test/classifiers/adapters/transformers-model.test.ts
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transformersClassifier } from '../../../src/classifiers/adapters/transformers-classifier'
import { describeClassifier } from '../contract'
import { writeTinyModel } from './tiny-onnx-model'

const isInstalled = existsSync('node_modules/@huggingface/transformers')
const folder = mkdtempSync(join(tmpdir(), 'tiny-model-'))
const labels = ['fine', 'toxic']
const make = () =>
  transformersClassifier({ id: 'tiny', version: '1', labels, model: join(folder, 'tiny'), dtype: 'fp32' })

describe.skipIf(!isInstalled)('with the package installed', () => {
  beforeAll(() => writeTinyModel(join(folder, 'tiny'), labels, { ngu: [0, 4], chào: [3, 0] }))

  describeClassifier('transformersClassifier on a real model', make, [
    { text: 'đồ ngu', label: 'toxic' },
    { text: 'chào bạn', label: 'fine' },
  ])

  it('scores as the model does', async () => {
    const rows = await make().classify(['đồ ngu', 'lạ'], {})
    // softmax(0, 4) and softmax(0, 0)
    expect(rows[0]!.toxic).toBeCloseTo(1 / (1 + Math.exp(-4)), 6)
    expect(rows[1]!.toxic).toBeCloseTo(0.5, 6)
  })

  it('fails where there is no such folder, and does not look elsewhere', async () => {
    const lost = transformersClassifier({ id: 'lost', version: '1', labels, model: join(folder, 'lost') })
    await expect(lost.classify(['ngu'], {})).rejects.toThrow()
  })
})

afterAll(() => rmSync(folder, { recursive: true }))
