// A further account of a group in one step, by the operator: for scripts, the simulation and the demonstration.
import { createHash } from 'node:crypto'
import { canonicalJson } from '@tallystick/proofs'
import {
  hashSecrets,
  selectAccountOfPayer,
  selectPayer,
  selectRegistered,
  selectRegisteredMember,
} from '../customers/index.ts'
import type { Registered } from '../customers/index.ts'
import { checkPerson, GroupRefused, lockGroup, orRefused, recordMember } from '../groups/index.ts'
import type { GroupPorts, NewPerson, RefusedPerson } from '../groups/index.ts'
import { isId } from '../platform/index.ts'
import type { Passwords, Tx } from '../platform/index.ts'
import { registrationOf } from './register-customer.ts'
import {
  insertCompletedRegistration,
  selectRegistration,
  updateRegistrationMember,
} from './store.ts'

export type RegisteredMember =
  | { readonly status: 'registered' | 'exists'; readonly registered: Registered }
  | { readonly status: 'refused'; readonly code: 'unknown_payment_account' }
  | RefusedPerson

export type RegisterMemberInput = {
  /** A payment account, or the customer who pays with it. */
  readonly groupOf: string
  readonly person: NewPerson
  /** Must be the group's own: a member has no bill. */
  readonly currency: string
  /** The caller's own id of this command: the same again answers `exists`. */
  readonly requestKey?: string | undefined
}

export async function registerMember(
  ports: GroupPorts & { readonly passwords: Passwords },
  input: RegisterMemberInput,
): Promise<RegisteredMember> {
  const { person, requestKey } = input
  const found = await findGroup(ports, input.groupOf)
  if (found === undefined) return { status: 'refused', code: 'unknown_payment_account' }
  const { payer, group: place } = found
  const checked = checkPerson(place, person)
  const faults = checked.ok ? {} : checked.faults
  if (input.currency !== place.currency || !checked.ok) {
    const wrong = input.currency === place.currency ? {} : { currency: 'unsupported' as const }
    return { status: 'refused', code: 'invalid_field', faults: { ...faults, ...wrong } }
  }
  const { details } = checked
  const secrets = await hashSecrets(ports.passwords, person)
  const { paymentAccount } = payer
  const content = { ...details, billingDay: null, groupOf: paymentAccount }
  const contentHash = createHash('sha256').update(canonicalJson(content)).digest('hex')
  const id = requestKey === undefined ? undefined : registrationOf(requestKey)
  const work = async (tx: Tx): Promise<RegisteredMember> => {
    const group = await lockGroup(tx, payer)
    if (group === undefined) throw new GroupRefused('account_closed')
    const at = ports.clock.now()
    if (id !== undefined) {
      const row = { id, emailKey: details.emailKey, contentHash, paymentAccount, at }
      if (!(await insertCompletedRegistration(tx, row))) {
        return await answerRepeated(tx, id, contentHash)
      }
    }
    const member = { group, changer: payer, details, secrets, at, isVouched: true }
    const { purchasingAccount } = await recordMember(tx, ports, member)
    if (id !== undefined) await updateRegistrationMember(tx, id, purchasingAccount)
    const registered = await getRegistered(tx, purchasingAccount)
    return { status: 'registered', registered }
  }
  return await orRefused(() => ports.database.transaction('registrations.register-member', work))
}

async function findGroup(ports: GroupPorts, groupOf: string) {
  const isWhole = groupOf.length === 'pay_'.length + 28
  if (!isWhole || !(isId('pay', groupOf) || isId('cus', groupOf))) return undefined
  return await ports.database.read('registrations.find-group', async (tx) => {
    const paymentAccount = isId('pay', groupOf) ? groupOf : await selectAccountOfPayer(tx, groupOf)
    if (paymentAccount === undefined) return undefined
    const [[payer], group] = await Promise.all([
      selectRegistered(tx, paymentAccount),
      selectPayer(tx, paymentAccount),
    ])
    return payer === undefined || group === undefined ? undefined : { payer, group }
  })
}

async function answerRepeated(tx: Tx, id: string, contentHash: string): Promise<RegisteredMember> {
  const row = await selectRegistration(tx, id)
  if (row?.contentHash !== contentHash || row.purchasingAccount === null) {
    throw new GroupRefused('idempotency_conflict')
  }
  return { status: 'exists', registered: await getRegistered(tx, row.purchasingAccount) }
}

async function getRegistered(tx: Tx, purchasingAccount: string): Promise<Registered> {
  const registered = await selectRegisteredMember(tx, purchasingAccount)
  if (registered === undefined) throw new Error(`${purchasingAccount} has no sign-on`)
  return registered
}
