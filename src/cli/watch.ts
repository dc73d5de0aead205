// Files that change under one's hands: told of once they have come to rest.
import { type FSWatcher, statSync, watch } from 'node:fs'
import { basename, dirname, sep } from 'node:path'

/** Tells of changes below some paths, as long as it is not closed. */
export interface Changes {
  /** Resolves after the next change, once nothing has changed for `REST` ms; at once if one came since it was last asked. `undefined` when it was closed. */
  next(): Promise<string | undefined>
  close(): void
}

/** An editor writes a file in several steps. Milliseconds. */
export const REST = 100

/** Watches one path: calls back with the names of files that change. */
export type Watch = (
  path: string,
  changed: (file: string) => void,
  failed: (error: Error) => void,
) => () => void

/** Folders with all below them, and files. Rejects `next` where a path can be watched no longer. */
export function watchPaths(paths: readonly string[], watchOne: Watch = watchPath): Changes {
  let changed: string | undefined
  let failure: Error | undefined
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let settle: (() => void) | undefined

  const tell = () => {
    timer = undefined
    settle?.()
  }
  const stops = paths.map((path) =>
    watchOne(
      path,
      (file) => {
        changed = file
        clearTimeout(timer)
        timer = setTimeout(tell, REST)
      },
      (error) => {
        failure = error
        settle?.()
      },
    ),
  )
  return {
    async next() {
      const isReady = () =>
        isClosed || failure !== undefined || (changed !== undefined && timer === undefined)
      if (!isReady()) {
        await new Promise<void>((resolve) => {
          settle = resolve
        })
      }
      settle = undefined
      if (failure !== undefined) throw failure
      const file = isClosed ? undefined : changed
      changed = undefined
      return file
    },
    close() {
      isClosed = true
      clearTimeout(timer)
      for (const stop of stops) stop()
      settle?.()
    },
  }
}

/** A file is watched through its folder: many editors put a new file in the place of the old one. */
const watchPath: Watch = (path, changed, failed) => {
  const isFolder = statSync(path).isDirectory()
  const watcher: FSWatcher = isFolder
    ? watch(path, { recursive: true }, (_, name) => {
        // What packs leave out changes nothing.
        const isLeftOut = name?.split(sep).some((part) => /^[._]|^node_modules$/.test(part)) === true
        if (!isLeftOut) changed(name ?? path)
      })
    : watch(dirname(path), (_, name) => {
        if (name === null || name === basename(path)) changed(path)
      })
  watcher.on('error', failed)
  return () => watcher.close()
}
