// The door for a server that takes webhooks: no more than the platform of every fetch-style runtime.
export { createSeenWebhooks } from './seen-webhooks.ts'
export type { SeenWebhooks } from './seen-webhooks.ts'
export { verifyWebhook } from './verify-webhook.ts'
export type { VerifiedWebhook, WebhookEvent, WebhookMessage } from './verify-webhook.ts'
