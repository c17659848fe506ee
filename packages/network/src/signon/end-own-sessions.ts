// A person ends sessions of theirs: one, all others, or all. With no more than a password shown, none in which more
// was.
import { endSessionsOf } from './end-sessions-of.ts'
import { mayAct } from './proofs.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import { revokeRights } from './revoke-rights.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { Session, SessionRule, SignOnAccounts, SignOnOrigin } from './session.ts'
import { selectHasStrongerSession } from './store-sessions.ts'

export type EndedOwnSessions =
  /** 0 for one that is over, unknown, or another person's. */
  | { readonly status: 'ended'; readonly count: number }
  /** In one of them more was shown than in this one: a second factor first. */
  | { readonly status: 'not_proved' }

export async function endOwnSessions(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'random'>,
  input: {
    readonly accounts: Pick<SignOnAccounts, 'signOn' | 'purchasingAccount'>
    /** Where it is asked for; undefined: by a program, whose token was given for it. */
    readonly by: { readonly session: Session; readonly rule: SessionRule } | undefined
    readonly session?: string
    readonly except?: string
    readonly origin: SignOnOrigin
  },
): Promise<EndedOwnSessions> {
  const { accounts, by, session, except, origin } = input
  const { signOn, purchasingAccount } = accounts
  const now = ports.clock.now()
  return await ports.database.transaction('signon.end-own-sessions', async (tx) => {
    if (by !== undefined && !mayAct(by.session, 'end_stronger_sessions', now)) {
      const signedOnAfter = now.subtract(by.rule.fromSignOn)
      const others = { signOn, session: session ?? null, butNot: by.session.id, signedOnAfter }
      if (await selectHasStrongerSession(tx, others)) return { status: 'not_proved' }
    }
    const count =
      session === undefined
        ? await revokeRights(tx, ports, {
            signOn,
            ...(except === undefined
              ? { cause: 'signed_off_everywhere' }
              : { cause: 'signed_off_elsewhere', session: except }),
          })
        : (await endSessionsOf(tx, ports, { signOn, session })).length
    const event = { signOn, purchasingAccount, kind: 'signed_off_elsewhere', origin } as const
    if (count > 0) await recordSignOnEvent(tx, ports, event)
    return { status: 'ended', count }
  })
}
