// The door of merchants.
export { contributeMerchants } from './contribute.ts'
export { addAddress, removeAddress } from './change-addresses.ts'
export { addKey, closeMerchant, retireKey, setBrand } from './change-merchant.ts'
export type { ChangedMerchant, ClosingPorts } from './change-merchant.ts'
export { agreeShare } from './agree-share.ts'
export { findLogo, findMerchant, listMerchants } from './find-merchant.ts'
export type {
  Brand,
  BrandInput,
  Merchant,
  MerchantId,
  MerchantKey,
  SellerStatus,
} from './merchant.ts'
export {
  answerChange,
  answerMerchant,
  brandSchema,
  doneSchema,
  jwkSchema,
  merchantSchema,
  parseBrand,
  urlSchema,
} from './merchant-answers.ts'
export { findShown } from './find-shown.ts'
export type { ShownMerchant } from './find-shown.ts'
export { findHeard, openHeard } from './note-heard.ts'
export type { NoteHeard } from './note-heard.ts'
export { logoMediaType, logoPath } from './logo.ts'
export { makeMerchantKey } from './make-merchant-key.ts'
export type { MerchantJwk } from './merchant-key.ts'
export { proofFileOf, proofRecordOf } from './proof-text.ts'
export { proveAddress } from './prove-address.ts'
export type { ProofPorts } from './prove-address.ts'
export { checkMerchant, recordMerchant, registerMerchant } from './register-merchant.ts'
export type {
  MerchantRefusal,
  RegisteredMerchant,
  RegisterMerchantInput,
} from './register-merchant.ts'
export { shareAt } from './share-agreement.ts'
export type { AgreedShares, ShareAgreement } from './share-agreement.ts'
export { selectShareAgreements } from './store-shares.ts'
export {
  lockMerchant,
  selectActiveKeys,
  selectEncryptionKeys,
  selectMerchants,
  selectOpenMerchants,
  selectSellers,
  updateMerchantApproved,
} from './store.ts'
