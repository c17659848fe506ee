// The network's list of events for this merchant, read with a token of the client credentials grant (RFC 6749, 4.4).
import * as oauth from 'oauth4webapi'
import type { EventList } from '../events/catch-up.ts'
import { printSeconds } from '../platform/clock.ts'
import type { Fetch } from '../platform/http.ts'
import { readTextAtMost } from '../platform/http.ts'
import type { Provider } from './provider.ts'

const answerBytesMax = 1024 * 1024
const pageLimit = 200

export function createEventList(input: {
  readonly network: string
  readonly provider: Provider
  readonly fetch: Fetch
  readonly timeoutMs: number
}): EventList {
  return async ({ after, sinceSeconds }) => {
    const token = await requestToken(input.provider)
    const query = new URLSearchParams({ after: String(after), limit: String(pageLimit) })
    if (sinceSeconds !== undefined) query.set('since', printSeconds(sinceSeconds))
    const network = input.network.replace(/\/$/, '')
    const url = `${network}/api/v1/merchants/me/events?${query.toString()}`
    const response = await input.fetch(url, {
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(input.timeoutMs),
    })
    if (response.status !== 200) throw new Error(`the list of events answered ${response.status}`)
    const text = await readTextAtMost(response, answerBytesMax)
    return readPage(text === undefined ? undefined : JSON.parse(text))
  }
}

async function requestToken(provider: Provider): Promise<string> {
  const metadata = await provider.metadata()
  const client = provider.client()
  const response = await oauth.clientCredentialsGrantRequest(
    metadata,
    client,
    await provider.authentication(metadata),
    new URLSearchParams(),
    provider.options,
  )
  const tokens = await oauth.processClientCredentialsResponse(metadata, client, response)
  return tokens.access_token
}

function readPage(page: unknown): Awaited<ReturnType<EventList>> {
  const { data, next } = (page ?? {}) as { readonly data?: unknown; readonly next?: unknown }
  if (!Array.isArray(data)) throw new TypeError('the list of events has no data')
  return { data: data as readonly unknown[], next: typeof next === 'string' ? next : null }
}
