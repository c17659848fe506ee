// Closes what is a person's own, and leaves the work of erasing the person, in one transaction: whoever could close it
// is erased for certain, although nobody can sign on to ask again.
import { closePaymentAccount } from '../billing/index.ts'
import type { ClosingRefusal } from '../billing/index.ts'
import type { ErasureScope, Figures } from '../contract/index.ts'
import { selectAccountSignOns } from '../customers/index.ts'
import type { Profile } from '../customers/index.ts'
import { listPurchasingAccounts, removeMember, removeSignOn } from '../groups/index.ts'
import type { Clock, Database, Log, Random, Tx } from '../platform/index.ts'
import { endSignOns } from '../signon/index.ts'
import { enqueueWork } from '../work/index.ts'

export interface ErasurePorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** Up to this much is written off when an account is closed. */
  readonly writeOff: Figures
}

export type ErasedPerson =
  /** It is closed, and the rooms forget the person as soon as they can: `erase-closed.ts`. */
  | { readonly status: 'erasing' }
  | {
      readonly status: 'refused'
      readonly code: ClosingRefusal | 'other'
      readonly owedMicros: bigint
    }

export async function findErasureScope(tx: Tx, profile: Profile): Promise<ErasureScope> {
  const accounts = await listPurchasingAccounts(tx, profile.paymentAccount)
  const own = accounts.find(
    ({ purchasingAccount }) => purchasingAccount === profile.purchasingAccount,
  )
  if (own?.role === 'payer') return 'payment_account'
  return (own?.signOns.length ?? 0) > 1 ? 'sign_on' : 'purchasing_account'
}

/** Safe to repeat: what was closed stays closed, and is erased once. */
export async function erasePerson(ports: ErasurePorts, profile: Profile): Promise<ErasedPerson> {
  const scope = await ports.database.read('privacy.find-scope', (tx) =>
    findErasureScope(tx, profile),
  )
  const { signOn, paymentAccount } = profile
  const work = {
    kind: 'erase_person',
    subject: signOn,
    owner: paymentAccount,
    facts: { scope },
  } as const
  const leave = async (tx: Tx, signOns: readonly string[]) => {
    await endSignOns(tx, ports, signOns)
    await enqueueWork(tx, ports, work)
  }
  if (scope !== 'payment_account') return await leaveGroup(ports, { profile, scope, leave })
  const closed = await closePaymentAccount(ports, {
    paymentAccount,
    // Nobody is signed on to a closed account: its members and those who share it no more than who closed it.
    whenClosed: async (tx) => leave(tx, await signOnsOf(tx, paymentAccount)),
  })
  if (closed.status !== 'refused') return { status: 'erasing' }
  return { status: 'refused', code: closed.code, owedMicros: closed.owedMicros }
}

async function signOnsOf(tx: Tx, paymentAccount: string): Promise<readonly string[]> {
  return (await selectAccountSignOns(tx, paymentAccount)).map(({ signOn }) => signOn)
}

async function leaveGroup(
  ports: ErasurePorts,
  {
    profile: { paymentAccount, purchasingAccount, signOn },
    scope,
    leave,
  }: {
    readonly profile: Profile
    readonly scope: ErasureScope
    readonly leave: (tx: Tx, signOns: readonly string[]) => Promise<void>
  },
): Promise<ErasedPerson> {
  // What is taken is taken from who asks: nobody gains by it.
  const holds = (): Promise<boolean> => Promise.resolve(true)
  const changer = { paymentAccount, purchasingAccount, signOn, holds }
  // It is called in the transaction that takes the member, or the sign-on, off the account.
  const groupPorts = { ...ports, endSignOns: leave }
  const left =
    scope === 'sign_on'
      ? await removeSignOn(groupPorts, { changer, purchasingAccount, signOn })
      : await removeMember(groupPorts, { changer, purchasingAccount })
  if (left.status === 'exists') {
    await ports.database.transaction('privacy.leave-again', (tx) => leave(tx, [signOn]))
  }
  if (left.status === 'removed' || left.status === 'exists') return { status: 'erasing' }
  return { status: 'refused', code: 'other', owedMicros: 0n }
}
