// How an answer may be packed for whoever asks: `Accept-Encoding` (RFC 9110, section 12.5.3).
import { promisify } from 'node:util'
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip,
  gzipSync,
  zstdCompress,
  zstdCompressSync,
} from 'node:zlib'

/** In the order in which we like to send them. */
export const encodings = ['br', 'zstd', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** Undefined: as it is. What is refused with `q=0` is not sent, `*` takes whatever is not named. */
export function chooseEncoding(accepted: string | undefined): Encoding | undefined {
  const weights = new Map<string, number>()
  for (const part of (accepted ?? '').slice(0, 500).split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const given = parameters.find((text) => text.startsWith('q='))?.slice(2)
    const weight = given === undefined ? 1 : Number(given)
    weights.set(name, Number.isFinite(weight) ? weight : 0)
  }
  return encodings.find((encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0)
}

// Pages are made anew each time: nearly all that there is to gain, for little time.
const pageQuality = { [constants.BROTLI_PARAM_QUALITY]: 4 }

const packers = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, { params: pageQuality }),
  zstd: (bytes: Uint8Array) => promisify(zstdCompress)(bytes),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 6 }),
} as const

export async function pack(
  bytes: Uint8Array,
  encoding: Encoding,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await packers[encoding](bytes))
}

/** As small as it gets: for what is packed once and sent often. */
export function packTightly(text: string): Readonly<Record<Encoding, Uint8Array<ArrayBuffer>>> {
  return {
    br: new Uint8Array(brotliCompressSync(text)),
    zstd: new Uint8Array(
      zstdCompressSync(text, { params: { [constants.ZSTD_c_compressionLevel]: 19 } }),
    ),
    gzip: new Uint8Array(gzipSync(text, { level: 9 })),
  }
}
