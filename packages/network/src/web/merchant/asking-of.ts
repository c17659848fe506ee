// Who asks an organisation for something on these pages: a session, with what it has shown so far.
import type { PersonAsking } from '../../organisations/index.ts'
import { holdSession, isSteppedUp } from '../../signon/index.ts'
import type { SignedOn } from '../frame/person-visitor.ts'
import type { MerchantDeps } from './merchant-deps.ts'

export function askingOf(
  { clock }: Pick<MerchantDeps, 'clock'>,
  { session }: SignedOn,
): PersonAsking {
  return {
    signOn: session.signOn,
    hasSecondFactor: isSteppedUp(session, clock.now()),
    holds: (tx) => holdSession(tx, session),
  }
}
