// Delivers waiting messages to the push services of browsers. Safe in several processes: each message is claimed.
import webPush from 'web-push'
import { HttpClientError } from '../platform/index.ts'
import type { Clock, Database, HttpClient, Log } from '../platform/index.ts'
import {
  claimMessages,
  deleteGoneSubscription,
  deleteMessage,
  selectSubscription,
} from './store.ts'
import type { PushMessage, PushSubscription } from './store.ts'
import type { Vapid } from './vapid.ts'

export interface PushPorts {
  readonly database: Database
  readonly clock: Clock
  readonly http: HttpClient
  readonly log: Log
}

const claim = Temporal.Duration.from({ minutes: 5 })
const lifeSeconds = 86_400
const attemptCountMax = 8

/** @returns how many were tried; fewer than `limit`: none are due any more. */
export async function deliverPushes(
  ports: PushPorts,
  { limit, vapid }: { readonly limit: number; readonly vapid: Vapid },
): Promise<number> {
  const { database, clock } = ports
  const messages = await database.transaction('push.claim', (tx) => {
    const now = clock.now()
    return claimMessages(tx, { now, claimedUntil: now.add(claim), limit })
  })
  for (const message of messages) await deliver(ports, message, vapid)
  return messages.length
}

async function deliver(ports: PushPorts, message: PushMessage, vapid: Vapid): Promise<void> {
  const { database, log } = ports
  const browser = await database.read('push.find-subscription', (tx) =>
    selectSubscription(tx, message.subscription),
  )
  const outcome = browser === undefined ? 'gone' : await send(ports, { message, browser, vapid })
  // Tried again when the claim ends.
  if (outcome === 'failed' && message.attempts < attemptCountMax) return
  if (outcome === 'failed') log.warn({ message: message.message }, 'a push message was given up')
  await database.transaction('push.settle', async (tx) => {
    await deleteMessage(tx, message.message)
    if (outcome === 'gone') await deleteGoneSubscription(tx, message.subscription)
  })
}

async function send(
  { http }: PushPorts,
  {
    message,
    browser,
    vapid,
  }: {
    readonly message: PushMessage
    readonly browser: PushSubscription
    readonly vapid: Vapid
  },
): Promise<'sent' | 'gone' | 'failed'> {
  const { title, body, path } = message
  const { endpoint, p256dh, auth } = browser
  const details = encrypt({ endpoint, keys: { p256dh, auth } }, { title, body, path }, vapid)
  // Keys that are no point of the curve: no browser made them.
  if (details === undefined) return 'gone'
  try {
    const { status } = await http.request({
      name: 'push-message',
      url: endpoint,
      method: 'POST',
      headers: headersOf(details.headers),
      body: details.body ?? '',
    })
    if (status === 404 || status === 410) return 'gone'
    return status >= 200 && status < 300 ? 'sent' : 'failed'
  } catch (error) {
    if (error instanceof HttpClientError)
      return error.code === 'private_address' ? 'gone' : 'failed'
    throw error
  }
}

function encrypt(
  browser: webPush.PushSubscription,
  message: { readonly title: string; readonly body: string; readonly path: string },
  vapid: Vapid,
): webPush.RequestDetails | undefined {
  try {
    const options = { vapidDetails: vapid, TTL: lifeSeconds }
    return webPush.generateRequestDetails(browser, JSON.stringify(message), options)
  } catch {
    return undefined
  }
}

function headersOf(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  // The client counts the bytes itself.
  const entries = Object.entries(headers).filter(([name]) => name !== 'Content-Length')
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}
