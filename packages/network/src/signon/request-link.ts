// Somebody asks for a mail with a link. Nobody learns whether the address is known.
import {
  findProfile,
  lockSecrets,
  nobodysSignOn,
  readEmailAddress,
  selectSignOnByEmail,
  selectSignOnByFormerEmail,
} from '../customers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import type { NoticeReceiver } from '../outbox/index.ts'
import { hashSecretToken, newId, newSecretToken } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { SecurityPorts } from './security-ports.ts'
import { insertLink } from './store-links.ts'

// How long a mail may take, and how long a link may lie about. A recovery's lasts as long as its mails are counted:
// whoever uses them up for somebody else leaves links in their mailbox that work.
const lasts = {
  sign_on: Temporal.Duration.from({ minutes: 15 }),
  recovery: Temporal.Duration.from({ minutes: 60 }),
} as const
const triesMax = 5

type Ports = Pick<SecurityPorts, 'database' | 'clock' | 'random' | 'limits'>

/**
 * Returns nothing: the answer is the same for an address that is unknown, closed, or asked for too often. The same
 * rows are written for each address; whether there is anybody to write to is found out afterwards, where the notice is
 * put into words.
 */
export async function requestLink(
  ports: Ports,
  input: {
    readonly kind: 'sign_on' | 'recovery'
    /** As typed. */
    readonly email: string
    /** The caller's IP address. */
    readonly address: string | undefined
    /** Goes behind the address of the link, such as `?transaction=…`. */
    readonly query?: string
  },
): Promise<void> {
  const { kind, email, query = '' } = input
  const isAllowed = await ports.limits.takeMail({
    label: `${kind}\n${email}`,
    address: input.address,
  })
  if (!isAllowed) return
  const token = newSecretToken(ports.random)
  await ports.database.transaction('signon.request-link', async (tx) => {
    const now = ports.clock.now()
    const receiver = await findReceiver(tx, { kind, email, now })
    // Whoever ends links waits, and ends this one too.
    await lockSecrets(tx, receiver.signOn)
    await insertLink(tx, {
      tokenHash: hashSecretToken(token),
      kind: receiver.formerEmail === null ? kind : 'former_address',
      // A link that opens nothing, so that an unknown address costs the same.
      signOn: receiver.isOpen ? receiver.signOn : '',
      newEmail: receiver.formerEmail,
      madeAt: now,
      validFrom: now,
      expiresAt: now.add(lasts[kind]),
      triesLeft: receiver.isOpen ? triesMax : 0,
    })
    const cause = `link/${newId('lnk', ports)}`
    const to = addressOf(receiver)
    if (kind === 'sign_on') {
      const path = `/sign-on/link/${token}${query}`
      await enqueueNotice(tx, ports, { cause, to, kind: 'sign_on_link', facts: { path } })
    } else {
      const path = `/recover/${token}`
      await enqueueNotice(tx, ports, { cause, to, kind: 'recovery_link', facts: { path } })
    }
  })
}

interface Receiver {
  /** Nobody's, where there is none: told to, it reaches nobody. */
  readonly signOn: string
  readonly isOpen: boolean
  readonly language: string
  /** Where this is the address of before, by which the account is taken back. */
  readonly formerEmail: string | null
}

/** Always the same statements, whoever is looked for. */
async function findReceiver(
  tx: Tx,
  { kind, email, now }: { kind: 'sign_on' | 'recovery'; email: string; now: Temporal.Instant },
): Promise<Receiver> {
  const { emailKey = '' } = readEmailAddress(email) ?? {}
  const [present, before] = await Promise.all([
    selectSignOnByEmail(tx, emailKey),
    selectSignOnByFormerEmail(tx, emailKey, now),
  ])
  const former = kind === 'recovery' && present === undefined ? before : undefined
  const profile = await findProfile(tx, present ?? former?.signOn ?? nobodysSignOn)
  if (profile === undefined || profile.accountStatus === 'closed') {
    return { signOn: nobodysSignOn, isOpen: false, language: 'en', formerEmail: null }
  }
  const { signOn, language } = profile
  return { signOn, isOpen: true, language, formerEmail: former?.email ?? null }
}

function addressOf({ signOn, language, formerEmail }: Receiver): NoticeReceiver {
  return formerEmail === null ? { signOn } : { email: formerEmail, language, onBehalfOf: signOn }
}
