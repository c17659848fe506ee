// The door of push: browsers that are told at once, and how they are told.
export { contributePush } from './contribute.ts'
export { enqueuePushes } from './enqueue-pushes.ts'
export { deleteSubscription, deleteSubscriptionsOf, selectSubscriptions } from './store.ts'
export { readBrowserSubscription, subscribe } from './subscribe.ts'
export { openVapid } from './vapid.ts'
export type { Vapid } from './vapid.ts'
