// Why a change of a group is refused. Thrown inside transactions, so that nothing of what was refused stays.
import type { RegistrationFaults } from '../customers/index.ts'

export type GroupRefusalCode =
  /** Signed off, or the token revoked, since it was asked for. */
  | 'unauthenticated'
  /** The payment account is closed, or the purchasing account was removed. */
  | 'account_closed'
  /** Only the payer may do this. */
  | 'payer_only'
  /** Another account's, or none at all. */
  | 'unknown_purchasing_account'
  | 'unknown_sign_on'
  | 'unknown_invitation'
  | 'idempotency_conflict'
  /** The e-mail address belongs to a sign-on. */
  | 'email_taken'
  | 'already_invited'
  | 'too_many_invitations'
  | 'group_full'
  /** The payer's account lasts as long as the payment account. */
  | 'payer_stays'
  | 'last_sign_on'

export class GroupRefused extends Error {
  readonly code: GroupRefusalCode
  constructor(code: GroupRefusalCode) {
    super(code)
    this.code = code
  }
}

export type RefusedChange = { readonly status: 'refused'; readonly code: GroupRefusalCode }

export type RefusedPerson =
  | RefusedChange
  | {
      readonly status: 'refused'
      readonly code: 'invalid_field'
      readonly faults: RegistrationFaults
    }

/** Runs a change and turns a refusal into a value. */
export async function orRefused<Value>(
  change: () => Promise<Value>,
): Promise<Value | RefusedChange> {
  try {
    return await change()
  } catch (error) {
    if (error instanceof GroupRefused) return { status: 'refused', code: error.code }
    throw error
  }
}
