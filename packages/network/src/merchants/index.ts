// The door of merchants.
export { contributeMerchants } from './contribute.ts'
export { closeMerchant } from './change-merchant.ts'
export { findLogo, findMerchant, listMerchants } from './find-merchant.ts'
export type { Brand, Merchant, MerchantId, MerchantKey } from './merchant.ts'
export { logoMediaType, logoPath } from './logo.ts'
export type { MerchantJwk } from './merchant-key.ts'
export { registerMerchant } from './register-merchant.ts'
export type { RegisteredMerchant, RegisterMerchantInput } from './register-merchant.ts'
export {
  lockMerchant,
  selectActiveKeys,
  selectEncryptionKeys,
  selectMerchants,
  selectOpenMerchants,
  selectSellers,
} from './store.ts'
