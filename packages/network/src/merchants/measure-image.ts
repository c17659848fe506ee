// What kind of picture some bytes are, and how large: PNG (section 11.2.1), JPEG (ITU T.81, B.2.2), WebP (RFC 9649).

export type Measured = {
  readonly type: 'png' | 'jpeg' | 'webp'
  readonly width: number
  readonly height: number
}

/** Undefined for anything else, and for a picture that ends before it says its size or has none. */
export function measureImage(bytes: Buffer): Measured | undefined {
  const measured = measurePng(bytes) ?? measureJpeg(bytes) ?? measureWebp(bytes)
  return measured !== undefined && measured.width > 0 && measured.height > 0 ? measured : undefined
}

const pngStart = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

function measurePng(bytes: Buffer): Measured | undefined {
  if (bytes.length < 45 || !bytes.subarray(0, 16).equals(pngStart)) return undefined
  return { type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Walks the segments to the frame header; C4, C8 and CC are no frames. */
function measureJpeg(bytes: Buffer): Measured | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes.readUInt8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      return { type: 'jpeg', width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

function measureWebp(bytes: Buffer): Measured | undefined {
  const text = (from: number) => bytes.toString('latin1', from, from + 4)
  if (bytes.length < 30 || text(0) !== 'RIFF' || text(8) !== 'WEBP') return undefined
  const sizes: Readonly<Record<string, () => readonly [width: number, height: number]>> = {
    'VP8 ': () => [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff],
    VP8L: () => {
      const bits = bytes.readUInt32LE(21)
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
    },
    VP8X: () => [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1],
  }
  const [width, height] = sizes[text(12)]?.() ?? [0, 0]
  return { type: 'webp', width, height }
}
