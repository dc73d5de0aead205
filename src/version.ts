// The version of this library, as its package.json says it; a verdict records it as `engine`.
import { version } from '../package.json'

/** Version of this library: `1.2.3`. */
export const VERSION: string = version
