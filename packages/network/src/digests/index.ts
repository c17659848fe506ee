// The door of digests: how often somebody is written to about what they buy, and the work of doing so.
export { choosePurchaseMails } from './choose-purchase-mails.ts'
export { contributeDigests } from './contribute.ts'
export type { ComposeDigest } from './digest-ports.ts'
