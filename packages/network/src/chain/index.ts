// The door of the chain: heads, and the keys that they are checked with.
export { contributeChain } from './contribute.ts'
export { openHeadKeys } from './head-keys.ts'
export type { HeadKeys } from './head-keys.ts'
export { openCheckpoint } from './latest-head.ts'
export type { ReadCheckpoint } from './latest-head.ts'
export { makeHead } from './make-head.ts'
export { selectNewestHeads } from './store-heads.ts'
