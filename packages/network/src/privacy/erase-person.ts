// Closes what is a person's own, and erases the person: from every room, in one transaction after the closing. Where a
// payment account is closed, everybody on it goes with it: nobody could sign on to it to have it done.
import { closePaymentAccount } from '../billing/index.ts'
import type { ClosingRefusal } from '../billing/index.ts'
import type { ErasureScope } from '../contract/index.ts'
import { getProfile, selectAccountSignOns } from '../customers/index.ts'
import type { Profile } from '../customers/index.ts'
import { listPurchasingAccounts, removeMember, removeSignOn } from '../groups/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import type { Clock, Database, Log, PersonalRecords, Random, Tx } from '../platform/index.ts'
import { endSignOns } from '../signon/index.ts'
import { insertErasure } from './store.ts'

export interface ErasurePorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** What each room keeps of a person. */
  readonly personal: readonly PersonalRecords[]
}

export type ErasedPerson =
  | { readonly status: 'erased' }
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

/** Safe to repeat: what was closed stays closed, and what was erased is erased again. */
export async function erasePerson(ports: ErasurePorts, profile: Profile): Promise<ErasedPerson> {
  const scope = await ports.database.read('privacy.find-scope', (tx) =>
    findErasureScope(tx, profile),
  )
  const refused = await close(ports, profile, scope)
  if (refused !== undefined) return refused
  await ports.database.transaction('privacy.erase', async (tx) => {
    if (scope === 'payment_account') await eraseOthers(tx, ports, profile)
    await eraseFrom(tx, ports, { profile, scope })
  })
  return { status: 'erased' }
}

/** Members, those who were members before, and whoever else signed on to the payer's account. */
async function eraseOthers(tx: Tx, ports: ErasurePorts, payer: Profile): Promise<void> {
  for (const { signOn, endedAt } of await selectAccountSignOns(tx, payer.paymentAccount)) {
    if (signOn === payer.signOn) continue
    const profile = await getProfile(tx, signOn)
    await eraseFrom(tx, ports, { profile, scope: 'purchasing_account' })
    if (endedAt !== null) continue
    const { email, language } = profile
    // The last word to them, after which the address is forgotten too.
    await enqueueNotice(tx, ports, {
      cause: `group-closed/${signOn}`,
      to: { email, language, onBehalfOf: payer.paymentAccount },
      kind: 'group_closed',
      facts: {},
    })
  }
}

async function eraseFrom(
  tx: Tx,
  ports: ErasurePorts,
  { profile, scope }: { readonly profile: Profile; readonly scope: ErasureScope },
): Promise<void> {
  const at = ports.clock.now()
  const { signOn, customer, purchasingAccount, paymentAccount } = profile
  await endSignOns(tx, ports, [signOn])
  for (const { erase } of ports.personal) await erase?.(tx, { person: profile, scope, at })
  const isAccountClosed = scope === 'payment_account'
  const ended = { customer, paymentAccount, purchasingAccount, isAccountClosed, erasedAt: at }
  await insertErasure(tx, ended)
}

async function close(
  ports: ErasurePorts,
  profile: Profile,
  scope: ErasureScope,
): Promise<ErasedPerson | undefined> {
  const { paymentAccount, purchasingAccount, signOn } = profile
  if (scope === 'payment_account') {
    const closed = await closePaymentAccount(ports, { paymentAccount })
    if (closed.status !== 'refused') return undefined
    return { status: 'refused', code: closed.code, owedMicros: closed.owedMicros }
  }
  const changer = { paymentAccount, purchasingAccount, signOn }
  const groupPorts = {
    ...ports,
    endSignOns: (tx: Tx, signOns: readonly string[]) => endSignOns(tx, ports, signOns),
  }
  const left =
    scope === 'sign_on'
      ? await removeSignOn(groupPorts, { changer, purchasingAccount, signOn })
      : await removeMember(groupPorts, { changer, purchasingAccount })
  if (left.status === 'removed' || left.status === 'exists') return undefined
  return { status: 'refused', code: 'other', owedMicros: 0n }
}
