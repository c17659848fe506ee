// Signs any header and payload, right or wrong, for forged vectors. Not behind the door of the package.
import { sign } from 'node:crypto'
import type { SigningKey } from './signing-key.ts'

/** A compact JWS over exactly these bytes, with a true signature of the key. */
export function signRaw(
  header: string | Buffer,
  payload: string | Buffer,
  key: SigningKey,
): string {
  const signed = `${encode(header)}.${encode(payload)}`
  return `${signed}.${sign(null, Buffer.from(signed), key.privateKey).toString('base64url')}`
}

function encode(content: string | Buffer): string {
  return (typeof content === 'string' ? Buffer.from(content) : content).toString('base64url')
}
