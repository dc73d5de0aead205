import fc from 'fast-check'
import { expect, it } from 'vitest'
import { githubLine } from '../../src/cli/github-lines'

it.each([
  [{ level: 'notice', message: 'all is well' }, '::notice::all is well\n'],
  [
    { level: 'error', file: 'a,b:c%.yaml', line: 3, column: 5, title: 'T', message: '1: a, 100%\r\nb' },
    '::error file=a%2Cb%3Ac%25.yaml,line=3,col=5,title=T::1: a, 100%25%0D%0Ab\n',
  ],
] as const)('%j is written so that GitHub reads it', (annotation, line) => {
  expect(githubLine(annotation)).toBe(line)
})

it('is one line that can be read back, whatever is in it', () => {
  const unescaped = (text: string) =>
    text
      .replace(/%2C/g, ',')
      .replace(/%3A/g, ':')
      .replace(/%0A/g, '\n')
      .replace(/%0D/g, '\r')
      .replace(/%25/g, '%')
  const text = fc.string({
    unit: fc.constantFrom('a', ':', ',', '%', '\r', '\n', '=', '2', 'C', 'ứ', '0', 'D'),
  })
  fc.assert(
    fc.property(text, text, text, (file, title, message) => {
      const line = githubLine({ level: 'error', file, title, message })
      expect(line.split(/\r|\n/)).toHaveLength(2)
      const [, properties = '', rest = ''] = /^::error (.*?)::(.*)\n$/.exec(line) ?? []
      expect(properties.split(',').map((one) => unescaped(one.slice(one.indexOf('=') + 1)))).toEqual([
        file,
        title,
      ])
      expect(unescaped(rest)).toBe(message)
    }),
  )
})
