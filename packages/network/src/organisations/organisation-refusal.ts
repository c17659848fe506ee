// Why something of an organisation is refused. Thrown inside transactions, so that nothing of what was refused stays.
import type { ActRefusal } from './roles.ts'

export type OrganisationRefusalCode =
  /** Signed off, or the token revoked, since it was asked for. */
  | 'unauthenticated'
  /** No such organisation, or none of the asker's: the two are not told apart. */
  | 'unknown_organisation'
  | ActRefusal
  /** None of the organisation. */
  | 'unknown_merchant'
  | 'unknown_person'
  | 'unknown_invitation'
  /** Used, withdrawn, expired, or never a link. */
  | 'invitation_ended'
  | 'already_invited'
  | 'too_many_invitations'
  | 'organisation_full'
  | 'last_owner'
  | 'too_many_applications'
  | 'unknown_application'
  | 'already_decided'
  /** The operator closed it before it was decided. */
  | 'merchant_closed'

export class OrganisationRefused extends Error {
  readonly code: OrganisationRefusalCode
  constructor(code: OrganisationRefusalCode) {
    super(code)
    this.code = code
  }
}

export type RefusedByOrganisation = {
  readonly status: 'refused'
  readonly code: OrganisationRefusalCode
}

/** Runs a change and turns a refusal into a value. */
export async function orRefused<Value>(
  change: () => Promise<Value>,
): Promise<Value | RefusedByOrganisation> {
  try {
    return await change()
  } catch (error) {
    if (error instanceof OrganisationRefused) return { status: 'refused', code: error.code }
    throw error
  }
}
