// Another e-mail address: asked for, mailed to the new one, and moved once its owner confirms. The old one is told.
import { enqueueNotice } from '../outbox/index.ts'
import { hashSecretToken, isSecretToken, newId, newSecretToken } from '../platform/index.ts'
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import type { Profile } from './customer.ts'
import { readEmailAddress } from './email-address.ts'
import { getProfile, nobodysSignOn } from './find-profile.ts'
import { moveSignOn } from './move-sign-on.ts'
import { selectSignOnByEmail } from './store.ts'
import { selectFormerAddress } from './store-former.ts'
import {
  deleteEmailChange,
  deleteExpiredEmailChanges,
  selectEmailChange,
  selectEmailChangeOf,
  upsertEmailChange,
} from './store-profile.ts'

type Ports = { readonly database: Database; readonly clock: Clock; readonly random: Random }

const lasts = Temporal.Duration.from({ hours: 24 })
/** Asked for the same address again so soon, it is a second click, and the link on its way stays good. */
const sameAsk = Temporal.Duration.from({ minutes: 1 })

/** `ended`: what who asks proved themselves with. */
export type AskedEmailChange = 'asked' | 'malformed' | 'unchanged' | 'ended'

/** An address that somebody has is answered like a free one, and the same rows are written; no link goes there. */
export async function askEmailChange(
  ports: Ports,
  input: {
    readonly of: Pick<Profile, 'signOn' | 'email' | 'isEmailProved' | 'language'>
    readonly email: string
    /**
     * Whether who asks may still do so; asserted in the transaction, so that nobody does who was signed off meanwhile.
     */
    readonly holds: (tx: Tx) => Promise<boolean>
  },
): Promise<AskedEmailChange> {
  const { signOn, email: present, isEmailProved, language } = input.of
  const address = readEmailAddress(input.email)
  if (address === undefined) return 'malformed'
  if (address.email === present && isEmailProved) return 'unchanged'
  const token = newSecretToken(ports.random)
  const askedAt = ports.clock.now()
  const expiresAt = askedAt.add(lasts)
  return await ports.database.transaction('customers.ask-email-change', async (tx) => {
    if (!(await input.holds(tx))) return 'ended'
    await deleteExpiredEmailChanges(tx, askedAt)
    const isNew = await upsertEmailChange(tx, {
      ...address,
      signOn,
      tokenHash: hashSecretToken(token),
      askedAt,
      expiresAt,
      sameSince: askedAt.subtract(sameAsk),
    })
    if (!isNew) return 'asked'
    const owner = await selectSignOnByEmail(tx, address.emailKey)
    // Another spelling of the own address is the owner's to choose.
    const isTaken = owner !== undefined && owner !== signOn
    await enqueueNotice(tx, ports, {
      cause: `email-change/${newId('emc', ports)}`,
      to: isTaken
        ? { signOn: nobodysSignOn }
        : { email: address.email, language, onBehalfOf: signOn },
      kind: 'email_change_link',
      facts: { path: `/profile/email/${token}`, expiresAt: expiresAt.toString() },
    })
    return 'asked'
  })
}

/** The address that a link stands for; undefined for one that is unknown, used or over. */
export async function findEmailChange(
  ports: Pick<Ports, 'database' | 'clock'>,
  token: string,
): Promise<string | undefined> {
  if (!isSecretToken(token)) return undefined
  const found = await ports.database.read('customers.find-email-change', (tx) =>
    selectEmailChange(tx, hashSecretToken(token), ports.clock.now()),
  )
  return found?.email
}

/** The address of a sign-on that waits to be confirmed. */
export async function findWaitingEmail(
  tx: Tx,
  signOn: string,
  now: Temporal.Instant,
): Promise<{ readonly email: string; readonly expiresAt: Temporal.Instant } | undefined> {
  return await selectEmailChangeOf(tx, signOn, now)
}

/**
 * Answers the address that counts from now on; undefined where the link is no good, or somebody was first.
 * @param ports.whenMoved ends what was mailed to the old address: links and codes are a room's above.
 */
export async function confirmEmailChange(
  ports: Ports & { readonly whenMoved: (tx: Tx, signOn: string) => Promise<unknown> },
  token: string,
): Promise<string | undefined> {
  if (!isSecretToken(token)) return undefined
  const changedAt = ports.clock.now()
  return await ports.database.transaction('customers.confirm-email-change', async (tx) => {
    const change = await selectEmailChange(tx, hashSecretToken(token), changedAt)
    if (change === undefined) return undefined
    const { signOn, email } = change
    if (!(await deleteEmailChange(tx, { signOn, tokenHash: hashSecretToken(token) })))
      return undefined
    const before = await getProfile(tx, signOn)
    if (before.accountStatus === 'closed') return undefined
    const moved = await moveSignOn(tx, { signOn, email, at: changedAt })
    if (moved === 'taken' || moved === 'malformed') return undefined
    // Where the mailbox answered for the first time nothing has moved.
    if (moved === 'moved' && before.isEmailProved) {
      await ports.whenMoved(tx, signOn)
      // The one that counts on, too: whoever moves an account twice in a week must not get rid of who it was taken
      // from.
      const former = await selectFormerAddress(tx, signOn, changedAt)
      for (const [index, told] of [...new Set([before.email, former ?? before.email])].entries()) {
        await enqueueNotice(tx, ports, {
          cause: `email-changed/${signOn}/${changedAt.toString()}/${index}`,
          to: { email: told, language: before.language, onBehalfOf: signOn },
          kind: 'email_changed',
          facts: { changedAt: changedAt.toString() },
        })
      }
    }
    return email
  })
}
