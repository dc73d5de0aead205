// What each thread of `check --threads` is set up with: the models that the command names.
import type { PoolSetup, PoolSetupArguments } from '../node/thread-start'
import type { CheckArguments } from './arguments'
import { loadModels } from './models'

export type ModelsAsked = Pick<CheckArguments, 'models' | 'language'>

export default async function setup({ packs, data }: PoolSetupArguments): Promise<PoolSetup> {
  const { models, language } = data as ModelsAsked
  return { classifiers: await loadModels(models, packs, language) }
}
