// The network's lists for this merchant, of events and of sign-offs, read with a token of the client credentials grant
// (RFC 6749, 4.4).
import * as oauth from 'oauth4webapi'
import type { EventList } from '../events/read-events.ts'
import { printSeconds } from '../platform/clock.ts'
import type { Fetch } from '../platform/http.ts'
import { readTextAtMost } from '../platform/http.ts'
import type { SignOffList } from '../sessions/read-sign-offs.ts'
import type { Provider } from './provider.ts'
import { toFailure } from './provider.ts'

const answerBytesMax = 1024 * 1024
const pageLimit = 200

export type Lists = { readonly events: EventList; readonly signOffs: SignOffList }

/** Opened for one round of reading: with one token for all pages of both. @throws EngineFailure */
export async function openLists(input: {
  readonly network: string
  readonly provider: Provider
  readonly fetch: Fetch
  readonly timeoutMs: number
}): Promise<Lists> {
  const token = await requestToken(input.provider)
  const read = async (list: string, query: Readonly<Record<string, string | undefined>>) => {
    const given = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    )
    const asked = new URLSearchParams([...given, ['limit', String(pageLimit)]])
    const network = input.network.replace(/\/$/, '')
    const url = `${network}/api/v1/merchants/me/${list}?${asked.toString()}`
    const response = await input.fetch(url, {
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(input.timeoutMs),
    })
    if (response.status !== 200) throw new Error(`the list of ${list} answered ${response.status}`)
    const text = await readTextAtMost(response, answerBytesMax)
    return readPage(text === undefined ? undefined : JSON.parse(text))
  }
  const print = (seconds: number | undefined) =>
    seconds === undefined ? undefined : printSeconds(seconds)
  return {
    events: ({ after, sinceSeconds }) =>
      read('events', { after: String(after), since: print(sinceSeconds) }),
    signOffs: ({ after, sinceSeconds }) => read('sign-offs', { after, since: print(sinceSeconds) }),
  }
}

/** @throws EngineFailure */
async function requestToken(provider: Provider): Promise<string> {
  const metadata = await provider.metadata()
  const client = provider.client()
  try {
    const response = await oauth.clientCredentialsGrantRequest(
      metadata,
      client,
      await provider.authentication(metadata),
      new URLSearchParams(),
      provider.options,
    )
    const tokens = await oauth.processClientCredentialsResponse(metadata, client, response)
    return tokens.access_token
  } catch (error) {
    throw toFailure(error, 'network_refused')
  }
}

function readPage(page: unknown): Awaited<ReturnType<SignOffList>> {
  const { data, next } = (page ?? {}) as { readonly data?: unknown; readonly next?: unknown }
  if (!Array.isArray(data)) throw new TypeError('the list has no data')
  return { data: data as readonly unknown[], next: typeof next === 'string' ? next : null }
}
