import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html, trusted } from '../../src/report-page/html'

describe('what is put into markup', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    [`" onclick='x'`, '&quot; onclick=&#39;x&#39;'],
    ['&lt;', '&amp;lt;'],
    ['\u001b[31m', '␛[31m'],
  ])('cannot act: %j', (text, shown) => expect(html`<p>${text}</p>`.markup).toBe(`<p>${shown}</p>`))

  it('shows marks that turn a line', () => {
    expect(html`${'a\u202eb'}`.markup).not.toContain('\u202e')
  })

  it.each([
    [undefined, ''],
    [false, ''],
    [0, '0'],
    [trusted('<b>x</b>'), '<b>x</b>'],
    [['<', trusted('<i></i>'), 1], '&lt;<i></i>1'],
  ] as const)('is written as it should be: %j', (value, shown) => {
    expect(html`${value}`.markup).toBe(shown)
  })

  it('never opens a tag or ends an attribute, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.markup).not.toMatch(/[<>"']/)
      }),
    )
  })
})
