// The moderator of one thread, made from what the thread was sent.
import { UngxuError, fault } from '../errors'
import { type Moderator, createModerator } from '../moderator'
import { SHIPPED_PACKS } from '../packs/shipped'
import type { PoolSetup, PoolSetupArguments, ThreadStart } from './thread-start'

/** The moderator of a thread. Rejects with what the module throws, and with an `UngxuError` as `createModerator` throws it. */
export async function moderatorFrom({ packs: sent, setup, data }: ThreadStart): Promise<Moderator> {
  const packs = await Promise.all(
    sent.map((pack) => (typeof pack === 'string' ? SHIPPED_PACKS[pack]!() : pack)),
  )
  return createModerator({ packs, ...(setup === undefined ? {} : await setupFrom(setup, { packs, data })) })
}

async function setupFrom(address: string, about: PoolSetupArguments): Promise<PoolSetup> {
  const { default: given } = (await import(address)) as { default?: unknown }
  const setup: unknown = await (typeof given === 'function' ? given(about) : given)
  if (typeof setup !== 'object' || setup === null) {
    const expected =
      'a module whose default export is { facts, classifiers, clock } or a function that gives it'
    throw new UngxuError(fault('OPTION_WRONG', { option: 'setup', expected }, { path: 'setup' }))
  }
  const { facts, classifiers, clock } = setup as PoolSetup
  return {
    ...(facts !== undefined && { facts }),
    ...(classifiers !== undefined && { classifiers }),
    ...(clock !== undefined && { clock }),
  }
}
