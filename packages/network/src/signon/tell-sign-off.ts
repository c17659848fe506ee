// Tells one address of a merchant that a session has ended (OpenID Connect Back-Channel Logout 1.0); twice is harmless.
import { assertOutsideTransaction } from '../platform/index.ts'
import type { IdSources, TakenWork, WorkOutcome } from '../platform/index.ts'
import { enqueueWorks } from '../work/index.ts'
import { logoutAddresses } from './provider/client-metadata.ts'
import type { MerchantClient } from './provider/client-metadata.ts'
import type { SignOff } from './leave-sign-offs.ts'

export interface SignOffPorts extends IdSources {
  /** Undefined for a merchant that was closed. */
  readonly findMerchant: (merchant: string) => Promise<MerchantClient | undefined>
  /** @throws when the address did not take it. */
  readonly callMerchant: (signOff: SignOff, address: string) => Promise<void>
}

export async function tellSignOff(
  ports: SignOffPorts,
  { owner: merchant, facts }: Pick<TakenWork, 'owner' | 'facts'>,
): Promise<WorkOutcome> {
  assertOutsideTransaction('telling a merchant of a sign-off')
  const { account = '', sid = '', address = '' } = facts
  const found = await ports.findMerchant(merchant)
  if (found === undefined) return { outcome: 'done' }
  if (address !== '') {
    // An address that the merchant has given up is not called any more.
    if (logoutAddresses(found).includes(address)) {
      await ports.callMerchant({ merchant, account, sid }, address)
    }
    return { outcome: 'done' }
  }
  const each = logoutAddresses(found).map((one) => ({
    kind: 'tell_sign_off' as const,
    subject: `${sid} ${one}`,
    owner: merchant,
    facts: { account, sid, address: one },
  }))
  return { outcome: 'done', record: (tx) => enqueueWorks(tx, ports, each) }
}
