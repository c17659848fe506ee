// The door of customers: people, their sign-ons, and the accounts that pay and that buy.
export { contributeCustomers } from './contribute.ts'
export { nextBillingDate } from './billing-days.ts'
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
export { countryCodes } from './countries.ts'
export { languages } from './customer.ts'
export type {
  AccountRole,
  AccountSignOn,
  AccountStatus,
  Buyer,
  CustomerId,
  DueAccount,
  DueMethod,
  Language,
  Payer,
  PaymentAccountId,
  PaymentMethodId,
  Profile,
  PurchasingAccount,
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
export { endSignOnRows } from './end-sign-on-rows.ts'
export { faultsProblem } from './faults-problem.ts'
export { hashSecrets } from './hash-secrets.ts'
export type { Secrets } from './hash-secrets.ts'
export { moveSignOn } from './move-sign-on.ts'
export { pairwiseSubject } from './pairwise-subject.ts'
export { findSignOnByEmail, getProfile, isPayer, selectDueAccounts } from './read-accounts.ts'
export { billingDayOf, newCustomerIds, recordCustomer } from './record-customer.ts'
export { recordSignOn } from './record-sign-on.ts'
export { provePassword, secretsOf } from './prove-secret.ts'
export { customerRoutes } from './routes.ts'
export { renewPersonalCode } from './renew-personal-code.ts'
export type { CodePorts } from './renew-personal-code.ts'
export { setAccountStatus } from './set-account-status.ts'
export { setSecrets } from './set-secrets.ts'
export {
  insertPurchasingAccount,
  lockAccountStatus,
  selectBuyers,
  selectPaymentMethods,
  selectRegistered,
  selectRegisteredMember,
  selectSignOn,
  selectSignOnByEmail,
} from './store.ts'
export {
  lockPurchasingAccount,
  selectAccountOfPayer,
  selectAccountSignOns,
  selectPayer,
  selectPurchasingAccounts,
  selectRole,
  updateAccountClosed,
  updateAccountReopened,
  updateUnusedAccountsClosed,
} from './store-accounts.ts'
export { selectAddressees } from './store-addressees.ts'
export { selectCurrencyOf, setCreditLimit, setFrozen } from './store-freezing.ts'
