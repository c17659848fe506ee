// The invited opens the mailed link, chooses a password, and has a sign-on.
import { lockPurchasingAccount } from '../customers/accounts/index.ts'
import { hashSecrets, recordSignOn, selectAccountSignOns, selectPayer } from '../customers/index.ts'
import type {
  Payer,
  Registered,
  RegistrationDetails,
  RegistrationFaults,
  Secrets,
} from '../customers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Clock, Database, Passwords, Tx } from '../platform/index.ts'
import { tellOthers } from './add-sign-on.ts'
import { lockGroup } from './change-group.ts'
import type { GroupPorts } from './change-group.ts'
import { checkPerson } from './check-person.ts'
import { hasInvitationEnded, readInvitationToken } from './group.ts'
import type { OpenInvitation } from './group.ts'
import { selectInvitationOfToken, updateInvitationsEnded } from './store-invitations.ts'

export type FoundInvitation = OpenInvitation & {
  /** What whoever pays is called. */
  readonly payerName: string
}

/** The invitation of a link, while it can be accepted. Wrong, used, withdrawn and expired are not told apart. */
export async function findInvitation(
  ports: { readonly database: Database; readonly clock: Clock },
  token: string,
): Promise<FoundInvitation | undefined> {
  const found = await readInvitation(ports, token)
  if (found === undefined) return undefined
  return { ...found.invitation, payerName: found.group.payerName }
}

async function readInvitation(
  ports: { readonly database: Database; readonly clock: Clock },
  token: string,
): Promise<{ readonly invitation: OpenInvitation; readonly group: Payer } | undefined> {
  const link = readInvitationToken(token)
  if (link === undefined) return undefined
  return await ports.database.read('groups.find-invitation', async (tx) => {
    const invitation = await selectInvitationOfToken(tx, link)
    if (invitation === undefined || hasInvitationEnded(invitation, ports.clock.now())) {
      return undefined
    }
    const group = await selectPayer(tx, invitation.paymentAccount)
    if (group === undefined || group.status === 'closed') return undefined
    return { invitation, group }
  })
}

export type AcceptedInvitation =
  | { readonly status: 'joined'; readonly registered: Registered }
  | { readonly status: 'refused'; readonly code: 'invitation_ended' | 'email_taken' }
  | {
      readonly status: 'refused'
      readonly code: 'invalid_field'
      readonly faults: RegistrationFaults
    }

/**
 * The link works once: of two at the same time, one joins.
 * @throws PasswordsBusyError when too many passwords wait to be hashed.
 */
export async function acceptInvitation(
  ports: GroupPorts & { readonly passwords: Passwords },
  input: {
    readonly token: string
    readonly password: string
    readonly recoveryPhrase?: string | undefined
    readonly language?: string | undefined
  },
): Promise<AcceptedInvitation> {
  const found = await readInvitation(ports, input.token)
  if (found === undefined) return { status: 'refused', code: 'invitation_ended' }
  const { firstName, lastName, email, memberId } = found.invitation
  const { password, recoveryPhrase, language } = input
  const person = { firstName, lastName, email, memberId, password, recoveryPhrase, language }
  const checked = checkPerson(found.group, person)
  if (!checked.ok) return { status: 'refused', code: 'invalid_field', faults: checked.faults }
  const secrets = await hashSecrets(ports.passwords, person)
  const { details } = checked
  return await ports.database.transaction('groups.accept-invitation', (tx) =>
    joinInside(tx, ports, { token: input.token, details, secrets }),
  )
}

const ended = { status: 'refused', code: 'invitation_ended' } as const

async function joinInside(
  tx: Tx,
  ports: GroupPorts,
  joining: {
    readonly token: string
    readonly details: RegistrationDetails
    readonly secrets: Secrets
  },
): Promise<AcceptedInvitation> {
  const link = readInvitationToken(joining.token)
  const first = link === undefined ? undefined : await selectInvitationOfToken(tx, link)
  if (link === undefined || first === undefined) return ended
  const { paymentAccount, purchasingAccount } = first
  if ((await lockGroup(tx, { paymentAccount, purchasingAccount })) === undefined) return ended
  // Only now does it stand still: it may have been accepted or withdrawn while the lock was waited for.
  const invitation = await selectInvitationOfToken(tx, link)
  const account = await lockPurchasingAccount(tx, { paymentAccount, purchasingAccount })
  const at = ports.clock.now()
  if (invitation === undefined || hasInvitationEnded(invitation, at)) return ended
  if (account?.status !== 'active') return ended
  const { details, secrets } = joining
  const isFirst = await isNewcomer(tx, { paymentAccount, purchasingAccount })
  // Whoever opens the link has the mailbox.
  const isEmailProved = true
  const person = { paymentAccount, purchasingAccount, details, ...secrets, at, isEmailProved }
  const made = await recordSignOn(tx, ports, person)
  // Whoever opens the link owns the address, so they may know that it has a sign-on by now.
  if (made === undefined) return { status: 'refused', code: 'email_taken' }
  const bucket = bucketOf(paymentAccount)
  const invitations = [invitation.invitation]
  await updateInvitationsEnded(tx, { bucket, invitations, status: 'accepted', endedAt: at })
  if (isFirst) await tellPayer(tx, ports, invitation)
  else await tellOthers(tx, ports, purchasingAccount, made.signOn)
  const { signOn, customer } = made
  const account_ = {
    paymentAccount: paymentAccount as Registered['paymentAccount'],
    purchasingAccount,
  }
  return { status: 'joined', registered: { signOn, customer, ...account_ } }
}

async function isNewcomer(
  tx: Tx,
  of: { readonly paymentAccount: string; readonly purchasingAccount: string },
): Promise<boolean> {
  const signOns = await selectAccountSignOns(tx, of.paymentAccount)
  return !signOns.some(
    ({ purchasingAccount, endedAt }) =>
      purchasingAccount === of.purchasingAccount && endedAt === null,
  )
}

async function tellPayer(
  tx: Tx,
  ports: GroupPorts,
  { invitation, paymentAccount, purchasingAccount }: OpenInvitation,
): Promise<void> {
  await enqueueNotice(tx, ports, {
    cause: `group-joined/${invitation}`,
    to: { paymentAccount },
    kind: 'group_joined',
    facts: { account: purchasingAccount },
  })
}
