// Delivers one message to the push service of its browser. No lock is held meanwhile.
import webPush from 'web-push'
import { assertOutsideTransaction, HttpClientError } from '../platform/index.ts'
import type { Database, HttpClient, WorkOutcome } from '../platform/index.ts'
import {
  deleteGoneSubscription,
  deleteMessage,
  selectMessage,
  selectSubscription,
} from './store.ts'
import type { PushMessage, PushSubscription } from './store.ts'
import type { Vapid } from './vapid.ts'

export interface PushPorts {
  readonly database: Database
  readonly http: HttpClient
}

const lifeSeconds = 86_400

export async function deliverPush(
  ports: PushPorts,
  { message: id, vapid }: { readonly message: string; readonly vapid: Vapid },
): Promise<WorkOutcome> {
  assertOutsideTransaction('telling a browser')
  const [message, browser] = await ports.database.read('push.find-message', async (tx) => {
    const found = await selectMessage(tx, id)
    return [found, found && (await selectSubscription(tx, found.subscription))] as const
  })
  // Delivered by a process that died before it said so, or erased with whom it was for.
  if (message === undefined) return { outcome: 'done' }
  const answer = browser === undefined ? 'gone' : await send(ports, { message, browser, vapid })
  if (answer !== 'taken' && answer !== 'gone') return { outcome: 'failed', reason: answer }
  return {
    outcome: 'done',
    record: async (tx) => {
      await deleteMessage(tx, id)
      if (answer === 'gone') await deleteGoneSubscription(tx, message.subscription)
    },
  }
}

/** Why it was not taken; `gone`: never again by this browser. */
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
): Promise<string> {
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
    return status >= 200 && status < 300 ? 'taken' : `the push service answered ${status}`
  } catch (error) {
    if (error instanceof HttpClientError && error.code === 'private_address') return 'gone'
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
