// The door of organisations.
export { contributeOrganisations } from './contribute.ts'
export { endRolesOf } from './end-roles.ts'
export { joinOrganisation } from './join-organisation.ts'
export { organisationRoles } from './roles.ts'
export type { OrganisationRole } from './roles.ts'
