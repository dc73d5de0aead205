// The playground in a real Chromium, where there is one: what is typed, what is marked, what is said, and what strangers may send.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type Page, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeFragment } from '../../src/playground/fragment'
import { FIRST_SITUATION, SAMPLE_PACK, SAMPLE_POSTS } from '../../src/playground/samples'
import { chromiumPath } from '../chromium'
import { type Site, startSite } from './site'

const program = chromiumPath()

/** A pack whose rules tell apart what the settings change. */
const PACK = `schema: 1
id: ours
version: 1.0.0
title: { en: Ours }
lexicons:
  - { id: pear, terms: [quả lê] }
  - { id: plum, terms: [quả mận] }
  - { id: fig, terms: [quả sung] }
instruments:
  - id: vn/fruit-law
    number: 1/2024/SAMPLE
    title: { en: Fruit Law }
    issuer: Nobody
    kind: law
    issued: 2024-01-02
    inForce: { from: 2024-07-01, to: 2025-12-31 }
    replacedBy: []
    verified: false
    source: A sample.
    url: 'javascript:alert(1)'
    provisions:
      - { slug: art1, ref: Article 1, summary: { en: 'No pears.' }, category: test, role: prohibits, audience: anyone, verified: false, source: A sample., sourceKind: sample }
rules:
  - { id: ours.pear, title: { en: A pear }, category: test, severity: low, action: reject, legalBasis: [vn/fruit-law#art1], when: { lexicon: pear } }
  - { id: ours.plum, title: { en: A plum }, category: test, severity: low, action: limit, strictness: 3, when: { lexicon: plum } }
  - { id: ours.fig, title: { en: A fig }, category: test, severity: low, action: warn, validTo: 2026-06-30, when: { lexicon: fig } }
`

