// `ungxu/node`: what needs files.
export { loadPack } from './load-pack'
