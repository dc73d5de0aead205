// The European pack, checked and compiled when the library was built.
import type { Pack } from '../pack/pack'
import { PACK_JSON, INDEX } from './data/eu'
import { readShipped } from './read-shipped'

/** The shipped pack for the European Union, in English: `import eu from 'ungxu/packs/eu'`. */
const eu: Pack = readShipped(PACK_JSON, INDEX)

export default eu
