// Keeps the page's files for when there is no network. With one, the newest are fetched; nothing else is ever asked for.

/** The files of the page, by its build, and what they are together: filled in when the site is built. */
declare const SITE_FILES: readonly string[]
declare const SITE_DIGEST: string

/** What of a service worker is used here. */
interface Scope {
  readonly caches: CacheStorage
  readonly location: Location
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void
}

interface Lasting {
  waitUntil(done: Promise<unknown>): void
}

interface Fetching {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

const scope = globalThis as unknown as Scope
const CACHE = `ungxu-playground-${SITE_DIGEST}`

scope.addEventListener('install', (event) => {
  event.waitUntil(
    scope.caches
      .open(CACHE)
      .then((cache) => cache.addAll(SITE_FILES.map((file) => new Request(file, { cache: 'reload' }))))
      .then(() => scope.skipWaiting()),
  )
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    scope.caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('ungxu-playground-') && name !== CACHE)
            .map((name) => scope.caches.delete(name)),
        ),
      )
      .then(() => scope.clients.claim()),
  )
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== scope.location.origin) return
  event.respondWith(
    fetch(request).catch(async () => {
      const cache = await scope.caches.open(CACHE)
      const kept = await cache.match(request, { ignoreSearch: true })
      return kept ?? Response.error()
    }),
  )
})
