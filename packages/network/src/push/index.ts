// The door of push: browsers that are told at once, and the worker that tells them.
export { contributePush } from './contribute.ts'
export { deliverPushes } from './deliver-pushes.ts'
export { enqueuePushes } from './enqueue-pushes.ts'
export { deleteSubscription, selectSubscriptions } from './store.ts'
export { readBrowserSubscription, subscribe } from './subscribe.ts'
export { openVapid } from './vapid.ts'
export type { Vapid } from './vapid.ts'
