// Gives a sign-on a personal code, or another one; the one before ends. Shown once: only its hash is kept.
import { lockSecrets, setSecrets } from '../../customers/index.ts'
import type { Clock, Random, Tx } from '../../platform/index.ts'
import { hashPersonalCode, newPersonalCode } from './personal-code.ts'
import { deletePersonalCode, insertPersonalCode } from './store-codes.ts'

export type CodePorts = {
  readonly clock: Clock
  readonly random: Random
  /** Keys the hashes of personal codes. */
  readonly codeKey: Buffer
}

/** @throws Error for a sign-on that does not exist. */
export async function renewPersonalCode(tx: Tx, ports: CodePorts, signOn: string): Promise<string> {
  const secrets = await lockSecrets(tx, signOn)
  if (secrets === undefined) throw new Error(`no sign-on ${signOn}`)
  return await replacePersonalCode(tx, ports, { signOn, ...secrets })
}

/** The same where the row is locked already, for the member id that it has from now on. */
export async function replacePersonalCode(
  tx: Tx,
  { clock, random, codeKey }: CodePorts,
  row: {
    readonly signOn: string
    readonly memberId: string
    readonly personalCodeHash: Buffer | null
  },
): Promise<string> {
  const { signOn, memberId, personalCodeHash: before } = row
  if (before !== null) await deletePersonalCode(tx, before)
  // Two accounts of one member id may draw the same code, once in many lifetimes: then another is drawn.
  for (;;) {
    const code = newPersonalCode(random)
    const codeHash = hashPersonalCode(codeKey, memberId, code)
    if (!(await insertPersonalCode(tx, { codeHash, signOn, madeAt: clock.now() }))) continue
    await setSecrets(tx, { signOn, personalCodeHash: codeHash })
    return code
  }
}
