// Packages that only some classifiers need: asked for when the first text comes, never when ungxu is loaded.
import { ClassifierError } from '../classifier-error'

/** Imports a package that whoever uses the classifier installs. Rejects with a `ClassifierError` that says so. */
export async function importOptional(name: string): Promise<unknown> {
  try {
    // Bundlers must not look for what may not be there; who bundles hands the package in.
    return await import(/* webpackIgnore: true */ /* @vite-ignore */ name)
  } catch {
    throw new ClassifierError(`the package ${name} is not there: install it, or hand it in as an option`)
  }
}
