// The door of holders.
export { contributeHolders } from './contribute.ts'
export { addHolder } from './add-holder.ts'
export type { HolderPorts } from './add-holder.ts'
export type { Holder, HolderId } from './holder.ts'
export { findHolder, selectMerchantsOfHolders } from './store.ts'
