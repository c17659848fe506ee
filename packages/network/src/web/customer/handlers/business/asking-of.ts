// Who asks an organisation for something on these pages: a session, with what it has shown so far.
import type { PersonAsking } from '../../../../organisations/index.ts'
import { holdSession, isSteppedUp } from '../../../../signon/index.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { SignedOn } from '../../customer-visitor.ts'

export function askingOf(
  { clock }: Pick<CustomerDeps, 'clock'>,
  { session }: SignedOn,
): PersonAsking {
  return {
    signOn: session.signOn,
    hasSecondFactor: isSteppedUp(session, clock.now()),
    holds: (tx) => holdSession(tx, session),
  }
}
