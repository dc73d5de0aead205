// A version of a pack, by what names it on the command line: where it lies, or a revision of git.
import { UngxuError, fault } from '../errors'
import type { Language } from '../messages/say'
import { GitError, loadPackAt } from '../node/git-pack'
import { loadPack } from '../node/load-pack'
import { shownName } from '../pack/did-you-mean'
import type { Pack } from '../pack/pack'
import { diffWordsOf } from './diff-words'
import { wordsOf } from './words'

/** A folder, a file or a shipped pack; `REVISION:folder` where there is none of that name. `command` is whose help is named. */
export async function loadVersion(name: string, command: string, language: Language): Promise<Pack> {
  try {
    return await loadPack(name)
  } catch (error) {
    const isNone = error instanceof UngxuError && error.code === 'PACK_NOT_FOUND'
    if (!isNone || !name.includes(':')) throw error
  }
  try {
    return await loadPackAt(name)
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    const words = diffWordsOf(language)
    const shown = shownName(name)
    const problem = error.reason === 'missing' ? words.noGit(shown) : words.noRevision(shown, error.said)
    throw new UngxuError(fault('USAGE', { problem, help: wordsOf(language).seeHelp(command) }))
  }
}
