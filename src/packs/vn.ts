// The Vietnamese pack, checked and compiled when the library was built.
import type { Pack } from '../pack/pack'
import { PACK_JSON, INDEX } from './data/vn'
import { readShipped } from './read-shipped'

/** The shipped pack for Vietnam: `import vn from 'ungxu/packs/vn'`. */
const vn: Pack = readShipped(PACK_JSON, INDEX)

export default vn
