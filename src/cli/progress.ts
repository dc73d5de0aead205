// A bar for long files: on standard error alone, and only where somebody is there to see it.
import type { Input } from './inputs'

export interface Progress {
  add(bytes: number): void
  stop(): void
}

const NONE: Progress = { add: () => {}, stop: () => {} }

/** Smaller files are done before a bar is drawn. */
const LEAST_BYTES = 1024 * 1024

/**
 * A bar over the bytes of all files. None in CI, where standard error is no terminal, where the results themselves
 * scroll by on the terminal, or where the length is not known beforehand.
 */
export async function createProgress(
  inputs: readonly Input[],
  { stdout, stderr, env }: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env'>,
): Promise<Progress> {
  const total = inputs.reduce((sum, input) => sum + (input.kind === 'file' ? input.bytes : 0), 0)
  const watched = isWatched(stderr, env) && !stdout.isTTY
  if (!watched || total < LEAST_BYTES || inputs.some((input) => input.kind === 'stdin')) return NONE

  // CommonJS: once bundled, its names stand on the default export alone.
  const { Format, SingleBar } = (await import('cli-progress')).default
  const mebibytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
  const bar = new SingleBar({
    stream: stderr,
    clearOnComplete: true,
    hideCursor: true,
    format: (options, { progress, value, total, eta }) =>
      `${Format.BarFormat(progress, options)} ${mebibytes(value)}/${mebibytes(total)} MiB, ${eta} s`,
  })
  bar.start(total, 0)
  return { add: (bytes) => bar.increment(bytes), stop: () => bar.stop() }
}

/** A bar for work that is told of as a share of all, 0..1. None where nobody would see it. */
export async function createShareProgress({
  stderr,
  env,
}: Pick<NodeJS.Process, 'stderr' | 'env'>): Promise<{ set(share: number): void; stop(): void }> {
  if (!isWatched(stderr, env)) return { set: () => {}, stop: () => {} }
  const { Format, SingleBar } = (await import('cli-progress')).default
  const bar = new SingleBar({
    stream: stderr,
    clearOnComplete: true,
    hideCursor: true,
    format: (options, { progress, eta }) =>
      `${Format.BarFormat(progress, options)} ${Math.round(100 * progress)}%, ${eta} s`,
  })
  bar.start(1000, 0)
  return { set: (share) => bar.update(Math.round(1000 * share)), stop: () => bar.stop() }
}

/** Whether somebody is there to see standard error move. */
function isWatched(stderr: NodeJS.Process['stderr'], env: NodeJS.ProcessEnv): boolean {
  return stderr.isTTY && !isCi(env) && env['TERM'] !== 'dumb'
}

function isCi(env: NodeJS.ProcessEnv): boolean {
  const ci = env['CI']
  return ci !== undefined && ci !== '' && ci !== 'false' && ci !== '0'
}
