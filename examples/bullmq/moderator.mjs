// The moderator of a worker. Classifiers and facts of your own are plugged in here.
import { createModerator } from 'ungxu'

export function moderatorOf(packs) {
  return createModerator({ packs })
}
