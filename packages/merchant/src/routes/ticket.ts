// POST /tally/ticket: the network sends a customer to content. GET /tally/opened: the one step on to it.
import type { TicketClaims } from '@tallystick/proofs'
import { EngineFailure } from '../failures.ts'
import { readReturnPath } from '../local-path.ts'
import type { TicketReader } from '../network/read-ticket.ts'
import { findSession } from '../parts.ts'
import type { Parts } from '../parts.ts'
import { parseSeconds, readSeconds } from '../platform/clock.ts'
import { readTextAtMost } from '../platform/http.ts'
import { addEntitlement, ownSessionIdLength } from '../sessions/session.ts'
import type { Session } from '../sessions/session.ts'
import { frontPage } from './read-return.ts'
import { redirectTo } from './set-out.ts'

const bodyBytesMax = 8 * 1024
/** Longer than a ticket lives, with the difference that two clocks may have on either side. */
const rememberedSeconds = 90
/** As long as a receipt would be good for: then the network is asked again. */
const renewAfterSeconds = 30 * 86_400

/**
 * Honours a ticket once: it is written down as used in the step that seals what it opens.
 * @throws EngineFailure; nothing is opened then.
 */
export async function answerTicket(parts: Parts, request: Request): Promise<Response> {
  const { readTicket } = parts
  if (readTicket === undefined) throw new EngineFailure('page_unknown', 'no encryption key is set')
  assertFromNetwork(parts, request)
  const body = await readTextAtMost(request, bodyBytesMax)
  if (body === undefined) throw new EngineFailure('request_too_large', 'the body is too long')
  const claims = await read(readTicket, new URLSearchParams(body).get('ticket') ?? '')
  const path = readPath(claims, parts.settings.site)
  await parts.catchUp()
  if (await parts.news.hasEnded(claims.purchase)) throw refuse('revoked')
  const nowSeconds = readSeconds(parts.clock)
  const isFirst = await parts.usedTickets.use({
    id: claims.jti,
    issuedSeconds: claims.iat,
    keptUntilSeconds: nowSeconds + rememberedSeconds,
  })
  if (!isFirst) throw refuse('used before')
  // After this line the ticket has opened what it is for, and opens nothing any more.
  const opened = { session: openSession(parts, claims, nowSeconds), path }
  return redirectTo('/tally/opened', [parts.openedCookie.write(opened, nowSeconds)])
}

/**
 * Now the browser shows its session at this site, if it has one: what was bought before stays open, unless that was
 * another customer.
 * @throws EngineFailure `attempt_unknown`
 */
export async function answerOpened(parts: Parts, request: Request): Promise<Response> {
  const nowSeconds = readSeconds(parts.clock)
  const opened = parts.openedCookie.read(request, nowSeconds)
  if (opened === undefined) {
    throw new EngineFailure('attempt_unknown', 'no ticket was honoured in this browser')
  }
  const { session, path } = opened
  const earlier = await findSession(parts, request)
  const [entitlement] = session.entitlements
  const isSame = earlier?.subject === session.subject && entitlement !== undefined
  const joined = isSame ? addEntitlement(earlier, entitlement) : session
  return redirectTo(path, [
    parts.sessionCookie.write(joined, nowSeconds),
    parts.openedCookie.clear(),
  ])
}

/** Only the network's own page may post one: else anybody could sign a browser on as somebody of their choice. */
function assertFromNetwork(parts: Parts, request: Request): void {
  const origin = request.headers.get('origin')
  if (origin !== new URL(parts.settings.network).origin) throw refuse('not posted by the network')
}

async function read(readTicket: TicketReader, ticket: string): Promise<TicketClaims> {
  let opened: Awaited<ReturnType<TicketReader>>
  try {
    opened = await readTicket(ticket)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new EngineFailure(
      'network_unreachable',
      `the keys of tickets cannot be read: ${reason}`,
      error,
    )
  }
  if (!opened.ok) throw refuse(opened.refusal)
  return opened.claims
}

/** What the ticket opens is on this site; a page that nobody is sent to gives way to the front page. */
function readPath({ url }: TicketClaims, site: string): string {
  const { origin, pathname, search } = new URL(url)
  if (origin !== site) throw refuse('the ticket leads to another site')
  return readReturnPath(pathname + search, site) ?? frontPage
}

function refuse(reason: string): EngineFailure {
  return new EngineFailure('ticket_not_valid', reason)
}

function openSession(parts: Parts, claims: TicketClaims, nowSeconds: number): Session {
  const sinceSeconds = Math.max(0, nowSeconds - claims.auth_time)
  const signedOnSeconds = nowSeconds - Math.min(sinceSeconds, parts.sessionLifeSeconds - 60)
  const { until } = claims.access
  const untilSeconds = until === undefined ? undefined : parseSeconds(until)
  const renewSeconds = Math.min(claims.iat + renewAfterSeconds, untilSeconds ?? Infinity)
  return {
    subject: claims.sub,
    ownSessionId: parts.newSecret().slice(0, ownSessionIdLength),
    signedOnSeconds,
    endsSeconds: signedOnSeconds + parts.sessionLifeSeconds,
    entitlements: [
      {
        purchase: claims.purchase,
        sku: claims.offer,
        ...(untilSeconds === undefined ? {} : { untilSeconds }),
        renewSeconds,
      },
    ],
  }
}
