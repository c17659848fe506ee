// The door of customers: people and their sign-ons. The accounts that pay and buy have one of their own, `accounts`.
// More than 60 names, because the secrets of a sign-on stand here, and every room that gives a right asserts their
// version.
export { contributeCustomers } from './contribute.ts'
export { countClaims } from './store-claims.ts'
export { askEmailProof, newEmailProof } from './ask-email-proof.ts'
export type { EmailProof } from './ask-email-proof.ts'
export { checkRegistration, readTimeZone } from './check-registration.ts'
export type {
  CheckedRegistration,
  RegistrationFaults,
  RegistrationInput,
} from './check-registration.ts'
export type { FieldFault } from './check-label.ts'
export { changeMemberId } from './change-member-id.ts'
export {
  askEmailChange,
  confirmEmailChange,
  findEmailChange,
  findWaitingEmail,
} from './change-email.ts'
export { changeName, changeResidence } from './change-details.ts'
export { changeLanguage, changeSchedule, findScheduleRest } from './change-profile.ts'
export { findPasswordFault, findRecoveryPhraseFault, secretLengthMin } from './check-password.ts'
export type { PasswordFault } from './check-password.ts'
export { countryCodes } from './countries.ts'
export { languages, memberIdKey } from './customer.ts'
export type {
  AccountSignOn,
  Language,
  Payer,
  Profile,
  Registered,
  RegistrationDetails,
  SignOnId,
} from './customer.ts'
export { readEmailAddress } from './email-address.ts'
export { endSignOnRows } from './end-sign-on-rows.ts'
export { faultsProblem } from './faults-problem.ts'
export { hashSecrets } from './hash-secrets.ts'
export type { Secrets } from './hash-secrets.ts'
export { moveSignOn } from './move-sign-on.ts'
export { deleteEmailChangeOf } from './store-profile.ts'
export { formerLastsHours } from './former.ts'
export { findProfile, findSignOnByEmail, getProfile, nobodysSignOn } from './find-profile.ts'
export { fullName } from './read-names.ts'
export { newCustomerIds, recordCustomer } from './record-customer.ts'
export { recordSignOn } from './record-sign-on.ts'
export { customerRoutes } from './routes.ts'
export { setSecrets } from './set-secrets.ts'
export { suggestMemberId } from './suggest-member-id.ts'
export {
  selectRegistered,
  selectRegisteredMember,
  selectSignOnByEmail,
  selectSignOnsNamed,
} from './store.ts'
export type { NamedSignOn } from './store.ts'
export { selectAccountOfPayer, selectAccountSignOns, selectPayer } from './store-sign-ons.ts'
export {
  firstSecretsVersion,
  holdProof,
  lockSecrets,
  selectMemberIds,
  selectSecrets,
  updateFormerRecoveryBack,
  updateSecretsVersion,
} from './store-secrets.ts'
export type { ProvenSecrets, SecretsRow } from './store-secrets.ts'
export {
  deleteFormerAddress,
  deleteOldFormerAddresses,
  selectFormerAddress,
  selectSignOnByFormerEmail,
} from './store-former.ts'
export { findDetailsAt } from './store-details.ts'
export type { Details } from './store-details.ts'
export { selectAddressees } from './store-addressees.ts'
export type { Addressee } from './store-addressees.ts'
