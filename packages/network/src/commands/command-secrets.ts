// What can be kept of a command and its answer where nobody must read them: requests carry passwords, answers tokens
// and names. All of it goes through the network's key and the caller's together, and the caller's is kept nowhere.
import { createHmac } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { bucketFor, sealText, unsealText } from '../platform/index.ts'
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
    seal: ({ status, type, body }) =>
      sealText({ random, key: sealingKey }, JSON.stringify([status, type, body])),
    unseal(sealed) {
      const text = unsealText(sealingKey, sealed)
      const [status, type, body] = JSON.parse(text) as [number, string, string]
      return { status, type, body }
    },
  }
}
