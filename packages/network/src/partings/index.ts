// The door of partings: a customer parts with a merchant.
export { contributePartings } from './contribute.ts'
export { partWithMerchant } from './part-with-merchant.ts'
export type { PartedWithMerchant, PartingPorts } from './part-with-merchant.ts'
