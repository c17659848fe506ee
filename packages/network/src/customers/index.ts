// The door of customers: registering, signing on, and what other rooms need of an account.
export { abandonRegistrations } from './abandon-registrations.ts'
export { acceptInvitation, findInvitation } from './accept-invitation.ts'
export type { FoundInvitation } from './accept-invitation.ts'
export { addMember } from './add-member.ts'
export { addSignOn } from './add-sign-on.ts'
export { nextBillingDate } from './billing-days.ts'
export type { EndSignOns, GroupChanger } from './change-group.ts'
export { resendInvitation, withdrawInvitation } from './change-invitation.ts'
export { checkRegistration } from './check-registration.ts'
export type {
  CheckedRegistration,
  FieldFault,
  RegistrationFaults,
  RegistrationField,
  RegistrationInput,
} from './check-registration.ts'
export { changeMemberId } from './change-member-id.ts'
export type { ChangedMemberId } from './change-member-id.ts'
export {
  askEmailChange,
  confirmEmailChange,
  findEmailChange,
  findWaitingEmail,
} from './change-email.ts'
export { changeLanguage, changeName, changeSchedule, findScheduleRest } from './change-profile.ts'
export { checkCandidate, findCandidate } from './check-sign-on.ts'
export type { Candidate, CheckedSignOn, SignOnName } from './check-sign-on.ts'
export { findPasswordFault, findRecoveryPhraseFault, secretLengthMin } from './check-password.ts'
export type { PasswordFault } from './check-password.ts'
export { completeRegistration } from './complete-registration.ts'
export type { CompletedRegistration } from './complete-registration.ts'
export { countryCodes } from './countries.ts'
export { languages } from './customer.ts'
export type {
  AccountStatus,
  Buyer,
  CustomerId,
  DueAccount,
  DueMethod,
  Language,
  PaymentAccountId,
  PaymentMethodId,
  Profile,
  PurchasingAccountId,
  Registered,
  RegistrationDetails,
  RegistrationId,
  SignOnId,
  VerifiedMethod,
} from './customer.ts'
export {
  accountsOfDevice,
  forgetDevice,
  forgetDevices,
  newDeviceToken,
  rememberDevice,
} from './devices.ts'
export { readEmailAddress } from './email-address.ts'
export type { RefusedPerson } from './group-refusal.ts'
export { groupRoutes } from './group-routes.ts'
export { eraseCustomer } from './erase-customer.ts'
export { findRegistration, noteCardSession } from './find-registration.ts'
export type { FoundRegistration } from './find-registration.ts'
export { plainLetters } from './letters.ts'
export type { CustomerLetters } from './letters.ts'
export { findOwnAccount, listOwnGroup, listPurchasingAccounts } from './list-accounts.ts'
export type { ViewedAccount } from './list-accounts.ts'
export { moveSignOn } from './move-sign-on.ts'
export { pairwiseSubject } from './pairwise-subject.ts'
export { findSignOnByEmail, getProfile, isPayer, selectDueAccounts } from './read-accounts.ts'
export { provePassword, secretsOf } from './prove-secret.ts'
export { registerCustomer } from './register-customer.ts'
export type { RegisterCustomerInput, RegisteredCustomer } from './register-customer.ts'
export { customerRoutes } from './routes.ts'
export { registrationRoutes } from './registration-routes.ts'
export { removeMember } from './remove-member.ts'
export { removeSignOn } from './remove-sign-on.ts'
export { renewPersonalCode } from './renew-personal-code.ts'
export type { CodePorts } from './renew-personal-code.ts'
export { setAccountStatus } from './set-account-status.ts'
export { setSecrets } from './set-secrets.ts'
export { startRegistration } from './start-registration.ts'
export type { StartedRegistration } from './start-registration.ts'
export { selectBuyers, selectPaymentMethods, selectRegistered } from './store.ts'
export { selectAccountSignOns } from './store-accounts.ts'
export { selectAddressees } from './store-addressees.ts'
export { selectCurrencyOf, setCreditLimit, setFrozen } from './store-freezing.ts'
