import { describe, expect, it } from 'vitest'
import { UngxuError } from '../../src/errors'
import { stateReasons } from '../../src/report/state-reasons'
import type { LetterOptions } from '../../src/report/reasons-options'
import type { Verdict } from '../../src/verdict'
import { judged, judgedWithout } from './verdicts'

function faultsOf(verdict: Verdict, options: unknown): string[] {
  try {
    stateReasons(verdict, options as LetterOptions)
  } catch (error) {
    if (error instanceof UngxuError)
      return error.faults.map(({ code, path }) => `${code} ${path ?? ''}`.trim())
    throw error
  }
  return []
}

describe('a letter', () => {
  it('tells all there is to tell, in English', async () => {
    const verdict = await judged({
      text: 'Easy job, small application fee',
      fields: { title: 'outside sale' },
    })
    expect(
      stateReasons(verdict, { complaint: { channel: 'help@shop.example', until: '2027-05-22' } }).replace(
        verdict.engine,
        'N',
      ),
    ).toMatchInlineSnapshot(`
      "ABOUT YOUR POST

      What happens to your post

      Your post is held back. A person will look at it before it can be published.

      What was found

      1. A fee is asked
         - Real employers ask for no fee.
         - Words that count:
            - “application fee” (body of the post, characters 17 to 31)
         - Rule: t.fee
         - Law on this matter:
            - 1/2020, Art. 1 (The Act): What art1 says (in force since 2020-02-01; https://law.example.org/1-2020)
            - 1/2020, Art. 2 (The Act): What art2 says (in force since 2020-02-01; https://law.example.org/1-2020)
      2. t.house
         - Words that count:
            - “outside sale” (title, characters 1 to 12)
         - Rule: t.house
         - This is a rule of the platform. It names no provision of law.

      How this was decided

      - Software found this; no person took part in finding it.
      - The decision was made by software alone.
      - The law of 2026-11-22 was applied.
      - Checked by the rules t 1.0.0, with ungxu N.
      - The law is named in our own words; only the official text binds. This is no finding of a court or an authority.

      If you disagree

      - You may ask the platform to look at this decision again.
      - Where: help@shop.example
      - Until: 2027-05-22
      - Say why the rule does not fit your post: a quotation, a warning to others, a joke among friends.
      - You may also change the words shown above and post again.
      "
    `)
  })

  it('and in Vietnamese, as Markdown', async () => {
    const verdict = await judged('Phí hồ sơ 200k')
    expect(
      stateReasons(verdict, { lang: 'vi', format: 'markdown', decidedBy: 'both' }).replace(
        verdict.engine,
        'N',
      ),
    ).toMatchInlineSnapshot(`
      "# Về bài đăng của bạn

      ## Bài của bạn sẽ thế nào

      Bài của bạn đang được giữ lại. Sẽ có người xem trước khi bài có thể được đăng.

      ## Điều đã thấy trong bài

      1. **Đòi phí**
         - Việc thật không thu phí.
         - Những chữ được xét đến:
            - “Phí hồ sơ” (nội dung bài, từ ký tự 1 đến 9)
         - Quy tắc: t.fee
         - Quy định pháp luật liên quan:
            - 1/2020, Art. 1 (Luật Mẫu): Điều art1 nói (có hiệu lực từ 2020-02-01; <https://law.example.org/1-2020>)
            - 1/2020, Art. 2 (Luật Mẫu): Điều art2 nói (có hiệu lực từ 2020-02-01; <https://law.example.org/1-2020>)

      ## Quyết định được đưa ra thế nào

      - Phần mềm đã phát hiện điều này, không có người tham gia phát hiện.
      - Quyết định do người đưa ra, có phần mềm hỗ trợ.
      - Đã áp dụng pháp luật của ngày 2026-11-22.
      - Kiểm tra theo bộ quy tắc t 1.0.0, bằng ungxu N.
      - Điều luật được tóm tắt bằng lời của chúng tôi; chỉ văn bản chính thức có giá trị. Đây không phải là kết luận của tòa án hay cơ quan nhà nước.

      ## Nếu bạn không đồng ý

      - Bạn có thể yêu cầu nền tảng xem lại quyết định này.
      - Hãy nói vì sao quy tắc không hợp với bài của bạn: lời trích dẫn, lời cảnh báo, câu đùa với bạn bè.
      - Bạn cũng có thể sửa những chữ nêu trên rồi đăng lại.
      "
    `)
  })

  it('says nothing of an address that nobody gave, and what nobody named', async () => {
    const letter = stateReasons(await judged('application fee'))
    expect(letter).toContain('You may ask the platform to look at this decision again.')
    expect(letter).not.toMatch(/Where:|Until:|Within/)
  })

  it('takes the words of the platform for what happens', async () => {
    const letter = stateReasons(await judged('application fee'), { consequence: 'It waits for an hour.' })
    expect(letter).toContain('It waits for an hour.')
    expect(letter).not.toContain('held back')
  })

  it.each([
    ['software', 'software', 'no person took part in finding it', 'made by software alone'],
    ['both', 'both', 'Software and a person', 'with the help of software'],
    ['person', 'person', 'A person found this', 'made by a person.'],
  ] as const)('says that %s found it and %s decided', async (foundBy, decidedBy, found, decided) => {
    const letter = stateReasons(await judged('application fee'), { foundBy, decidedBy })
    expect(letter).toContain(found)
    expect(letter).toContain(decided)
  })

  it('says so where law is no longer in force, or where none is named', async () => {
    expect(stateReasons(await judged('old offence'))).toContain('was in force on 2026-11-22')
    expect(stateReasons(await judged('outside sale'))).toContain('names no provision of law')
  })

  it('says so where a rule rests on facts alone', async () => {
    const letter = stateReasons(await judged({ text: 'hello', author: { banned: true } }))
    expect(letter).toContain('not on particular words')
    expect(letter).not.toContain('change the words')
  })

  it('is honest about what could not be decided', () => {
    const waiting = stateReasons(judgedWithout('hello'))
    expect(waiting).toContain('No rule was found to be broken.')
    expect(waiting).toContain('1 rule could not be checked:')
    expect(waiting).toContain('t.scored: a classifier it needs')
    expect(waiting).toContain('waits because of this')
    expect(waiting).not.toContain('Software found this')
    const found = stateReasons(judgedWithout('application fee'))
    expect(found).toContain('speaks neither for your post nor against it')
  })

  it('leaves the words out where others may read it', async () => {
    const letter = stateReasons(await judged('application fee'), { quote: false })
    expect(letter).not.toContain('application fee')
    expect(letter).toContain('body of the post, characters 1 to 15')
  })

  it('counts the places it does not show', async () => {
    const letter = stateReasons(await judged('application fee. '.repeat(20)))
    expect(letter.match(/“application fee”/g)).toHaveLength(12)
    expect(letter).toContain('and 8 more places')
  })

  it('lets nothing in a post act, in Markdown', async () => {
    const fields = { '[x](http://bad.example)': 'application\n\u202efee' }
    const letter = stateReasons(await judged({ text: 'ok', fields }), {
      format: 'markdown',
      complaint: { channel: '<script>alert(1)</script> www.bad.example' },
    })
    expect(letter).not.toMatch(/<script|\]\(|\u202e|www\./)
    expect(letter).toContain('“application fee”')
  })

  it('is the same for the same verdict', async () => {
    const verdict = await judged('application fee')
    expect(stateReasons(verdict)).toBe(stateReasons(structuredClone(verdict) as Verdict))
  })
})

describe('what is refused', () => {
  it('an allowed post', async () => {
    expect(faultsOf(await judged('hello'), {})).toEqual(['STATEMENT_OF_ALLOWED'])
    expect(faultsOf(await judged('hello'), { format: 'dsa' })).toEqual(['STATEMENT_OF_ALLOWED'])
  })

  it('wrong options, all at once', async () => {
    const wrong = {
      lang: 'de',
      foundBy: 'robot',
      decidedBy: 'dice',
      format: 'html',
      consequence: ' ',
      quote: 'no',
      complaint: { channel: '', until: '2026-02-30', days: 3 },
    }
    expect(faultsOf(await judged('application fee'), wrong)).toEqual([
      'OPTION_WRONG lang',
      'OPTION_WRONG foundBy',
      'OPTION_WRONG decidedBy',
      'OPTION_WRONG format',
      'OPTION_WRONG consequence',
      'OPTION_WRONG quote',
      'STATEMENT_INCOMPLETE complaint.channel',
      'OPTION_WRONG complaint.until',
      'OPTION_WRONG complaint.days',
    ])
  })
})
