// Addresses of Bitcoin, Tron and Ethereum wallets; each carries a checksum, so that chance makes none.
import { keccak_256 } from '@noble/hashes/sha3.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bech32, bech32m, createBase58check } from '@scure/base'
import type { EntityHit } from './entity'

const CHECKED = 0.99
/** Ethereum in letters of one case has no checksum. */
const UNCHECKED = 0.75

const CANDIDATE =
  /(?<![\p{L}\p{N}_])(?:0x[\da-f]{40}|bc1[a-z\d]{11,71}|[13T][1-9A-HJ-NP-Za-km-z]{25,34})(?![\p{L}\p{N}_])/giu

const base58check = createBase58check(sha256)
/** First byte of a decoded address: Bitcoin to a key, Bitcoin to a script, Tron. */
const BITCOIN_KEY = 0x00
const BITCOIN_SCRIPT = 0x05
const TRON = 0x41

/**
 * Wallets of Bitcoin (base58check, bech32, bech32m), Tron and with it USDT (base58check), and Ethereum (EIP-55).
 * Source: Bitcoin wiki, BIP-173 and BIP-350, TRON protocol, EIP-55.
 * Confidence: 0.99 with a checksum that holds, 0.75 for an Ethereum address in one case, which has none.
 */
export function findCryptoWallets(text: string): EntityHit[] {
  const hits: EntityHit[] = []
  for (const { 0: address, index } of text.matchAll(CANDIDATE)) {
    const confidence = confidenceOf(address)
    if (confidence > 0) hits.push({ start: index, end: index + address.length, confidence })
  }
  return hits
}

function confidenceOf(address: string): number {
  if (/^0x/i.test(address)) return ethereum(address.slice(2))
  if (/^bc1/i.test(address)) return isSegwit(address) ? CHECKED : 0
  return isBase58(address) ? CHECKED : 0
}

function isBase58(address: string): boolean {
  const payload = attempt(() => base58check.decode(address))
  if (payload?.length !== 21) return false
  const first = payload[0]
  return address.startsWith('T') ? first === TRON : first === BITCOIN_KEY || first === BITCOIN_SCRIPT
}

function isSegwit(address: string): boolean {
  const small = address.toLowerCase()
  if (small !== address && address.toUpperCase() !== address) return false
  const version = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.indexOf(small.charAt(3))
  const coder = version === 0 ? bech32 : bech32m
  const program = attempt(() => {
    const { words } = coder.decode(small as `${string}1${string}`, 90)
    return coder.fromWords(words.slice(1))
  })
  // Of the other versions all lengths are possible that a candidate can have.
  if (program === undefined || version > 16) return false
  return version > 0 || program.length === 20 || program.length === 32
}

function ethereum(hex: string): number {
  const small = hex.toLowerCase()
  if (/^(.)\1+$/.test(small)) return 0
  if (hex === small || hex === hex.toUpperCase()) return UNCHECKED
  const hash = keccak_256(Uint8Array.from(small, (letter) => letter.charCodeAt(0)))
  const holds = Array.from(hex).every((letter, at) => {
    const nibble = at % 2 === 0 ? hash[at >> 1]! >> 4 : hash[at >> 1]! & 15
    return letter === (nibble >= 8 ? letter.toUpperCase() : letter.toLowerCase())
  })
  return holds ? CHECKED : 0
}

/** The libraries throw at what is no address. */
function attempt<Value>(decode: () => Value): Value | undefined {
  try {
    return decode()
  } catch {
    return undefined
  }
}
