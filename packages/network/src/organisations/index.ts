// The door of organisations.
export { acceptInvitation, findInvitation } from './accept-invitation.ts'
export { contributeOrganisations } from './contribute.ts'
export { endRolesOf } from './end-roles.ts'
export type { PersonAsking } from './hold-organisation.ts'
export { joinOrganisation } from './join-organisation.ts'
export { showOrganisation } from './list-organisations.ts'
export { organisationRoles } from './roles.ts'
export type { OrganisationRole } from './roles.ts'
