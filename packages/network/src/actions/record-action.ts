// Writes down what an operator did, behind what was done before it.
import { createHash } from 'node:crypto'
import { canonicalJson } from '@tallystick/proofs'
import type { JsonValue } from '@tallystick/proofs'
import type { ActionDraft, ActionValue } from '../contract/index.ts'
import type { Clock, Random, Tx } from '../platform/index.ts'
import { insertAction, lockActionsEnd } from './store.ts'
import type { About } from './store.ts'

const saltBytes = 16

/** At the end of the transaction that it belongs to: others wait for its row until that commits. */
export async function recordAction(
  tx: Tx,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
  { why, ...draft }: ActionDraft,
): Promise<void> {
  const end = await lockActionsEnd(tx)
  const number = end.number + 1n
  const whySalt = random.bytes(saltBytes)
  const content = canonicalJson({
    ...(draft as unknown as Readonly<Record<string, JsonValue>>),
    number: Number(number),
    at: clock.now().toString(),
    why: why === null ? null : digest(whySalt, Buffer.from(why)).toString('base64url'),
  })
  const hash = digest(Buffer.from('tallystick action 1\n'), end.hash, Buffer.from(content))
  await insertAction(tx, {
    number,
    content,
    why,
    whySalt,
    about: why === null ? nobody : aboutOf(draft),
    previousHash: end.hash,
    hash,
  })
}

const nobody: About = { paymentAccount: null, purchasingAccount: null }

/** Whose money or work it was. */
function aboutOf({ on, before }: Pick<ActionDraft, 'on' | 'before'>): About {
  const noted = (before ?? {}) as Readonly<Record<string, ActionValue>>
  const ids = [...Object.values(on), ...Object.values(noted)].filter((id) => typeof id === 'string')
  const find = (prefix: string): string | null => ids.find((id) => id.startsWith(prefix)) ?? null
  return { paymentAccount: find('pay_'), purchasingAccount: find('pac_') }
}

function digest(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
