// Elements made by hand. Text becomes text nodes and nothing else: no markup is ever read from what people write.

type Child = Node | string | undefined

/** An element with these attributes (those that are undefined are left out) and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value)
  }
  made.append(...children.filter((child) => child !== undefined))
  return made
}

/** The element of the page with this id. */
export function find<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no #${id}`)
  return found as T
}

/** A link to a page of the web, opened apart; its words alone where the address, written by whoever wrote a pack, is no such page. */
export function webLink(address: string, words: string): HTMLElement {
  if (!/^https?:\/\//i.test(address)) return element('span', {}, words)
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, words)
}
