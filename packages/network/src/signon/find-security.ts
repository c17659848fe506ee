// Everything that the security page shows of one sign-on.
import { secretsOf } from './candidate/prove-secret.ts'
import { listSessions } from './list-sessions.ts'
import { listSignOnEvents } from './list-sign-on-events.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { Session, SessionRule } from './session.ts'
import type { SignOnEvent } from './sign-on-event.ts'
import { selectApp } from './store-factors.ts'
import { selectWaitingRecovery } from './store-links.ts'
import { selectPasskeysOf } from './store-passkeys.ts'

export interface Security {
  readonly secrets: Awaited<ReturnType<typeof secretsOf>>
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string
    readonly addedAt: Temporal.Instant
    readonly lastUsedAt: Temporal.Instant | null
  }[]
  readonly hasApp: boolean
  readonly sessions: readonly Session[]
  /** Of this sign-on, the newest first. */
  readonly events: readonly SignOnEvent[]
  /** When a recovery at another address begins to work, while one waits. */
  readonly recoveryWorksAt: Temporal.Instant | undefined
}

const eventCount = 20
// Who is signed on in more places ends them all at once.
const sessionCount = 50
const eventDays = 90

export async function findSecurity(
  ports: Pick<SecurityPorts, 'database' | 'clock'>,
  input: { readonly session: Session; readonly rule: SessionRule },
): Promise<Security> {
  const { session, rule } = input
  const { signOn, purchasingAccount } = session
  const now = ports.clock.now()
  const secrets = await secretsOf(ports, signOn)
  return await ports.database.read('signon.find-security', async (tx) => {
    const [passkeys, app, sessions, events, recoveryWorksAt] = await Promise.all([
      selectPasskeysOf(tx, signOn),
      selectApp(tx, signOn),
      listSessions(tx, ports, { signOn, rule, limit: sessionCount }),
      listSignOnEvents(tx, {
        purchasingAccount,
        from: now.subtract({ hours: 24 * eventDays }),
        to: now.add({ seconds: 1 }),
      }),
      selectWaitingRecovery(tx, signOn, now),
    ])
    return {
      secrets,
      passkeys: passkeys.map(({ id, name, addedAt, lastUsedAt }) => ({
        id,
        name,
        addedAt,
        lastUsedAt,
      })),
      hasApp: app !== undefined && app.confirmedAt !== null,
      sessions: sessions.sessions,
      events: events.filter((event) => event.signOn === signOn).slice(0, eventCount),
      recoveryWorksAt,
    }
  })
}
