// Links between pages lead somewhere, and to the heading that they name; no page is an island.
import { existsSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../built'
import { pages, readPage } from './page'

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '``')

/** The names that GitHub gives to the headings of a page. */
function anchorsOf(page: string): string[] {
  const text = readPage(page).replace(/^```[\s\S]*?^```$/gm, '')
  const seen = new Map<string, number>()
  return [...text.matchAll(/^#{1,6} +(.*)$/gm)].map(([, heading = '']) => {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const name = words
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-')
    const count = seen.get(name) ?? 0
    seen.set(name, count + 1)
    return count === 0 ? name : `${name}-${count}`
  })
}

interface Link {
  readonly page: string
  readonly target: string
  readonly anchor: string | undefined
}

const links: Link[] = pages().flatMap((page) =>
  [...withoutCode(readPage(page)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^(?:https?|mailto):/.test(link))
    .map((link) => {
      const [path = '', anchor] = link.split('#')
      return { page, target: path === '' ? page : normalize(join(dirname(page), path)), anchor }
    }),
)

describe('a link between pages', () => {
  it('leads to what is there', () => {
    expect(links.length).toBeGreaterThan(80)
    expect(links.filter(({ target }) => !existsSync(join(ROOT, target)))).toEqual([])
  })

  it('names a heading of the page', () => {
    const named = links.filter(({ target, anchor }) => anchor !== undefined && target.endsWith('.md'))
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(({ target, anchor }) => !anchorsOf(target).includes(anchor!))).toEqual([])
  })

  it('goes to every page of docs from its index', () => {
    const listed = links.filter(({ page }) => page === 'docs/README.md').map(({ target }) => target)
    const there = pages().filter((page) => /^docs\/[^/]+\.md$/.test(page) && page !== 'docs/README.md')
    expect(there.filter((page) => !listed.includes(page))).toEqual([])
  })

  it('of a folder leads into the repository', () => {
    const folders = links.filter(
      ({ target }) => existsSync(join(ROOT, target)) && statSync(join(ROOT, target)).isDirectory(),
    )
    expect(folders.filter(({ target }) => target.startsWith('..'))).toEqual([])
  })
})
