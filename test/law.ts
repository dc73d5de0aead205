// Instruments and provisions for tests, written short: what a test does not care about is filled in.

type Json = Record<string, unknown>

/** A verified provision `slug` with what the test says besides. */
export function provision(slug: string, more: Json = {}): Json {
  return {
    slug,
    ref: `Điều ${slug}`,
    summary: { en: 'A sample.' },
    category: 'test',
    role: 'obliges',
    audience: 'provider',
    verified: true,
    source: 'sample',
    sourceKind: 'sample',
    ...more,
  }
}

/** A verified instrument `vn/id`, number `id`, in force from the first day to the last. */
export function instrument(id: string, from: string | null, to: string | null, ...provisions: Json[]): Json {
  return {
    id: `vn/${id}`,
    number: id,
    title: { en: id },
    issuer: 'Nobody',
    kind: 'law',
    issued: null,
    inForce: { from, to },
    verified: true,
    source: 'sample',
    provisions,
  }
}
