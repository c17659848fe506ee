// The door of customers: registering, signing on, and what other rooms need of an account.
export { abandonRegistrations } from './abandon-registrations.ts'
export { nextBillingDate } from './billing-days.ts'
export { checkRegistration } from './check-registration.ts'
export type {
  CheckedRegistration,
  FieldFault,
  RegistrationFaults,
  RegistrationField,
  RegistrationInput,
} from './check-registration.ts'
export { checkSignOn } from './check-sign-on.ts'
export type { CheckedSignOn, SignOnAttempt } from './check-sign-on.ts'
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
export { accountsOfDevice, findSignOnForDevice, newDeviceToken, rememberDevice } from './devices.ts'
export { findRegistration, noteCardSession } from './find-registration.ts'
export type { FoundRegistration } from './find-registration.ts'
export { plainLetters } from './letters.ts'
export type { CustomerLetters } from './letters.ts'
export { pairwiseSubject } from './pairwise-subject.ts'
export { findSignOnByEmail, getProfile, selectDueAccounts } from './read-accounts.ts'
export { registerCustomer } from './register-customer.ts'
export type { RegisterCustomerInput, RegisteredCustomer } from './register-customer.ts'
export { customerRoutes } from './routes.ts'
export type { CustomerRoutesInput } from './routes.ts'
export { startRegistration } from './start-registration.ts'
export type { StartedRegistration } from './start-registration.ts'
export { selectBuyers, selectPaymentMethods, selectRegistered } from './store.ts'
