// The door of organisations.
export { acceptInvitation, findInvitation } from './accept-invitation.ts'
export { askForMerchant, foundOrganisation } from './ask-for-merchant.ts'
export type { AskedForMerchant, AskedMerchant } from './ask-for-merchant.ts'
export {
  changeOwnMerchant,
  proveOwnAddress,
  showOwnMerchant,
  withOwnMerchant,
} from './change-own-merchant.ts'
export { contributeOrganisations } from './contribute.ts'
export { endRolesOf } from './end-roles.ts'
export { changeRole, removePerson } from './change-person.ts'
export { findApplication } from './find-application.ts'
export { findPlace, listPlaces } from './find-places.ts'
export type { Place } from './find-places.ts'
export type { PersonAsking } from './hold-organisation.ts'
export { invitePerson, withdrawInvitation } from './invite-person.ts'
export { joinOrganisation } from './join-organisation.ts'
export { showOrganisation } from './list-organisations.ts'
export { tellWebhookPaused } from './tell-webhook-paused.ts'
export type { OrganisationRefusalCode } from './organisation-refusal.ts'
export { isForRole, organisationActs, organisationRoles } from './roles.ts'
export type { OrganisationActName, OrganisationRole } from './roles.ts'
export { tellOwnersOf } from './tell-people.ts'
