// Erases a person whose own is closed: from every room, in the transaction that marks the work as done. Where a payment
// account was closed, everybody on it goes with it: nobody could sign on to it to have it done.
import type { ErasureScope } from '../contract/index.ts'
import { getProfile, selectAccountSignOns } from '../customers/index.ts'
import type { Profile } from '../customers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import type {
  Clock,
  PersonalRecords,
  Random,
  TakenWork,
  Tx,
  WorkOutcome,
} from '../platform/index.ts'
import { endSignOns } from '../signon/index.ts'
import { personOf } from './person-of.ts'
import { insertErasure } from './store.ts'

export interface EraserPorts {
  readonly clock: Clock
  readonly random: Random
  /** What each room keeps of a person. */
  readonly personal: () => readonly PersonalRecords[]
}

export async function eraseClosed(
  tx: Tx,
  ports: EraserPorts,
  { subject: signOn, facts }: Pick<TakenWork, 'subject' | 'facts'>,
): Promise<WorkOutcome> {
  const scope = readScope(facts['scope'])
  const profile = await getProfile(tx, signOn)
  // Of somebody who was erased before there is no address left to look for.
  if (profile.email === '') return { outcome: 'done' }
  if (scope === 'payment_account') await eraseOthers(tx, ports, profile)
  await eraseFrom(tx, ports, { profile, scope })
  return { outcome: 'done' }
}

const scopes: readonly ErasureScope[] = ['payment_account', 'purchasing_account', 'sign_on']

function readScope(text: string | undefined): ErasureScope {
  const scope = scopes.find((one) => one === text)
  if (scope === undefined) throw new Error(`no scope of an erasure: ${text}`)
  return scope
}

/** Members, those who were members before, and whoever else signed on to the payer's account. */
async function eraseOthers(tx: Tx, ports: EraserPorts, payer: Profile): Promise<void> {
  for (const { signOn, endedAt } of await selectAccountSignOns(tx, payer.paymentAccount)) {
    if (signOn === payer.signOn) continue
    const profile = await getProfile(tx, signOn)
    if (profile.email === '') continue
    await eraseFrom(tx, ports, { profile, scope: 'purchasing_account' })
    const { email, isEmailProved, language } = profile
    if (endedAt !== null || !isEmailProved) continue
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
  ports: EraserPorts,
  { profile, scope }: { readonly profile: Profile; readonly scope: ErasureScope },
): Promise<void> {
  const at = ports.clock.now()
  const { signOn, customer, purchasingAccount, paymentAccount } = profile
  await endSignOns(tx, ports, [signOn])
  const person = personOf(profile)
  for (const { erase } of ports.personal()) await erase?.(tx, { person, scope, at })
  const isAccountClosed = scope === 'payment_account'
  const ended = { customer, paymentAccount, purchasingAccount, isAccountClosed, erasedAt: at }
  await insertErasure(tx, ended)
}
