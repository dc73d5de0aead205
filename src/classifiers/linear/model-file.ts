// A model to bytes and back. Nothing in a file is believed: sizes, checksum and every value are looked at first.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { UngxuError, fault } from '../../errors'
import { type LinearModel, type ModelHeader, headerSchema } from './model'

/** How a file begins. */
const MAGIC = new Uint8Array([...'ungxu-lm'].map((letter) => letter.charCodeAt(0)))
/** The version of the format that is written and read. */
export const FORMAT = 1
/** Magic, version, length of the header, checksum; little-endian. */
const HEADER_AT = 48
const CHECKSUM_AT = 16
const VERSION_AT = 8
/** Largest header that is read, in bytes. */
const MOST_HEADER = 262_144

/**
 * The file of a model: `ungxu-lm`, the format's version and the header's length (4 bytes each), SHA-256 over these two and
 * all that follows (32 bytes), the header as JSON, the features' hashes in ascending order (4 bytes each), their weights (one
 * signed byte a label). All numbers are little-endian.
 */
export function writeModel(header: ModelHeader, hashes: Int32Array, weights: Int8Array): Uint8Array {
  // Parsed, so that keys stand in the schema's order, whoever made the header.
  const json = new TextEncoder().encode(JSON.stringify(headerSchema.parse(header)))
  const hashesAt = HEADER_AT + json.length
  const weightsAt = hashesAt + 4 * hashes.length
  const bytes = new Uint8Array(weightsAt + weights.length)
  const view = new DataView(bytes.buffer)
  bytes.set(MAGIC)
  view.setUint32(8, FORMAT, true)
  view.setUint32(12, json.length, true)
  bytes.set(json, HEADER_AT)
  for (let at = 0; at < hashes.length; at++) view.setInt32(hashesAt + 4 * at, hashes[at]!, true)
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), weightsAt)
  bytes.set(checksumOf(bytes), CHECKSUM_AT)
  return bytes
}

/**
 * Reads a model's file. Throws `UngxuError`: `MODEL_UNKNOWN` not such a file; `MODEL_VERSION` of another version of the
 * format; `MODEL_DAMAGED` cut off or changed; `MODEL_INVALID` something in it cannot be.
 *
 * @example
 * const about = (i) => i % 2 === 0 ? { text: `phở ${i}`, label: 'food' } : { text: `mưa ${i}`, label: 'weather' }
 * const examples = Array.from({ length: 40 }, (_, i) => about(i))
 * const { bytes } = await trainLinearModel(examples, { card: { id: 'topics' } })
 * readModel(bytes).card.id // 'topics'
 */
export function readModel(bytes: Uint8Array): LinearModel {
  if (!(bytes instanceof Uint8Array) || MAGIC.some((byte, at) => bytes[at] !== byte)) refuse('MODEL_UNKNOWN')
  if (bytes.length < HEADER_AT) refuse('MODEL_DAMAGED')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = view.getUint32(8, true)
  if (found !== FORMAT) refuse('MODEL_VERSION', { found, supported: FORMAT })
  const upto = HEADER_AT + view.getUint32(12, true)
  if (upto > bytes.length || upto - HEADER_AT > MOST_HEADER) refuse('MODEL_DAMAGED')
  const checksum = checksumOf(bytes)
  if (checksum.some((byte, at) => byte !== bytes[CHECKSUM_AT + at])) refuse('MODEL_DAMAGED')

  const header = headerIn(bytes.subarray(HEADER_AT, upto))
  const labels = header.labels.length
  const wrong = (
    [
      ['labels', new Set(header.labels).size === labels],
      ['scales', header.scales.length === labels && header.scales.every((scale) => scale > 0)],
      ['biases', header.biases.length === labels],
      ['calibration.factors', header.calibration.factors.length === labels],
      ['calibration.shifts', header.calibration.shifts.length === labels],
      ['decision', header.decision.length === labels],
      ['features', bytes.length - upto === header.features * (4 + labels)],
    ] as const
  ).find(([, fits]) => !fits)
  if (wrong) refuse('MODEL_INVALID', { key: wrong[0] })
  const hashes = Int32Array.from({ length: header.features }, (_, at) => view.getInt32(upto + 4 * at, true))
  if (hashes.some((hash, at) => hash === 0 || (at > 0 && hash <= hashes[at - 1]!)))
    refuse('MODEL_INVALID', { key: 'hashes' })
  // A copy: what the caller does to the bytes later must not change the model.
  const weights = new Int8Array(new Uint8Array(bytes.subarray(upto + 4 * hashes.length)).buffer)
  return { ...header, hashes, weights, digest: `sha256:${bytesToHex(checksum)}` }
}

/** Of all but the magic, by which the file is known, and of itself. */
function checksumOf(bytes: Uint8Array): Uint8Array {
  return sha256
    .create()
    .update(bytes.subarray(VERSION_AT, CHECKSUM_AT))
    .update(bytes.subarray(HEADER_AT))
    .digest()
}

function headerIn(bytes: Uint8Array): ModelHeader {
  let header: unknown
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    refuse('MODEL_INVALID', { key: 'header' })
  }
  const read = headerSchema.safeParse(header)
  if (!read.success) refuse('MODEL_INVALID', { key: read.error.issues[0]?.path.join('.') || 'header' })
  return read.data
}

type ModelCode = 'MODEL_UNKNOWN' | 'MODEL_VERSION' | 'MODEL_DAMAGED' | 'MODEL_INVALID'

function refuse(code: ModelCode, values: Record<string, string | number> = {}): never {
  throw new UngxuError(fault(code, values))
}