describe.skipIf(program === undefined)('the playground', { timeout: 60_000 }, () => {
  let browser: Browser
  let site: Site
  let page: Awaited<ReturnType<Site['open']>>

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program!, args: ['--no-sandbox'] })
    site = await startSite(browser)
    page = await site.open()
  })

  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  const decision = (on: Page = page) => on.locator('#decision')
  const marks = (on: Page = page) => on.locator('#ground mark').allTextContents()
  /** What the page comes to say: it is drawn when an answer comes, and a busy machine takes its time. */
  const settled = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 })
  const decided = (action: string, on: Page = page) =>
    decision(on)
      .and(on.locator(`.${action}`))
      .waitFor()

  it('marks the words that count, at their places, as somebody types', async () => {
    await page.locator('#pack').fill(PACK)
    await page.locator('#post').fill('')
    await page.locator('#post').pressSequentially('Một quả lê ngon, hai quả lê')
    await page.locator('#ground mark').nth(1).waitFor()
    await settled(() => marks()).toEqual(['quả lê', 'quả lê'])
    await settled(() => page.locator('#ground').textContent()).toBe('Một quả lê ngon, hai quả lê\n')
    // The marks lie where the letters of the text box are: same box, same font, same breaks.
    const same = await page.evaluate(() => {
      const [ground, post] = [document.getElementById('ground')!, document.getElementById('post')!]
      const of = (one: HTMLElement) => {
        const { x, y, width } = one.getBoundingClientRect()
        const { font, padding, letterSpacing, overflowWrap } = getComputedStyle(one)
        return JSON.stringify([x, y, width, font, padding, letterSpacing, overflowWrap])
      }
      return of(ground) === of(post)
    })
    expect(same).toBe(true)
  })

  it('keeps the marks in place between two answers', async () => {
    const words = await page.evaluate(() => {
      const post = document.querySelector<HTMLTextAreaElement>('#post')!
      post.value = `À, ${post.value}`
      post.dispatchEvent(new Event('input'))
      return Array.from(document.querySelectorAll('#ground mark'), ({ textContent }) => textContent)
    })
    expect(words).toEqual(['quả lê', 'quả lê'])
  })

  it('judges by the day, and cites the law of that day', async () => {
    await page.locator('#as-of').fill('2025-01-01')
    await decided('reject')
    const law = page.locator('.law li')
    await settled(() => law.textContent()).toMatch(/Article 1.*not verified.*2024-07-01.*2025-12-31/s)
    expect(await law.locator('a').count()).toBe(0)
    await page.locator('#as-of').fill('2026-02-01')
    await page.locator('.law', { hasText: 'none of the provisions' }).waitFor()
    await page.locator('#post').fill('Một quả sung')
    await decided('warn')
    await page.locator('#as-of').fill('2026-07-01')
    await decided('allow')
    await page.locator('#today').click()
    await settled(() => page.locator('#as-of').inputValue()).toBe('')
  })

  it('judges by the strictness', async () => {
    await page.locator('#post').fill('Một quả mận')
    await decided('allow')
    await page.getByRole('radio', { name: /^3/ }).check()
    await decided('limit')
    await settled(() => marks()).toEqual(['quả mận'])
  })

  it('shows the conditions as a tree, with what holds and what does not', async () => {
    await page.locator('#pack').fill(SAMPLE_PACK)
    await page.locator('#post').fill('Thanh lý tủ lạnh, inbox mình')
    await page.locator('.finding[data-rule="our-group.sales"] details.why > summary').click()
    const nodes = page.locator('.finding[data-rule="our-group.sales"] .node')
    await settled(() => nodes.allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/✓.*all of/),
        expect.stringMatching(/sales\.offer.*Thanh lý/),
      ]),
    )
    await settled(() => page.locator('#reading .text').allTextContents()).toEqual([
      'thanh lý tủ lạnh, inbox mình',
      'thanh ly tu lanh inbox minh',
    ])
  })

  it('tells what is wrong with the pack, by line and column, and goes there', async () => {
    const wrong = SAMPLE_PACK.replace('severity: low', 'severity: lowish')
    await page.locator('#pack').fill(wrong)
    const line = wrong.split('\n').findIndex((text) => text.includes('lowish')) + 1
    const place = page.locator('#lint .place').first()
    await place.filter({ hasText: `${line}:` }).waitFor()
    await settled(() => page.locator('#lint pre').first().textContent()).toContain('lowish')
    await settled(() => page.locator('#lines .error').textContent()).toBe(String(line))
    await place.click()
    const chosen = await page.evaluate(() => {
      const pack = document.activeElement as HTMLTextAreaElement
      return [pack.id, pack.value.slice(pack.selectionStart, pack.selectionEnd)]
    })
    expect(chosen).toEqual(['pack', 'lowish'])
    // The shipped pack judges on.
    await page.locator('#post').fill(SAMPLE_POSTS.job)
    await decided('review')
  })

  it('tries the examples of the pack, and tells which go wrong', async () => {
    await page.locator('#pack').fill(SAMPLE_PACK.replace('thanh lý, pass lại', 'pass lại'))
    await page.locator('#examples', { hasText: '5 of 6' }).waitFor()
    await settled(() => page.locator('#examples .fault').textContent()).toContain('lexicon:sales.offer')
  })

  it('keeps the indentation at a line break, and undo knows of it', async () => {
    await page.locator('#pack').fill('rules:\n  - id: x')
    await page.locator('#pack').press('End')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('y')
    await settled(() => page.locator('#pack').inputValue()).toBe('rules:\n  - id: x\n    y')
    await page.getByRole('button', { name: 'Start over' }).click()
  })

  it('speaks Vietnamese and English', async () => {
    await page.getByRole('button', { name: 'Tiếng Việt' }).click()
    await settled(() => decision().locator('.word').textContent()).toBe('chờ duyệt')
    await settled(() => page.locator('html').getAttribute('lang')).toBe('vi')
    await page.reload()
    await decided('review')
    await settled(() => page.locator('h2').first().textContent()).toBe('Bài viết')
    await page.getByRole('button', { name: 'English', exact: true }).click()
    await settled(() => page.locator('h2').first().textContent()).toBe('Post')
  })

  it('reads the verdict out once it rests, and once only', async () => {
    await page.evaluate(() => {
      const said: string[] = []
      Object.assign(globalThis, { said })
      const region = document.getElementById('announcement')!
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, { childList: true })
    })
    await page.locator('#post').fill('')
    await page.locator('#post').pressSequentially('việc nhẹ lương cao nhé cả nhà')
    await page.locator('#announcement', { hasText: 'Verdict: allow' }).waitFor({ state: 'attached' })
    expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual([
      'Verdict: allow',
    ])
  })

  it('makes a link of it all, which another browser opens', async () => {
    await page.locator('#post').fill('Quả lê 🍐 “ngon” nhé')
    await page.locator('#pack').fill(PACK)
    await page.locator('#as-of').fill('2025-01-01')
    await page.locator('#jurisdiction').selectOption('VN')
    await decided('reject')
    await page.locator('#share').click()
    await page.waitForURL(/#z1\./)
    const other = await site.open({ fragment: new URL(page.url()).hash, locale: 'vi-VN' })
    expect(await other.locator('#post').inputValue()).toBe('Quả lê 🍐 “ngon” nhé')
    expect(await other.locator('#pack').inputValue()).toBe(PACK)
    expect(await other.locator('#jurisdiction').inputValue()).toBe('VN')
    await decided('reject', other)
    expect(other.troubles).toEqual([])
    await other.context().close()
  })

  it.each([
    ['cut short', async () => (await writeFragment(FIRST_SITUATION)).slice(0, 200)],
    ['of another form', async () => '<img src=x onerror=alert(1)>'],
    ['of something else', async () => writeFragment({ ...FIRST_SITUATION, strictness: 9 } as never)],
    ['far too long', async () => `z1.${'A'.repeat(600_000)}`],
  ])('says so where a link is %s, and goes on', async (_, fragment) => {
    await page.evaluate(
      (hash) => {
        location.hash = hash
      },
      await fragment(),
    )
    await page.locator('#notice[data-kind=bad]').waitFor()
    await settled(() => page.locator('#notice').textContent()).toMatch(/link/)
    await page.evaluate(() => {
      document.getElementById('notice')!.removeAttribute('data-kind')
      history.replaceState(null, '', location.pathname)
    })
  })

  it.each([
    ['markup', '<img src=x onerror="document.title=1"><script>document.title=1</script> quả lê'],
    ['letters that turn the line round', '\u202equả lê\u202c \u2066quả lê'],
    ['20 kB', `${SAMPLE_POSTS.job} \n`.repeat(170)],
    ['a word of 100,000 letters', 'ă'.repeat(100_000)],
    ['more than is read', 'a '.repeat(60_000)],
  ])('stays at hand with a post of %s', async (_, text) => {
    await page.locator('#as-of').fill('')
    await page.locator('#post').fill(text)
    // Typed on top of it: the letters come at once, and the engine comes after.
    await page.locator('#post').press('Control+Home')
    await page.keyboard.type('x')
    expect((await page.locator('#post').inputValue()).slice(0, 1)).toBe('x')
    await page.locator('#post-length', { hasText: String(text.length + 1) }).waitFor()
    await page.locator('#post').fill('quả lê')
    await page.locator('#ground mark').waitFor()
    expect(await page.title()).toBe('ungxu playground')
    expect(await page.locator('#ground img, #findings img, #reading img, #ground script').count()).toBe(0)
  })

  it('goes on without a network, and opens again without one', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.context().setOffline(true)
    await page.locator('#post').fill('Một quả lê')
    await page.locator('#ground mark', { hasText: 'quả lê' }).waitFor()
    await page.reload()
    await decided('review')
    await page.context().setOffline(false)
  })

  it('works from a disk, where there are no workers', async () => {
    const context = await browser.newContext({ locale: 'en-GB' })
    const plain = await context.newPage()
    await plain.goto(`file://${site.folder}/index.html`)
    await decided('review', plain)
    await plain.locator('#post').fill(SAMPLE_POSTS.clean)
    await decided('allow', plain)
    await context.close()
  })

  describe('shuts nobody out', () => {
    beforeAll(async () => {
      await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
      await page.locator('#pack').fill(SAMPLE_PACK.replace('severity: low', 'severity: lowish'))
      await page.locator('#post').fill(SAMPLE_POSTS.job)
      await page.locator('#lint .fault').first().waitFor()
      await page.locator('#findings details.why > summary').first().click()
      await page.locator('#near summary').first().click()
    })

    it.each([
      ['English', 'light', 1280],
      ['Tiếng Việt', 'dark', 1280],
      ['English', 'dark', 390],
      ['Tiếng Việt', 'light', 390],
    ] as const)('in %s, %s, %d px wide', async (language, colorScheme, width) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await page.getByRole('button', { name: language, exact: true }).click()
      const found = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run()
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
      })
      expect(found).toEqual([])
      await page.setViewportSize({ width: 320, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })

    it('leads through the page in its order by keyboard, and holds nobody fast', async () => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.locator('#post').focus()
      const reached: string[] = []
      for (let at = 0; at < 60 && !reached.includes('pack'); at++) {
        await page.keyboard.press('Tab')
        reached.push(await page.evaluate(() => document.activeElement?.id ?? ''))
      }
      expect(reached).toContain('pack')
      expect(reached.indexOf('as-of')).toBeLessThan(reached.indexOf('jurisdiction'))
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('pack')
    })
  })

  it('asked nobody but its own folder, and nothing went wrong on the way', () => {
    // What is fetched without a network fails, as it must.
    expect(page.troubles.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  })
})
