// The door of the webhooks: enqueue an event for a merchant, and what tells engines and endpoints of it.
export { contributeWebhooks } from './contribute.ts'
export type { WebhookPorts } from './contribute.ts'
export { enqueueMerchantEvent } from './enqueue-merchant-event.ts'
export { openEventKeys } from './event-keys.ts'
export type { EventKeys } from './event-keys.ts'
export type { MerchantEventDraft } from './merchant-event.ts'
export { selectListeningMerchants } from './store-endpoints.ts'
export { openWebhookSecrets } from './webhook-secrets.ts'
