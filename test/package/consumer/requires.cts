// A user's CommonJS module: compiled against the types in dist, never run.
import ungxu = require('ungxu')
import node = require('ungxu/node')
import shipped = require('ungxu/packs/vn')

const moderator = ungxu.createModerator({ packs: [shipped.default] })
const decision: ungxu.Action = moderator.evaluateSync({ text: 'Xin chào' }).decision
const loading: Promise<ungxu.Pack> = node.loadPack('./our-rules')

export = { decision, loading }
