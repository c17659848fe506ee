// What merchants know things by, under keys that a test knows.
import { createHash, createSecretKey } from 'node:crypto'
import { openOutward } from '../outward.ts'
import type { Outward } from '../outward.ts'

export function testOutward({ secret = 'a test', spreadSeconds = 0 } = {}): Outward {
  const bytesOf = (purpose: string): Buffer =>
    createHash('sha256').update(`${secret} ${purpose}`).digest()
  const keys = {
    deriveKey: (name: string, purpose: string) => createSecretKey(bytesOf(`${name} ${purpose}`)),
  }
  return openOutward({ keys, spreadSeconds })
}
