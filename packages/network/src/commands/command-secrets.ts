// What can be kept of a command and its answer where nobody must read them: requests carry passwords, answers tokens
// and names. All of it goes through the network's key and the caller's together, and the caller's is kept nowhere.
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { bucketFor } from '../platform/index.ts'
import type { Random } from '../platform/index.ts'
import type { Answer, Command } from '../contract/index.ts'
import { askerOf, tenantOf } from './command.ts'
import type { CommandPlace } from './command.ts'

export interface CommandSecrets extends CommandPlace {
  readonly contentHash: Buffer
  readonly seal: (answer: Answer) => Buffer
  /** @throws for what was not sealed by this very command. */
  readonly unseal: (sealed: Uint8Array) => Answer
}

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

export function commandSecrets(
  networkKey: KeyObject,
  { caller, key, content }: Command,
  random: Random,
): CommandSecrets {
  const tenant = tenantOf(caller)
  const named = (purpose: string): Buffer =>
    createHmac('sha256', networkKey)
      .update(JSON.stringify([purpose, tenant, key]))
      .digest()
  const sealingKey = named('answer')
  return {
    bucket: bucketFor(tenant),
    tenant,
    keyHash: named('key'),
    contentHash: createHmac('sha256', named('content'))
      .update(JSON.stringify([askerOf(caller), content]))
      .digest(),
    seal(answer) {
      const nonce = random.bytes(nonceBytes)
      const sealing = createCipheriv(cipher, sealingKey, nonce)
      const text = JSON.stringify([answer.status, answer.type, answer.body])
      const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
      return Buffer.concat([nonce, sealing.getAuthTag(), sealed])
    },
    unseal(sealed) {
      const opening = createDecipheriv(cipher, sealingKey, sealed.subarray(0, nonceBytes))
      opening.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
      const text = Buffer.concat([
        opening.update(sealed.subarray(nonceBytes + tagBytes)),
        opening.final(),
      ])
      const [status, type, body] = JSON.parse(text.toString('utf8')) as [number, string, string]
      return { status, type, body }
    },
  }
}
