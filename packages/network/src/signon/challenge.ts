// The challenges that passkeys answer: signed, bound to a browser and a purpose, good for ten minutes.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock, Random } from '../platform/index.ts'

const chanceBytes = 16
const timeBytes = 6
const macBytes = 16
const lasts = Temporal.Duration.from({ minutes: 10 })

/** @param boundTo what the answer must come from, such as the browser's token and the purpose. */
export function newChallenge(
  ports: { readonly clock: Clock; readonly random: Random },
  key: Buffer,
  boundTo: string,
): string {
  const body = Buffer.alloc(chanceBytes + timeBytes)
  body.set(ports.random.bytes(chanceBytes))
  body.writeUIntBE(ports.clock.now().epochMilliseconds, chanceBytes, timeBytes)
  return Buffer.concat([body, sign(key, body, boundTo)]).toString('base64url')
}

/** Whether a challenge was made here for this purpose, not long ago. That it was not used before is the caller's. */
export function isChallenge(
  challenge: string,
  input: { readonly key: Buffer; readonly boundTo: string; readonly now: Temporal.Instant },
): boolean {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== chanceBytes + timeBytes + macBytes) return false
  // Another text of the same bytes would pass for unused.
  if (bytes.toString('base64url') !== challenge) return false
  const body = bytes.subarray(0, chanceBytes + timeBytes)
  const mac = bytes.subarray(chanceBytes + timeBytes)
  if (!timingSafeEqual(mac, sign(input.key, body, input.boundTo))) return false
  const madeAt = Temporal.Instant.fromEpochMilliseconds(body.readUIntBE(chanceBytes, timeBytes))
  return Temporal.Instant.compare(input.now, madeAt.add(lasts)) < 0
}

/** What is written down of a challenge that was answered. */
export function hashChallenge(challenge: string): Buffer {
  return createHash('sha256').update(challenge).digest()
}

function sign(key: Buffer, body: Buffer, boundTo: string): Buffer {
  const mac = createHmac('sha256', key).update(body).update(boundTo).digest()
  return mac.subarray(0, macBytes)
}
