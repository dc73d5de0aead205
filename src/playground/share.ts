// Links that hold what is on the page, made only when they are asked for: what somebody types is not put into the browser's history.
import { MAX_FRAGMENT_LENGTH, writeFragment } from './fragment'
import type { Situation } from './situation'

/** `copied`, or `shown` in the address bar alone; `too long` where no link could hold it. */
export type Shared = 'copied' | 'shown' | 'too long'

export async function share(situation: Situation): Promise<Shared> {
  const fragment = await writeFragment(situation)
  if (fragment.length > MAX_FRAGMENT_LENGTH) return 'too long'
  history.replaceState(null, '', `#${fragment}`)
  try {
    await navigator.clipboard.writeText(location.href)
    return 'copied'
  } catch {
    return 'shown'
  }
}
