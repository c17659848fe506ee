// The part of the stand-in network that tells merchants of their purchases, rightly or as a forger would.
import { randomUUID, sign } from 'node:crypto'
import type { SigningKey } from '@tallystick/proofs'
import { canonicalJson, publicJwk } from '@tallystick/proofs'
import type { Clock } from '../platform/clock.ts'
import { readSeconds } from '../platform/clock.ts'
import type { StandInKeys } from './stand-in-keys.ts'
import { instantText } from './stand-in-purchases.ts'

export type StandInEvent = {
  readonly id: string
  readonly type: string
  readonly timestamp: string
  readonly data: Readonly<Record<string, string | number>>
}

export type StandInEvents = {
  /** Writes an event down, as listed; it is told only by `tell`. */
  readonly note: (
    merchant: string,
    type: string,
    purchase: string,
    data?: Readonly<Record<string, string>>,
  ) => StandInEvent
  /** The request with which an event is told. */
  readonly message: (
    event: StandInEvent,
    site: string,
    wrong?: { readonly key?: SigningKey; readonly agoSeconds?: number; readonly body?: string },
  ) => Request
  /** Answers the list and the keys; undefined for all other addresses. */
  readonly answer: (request: Request) => Response | undefined
}

const pageLength = 3

export function createStandInEvents(
  keys: StandInKeys,
  { clock, realClock }: { readonly clock: Clock; readonly realClock: Clock },
): StandInEvents {
  const events: StandInEvent[] = []
  const answerList = (request: Request, url: URL): Response => {
    const merchant = request.headers.get('authorization')?.replace('Bearer token of ', '')
    const after = Number(url.searchParams.get('after'))
    const since = url.searchParams.get('since') ?? ''
    const own = events.filter(
      ({ data, timestamp }) =>
        data['merchant'] === merchant && Number(data['number']) > after && timestamp >= since,
    )
    const data = own.slice(0, pageLength)
    const next = own.length > pageLength ? String(data.at(-1)?.data['number']) : null
    return Response.json({ data, next })
  }
  return {
    note: (merchant, type, purchase, data = {}) => {
      const number = events.filter((event) => event.data['merchant'] === merchant).length + 1
      const timestamp = instantText(readSeconds(clock))
      const event = {
        id: `evt_${randomUUID()}`,
        type,
        timestamp,
        data: { ...data, merchant, number, purchase },
      }
      events.push(event)
      return event
    },
    message: ({ id, type, timestamp, data }, site, wrong = {}) => {
      const body = canonicalJson({ type, timestamp, data })
      const sentSeconds = String(readSeconds(realClock) - (wrong.agoSeconds ?? 0))
      const { privateKey } = wrong.key ?? keys.receipts
      const signature = sign(null, Buffer.from(`${id}.${sentSeconds}.${body}`), privateKey)
      return new Request(`${site}/tally/events`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': sentSeconds,
          'webhook-signature': `v1,unknown v1a,${signature.toString('base64')}`,
        },
        body: wrong.body ?? body,
      })
    },
    answer: (request) => {
      const url = new URL(request.url)
      if (url.pathname === '/api/v1/event-keys') {
        return Response.json({ keys: [publicJwk(keys.receipts)] })
      }
      return url.pathname === '/api/v1/merchants/me/events' ? answerList(request, url) : undefined
    },
  }
}
