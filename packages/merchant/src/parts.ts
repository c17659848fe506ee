// The parts that an engine is put together from, made once from the settings.
import { randomBytes } from 'node:crypto'
import type { CatchUp } from './catch-up.ts'
import { createPurchaseNews } from './events/purchase-news.ts'
import type { PurchaseNews } from './events/purchase-news.ts'
import { followNetwork } from './follow-network.ts'
import { createItemCounter } from './meter/count-item.ts'
import type { ItemCounter } from './meter/count-item.ts'
import { createMeterCounts } from './meter/meter-counts.ts'
import type { FoundOffer } from './offers.ts'
import { createOfferLookup } from './offers.ts'
import { createNetworkTime } from './network/network-time.ts'
import type { TimeInput } from './network/network-time.ts'
import { createProvider } from './network/provider.ts'
import type { Provider } from './network/provider.ts'
import { createPublished } from './network/published.ts'
import type { Published } from './network/published.ts'
import { createTicketReader } from './network/read-ticket.ts'
import type { TicketReader } from './network/read-ticket.ts'
import { createReceiptChecker } from './network/receipts.ts'
import type { ReceiptAnswer, ReceiptChecker } from './network/receipts.ts'
import type { Clock } from './platform/clock.ts'
import { readSeconds } from './platform/clock.ts'
import { fetchJson, systemFetch } from './platform/http.ts'
import type { Log } from './platform/log.ts'
import { stderrLog } from './platform/log.ts'
import type { Soon } from './platform/soon.ts'
import { readAnswer, whenKnown } from './platform/soon.ts'
import { createRehearsal } from './rehearsal.ts'
import type { Rehearsal } from './rehearsal.ts'
import { createSeal } from './sealing/seal.ts'
import type { Seal } from './sealing/seal.ts'
import { createAttemptCookies } from './sessions/attempt.ts'
import type { AttemptCookies } from './sessions/attempt.ts'
import { createCookieJar } from './sessions/cookies.ts'
import type { CookieJar } from './sessions/cookies.ts'
import { createEndedSessions } from './sessions/ended-sessions.ts'
import type { EndedSessions } from './sessions/ended-sessions.ts'
import { followNews } from './sessions/follow-news.ts'
import { createOpenedCookie } from './sessions/opened.ts'
import type { OpenedCookie } from './sessions/opened.ts'
import { createUsedTickets } from './sessions/used-tickets.ts'
import type { UsedTickets } from './sessions/used-tickets.ts'
import { createSessionCookie } from './sessions/session-cookie.ts'
import type { Session } from './sessions/session.ts'
import type { SessionCookie } from './sessions/session-cookie.ts'
import { assertSettings, readSecrets, readSessionLifeSeconds } from './settings.ts'
import type { EngineSettings } from './settings.ts'
import type { Visit } from './visit.ts'

export type Parts = {
  readonly settings: EngineSettings
  readonly siteName: string
  readonly redirectUri: string
  readonly sessionLifeSeconds: number
  readonly clock: Clock
  readonly signOnClock: Clock
  readonly log: Log
  /** Whether the network may be a sandbox, whose time is to be asked for. */
  readonly isClockFollowed: () => boolean
  /** Asks a sandbox what time it is there; call it before a visitor's cookies are read. */
  readonly followClock: () => Promise<void> | undefined
  readonly findOffer: (sku: string) => Promise<FoundOffer | undefined>
  readonly provider: Provider
  readonly providerKeys: Published<unknown>
  readonly checkReceipt: ReceiptChecker
  /** Absent without an encryption key. */
  readonly readTicket: TicketReader | undefined
  readonly usedTickets: UsedTickets
  readonly openedCookie: OpenedCookie
  readonly sessionCookie: SessionCookie
  readonly attempts: AttemptCookies
  /** Absent without a meter. */
  readonly meter: ItemCounter | undefined
  readonly rehearsal: Rehearsal
  readonly endedSessions: EndedSessions
  readonly eventKeys: Published<unknown>
  readonly news: PurchaseNews
  /** Reads the network's lists of events and sign-offs when that is due. */
  readonly catchUp: CatchUp
  /** 256 random bits, base64url. */
  readonly newSecret: () => string
}

const timeoutMsUnlessGiven = 10_000
const patienceMsUnlessGiven = 300

/** @throws TypeError naming a setting that cannot work. */
export function createParts(settings: EngineSettings): Parts {
  assertSettings(settings)
  const timing = readTiming(settings)
  const { timeoutMs, patienceMs } = timing
  const time = createNetworkTime(timing)
  const { clock, signOnClock, fetch, log } = time
  const sessionLifeSeconds = readSessionLifeSeconds(settings)
  const provider = createProvider({ settings, time, timeoutMs, patienceMs })
  const jar = createCookieJar(settings.site)
  const seal = createSeal({
    secrets: readSecrets(settings).map((secret) => Buffer.from(secret, 'utf8')),
    realm: `${settings.merchant} ${settings.site}`,
    randomBytes: (count) => randomBytes(count),
  })
  const loadKeys = (address: (metadata: ProviderMetadata) => string): Published<unknown> =>
    createPublished({
      fetchIt: async () => {
        const metadata = await provider.metadata()
        return fetchJson(fetch, address(metadata), timeoutMs)
      },
      clock,
      patienceMs,
    })
  const news = settings.purchaseNews ?? createPurchaseNews(clock)
  const { merchant, network } = settings
  const endedSessions = settings.endedSessions ?? createEndedSessions()
  const reach = { fetch, timeoutMs, patienceMs }
  const told = { provider, news, endedSessions, sessionLifeSeconds }
  const catchUp = followNetwork({ settings, ...reach, ...told, clock, log })
  // Receipts and tickets are signed with the same keys.
  const receiptKeys = loadKeys((metadata) => receiptKeysAddress(metadata, network))
  const { encryptionKey } = settings
  const ticketsFrom = { encryptionKey, issuer: network, merchant, keys: receiptKeys, clock }
  const checkReceipt = createReceiptChecker({ issuer: network, merchant, keys: receiptKeys, clock })
  return {
    settings,
    siteName: settings.siteName ?? new URL(settings.site).host,
    redirectUri: `${settings.site}/tally/callback`,
    sessionLifeSeconds,
    clock,
    signOnClock,
    log,
    isClockFollowed: time.isFollowed,
    followClock: () => time.follow(provider.metadata),
    findOffer: createOfferLookup(settings.offers),
    provider,
    providerKeys: loadKeys(({ jwks_uri }) => jwks_uri ?? ''),
    checkReceipt: (token) => checkUnrevoked(token, { checkReceipt, catchUp, news }),
    readTicket: createTicketReader(ticketsFrom),
    usedTickets: settings.usedTickets ?? createUsedTickets(clock),
    openedCookie: createOpenedCookie(seal, jar),
    sessionCookie: createSessionCookie(seal, jar, sessionLifeSeconds),
    attempts: createAttemptCookies(seal, jar),
    meter: openMeter(settings, { seal, jar, clock, newSecret }),
    rehearsal: createRehearsal(settings.rehearsal, { seal, jar }),
    endedSessions,
    eventKeys: loadKeys(() => addressAt(network, '/api/v1/event-keys')),
    news,
    catchUp,
    newSecret,
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url')

function openMeter(
  { meter, meterCounts }: EngineSettings,
  from: Pick<Parts, 'clock' | 'newSecret'> & { readonly seal: Seal; readonly jar: CookieJar },
): ItemCounter | undefined {
  if (meter === undefined) return undefined
  return createItemCounter({ meter, counts: meterCounts ?? createMeterCounts(), ...from })
}

function readTiming(settings: EngineSettings): TimeInput {
  return {
    settings,
    fetch: settings.http?.fetch ?? systemFetch,
    timeoutMs: settings.http?.timeoutMs ?? timeoutMsUnlessGiven,
    patienceMs: settings.http?.patienceMs ?? patienceMsUnlessGiven,
    log: settings.log ?? stderrLog,
  }
}

type ProviderMetadata = Awaited<ReturnType<Provider['metadata']>>

function receiptKeysAddress(metadata: ProviderMetadata, network: string): string {
  const address = metadata['receipt_jwks_uri']
  return typeof address === 'string' ? address : addressAt(network, '/api/v1/receipt-keys')
}

function addressAt(network: string, path: string): string {
  return network.replace(/\/$/, '') + path
}

/** A receipt says what was bought; whether it holds still, only the network's later word says. */
async function checkUnrevoked(
  token: string,
  parts: Pick<Parts, 'checkReceipt' | 'catchUp' | 'news'>,
): Promise<ReceiptAnswer> {
  const answer = await parts.checkReceipt(token)
  if (!answer.ok) return answer
  await parts.catchUp()
  const isRevoked = await parts.news.hasEnded(answer.claims.jti)
  return isRevoked ? { ok: false, refusal: 'revoked' } : answer
}

/**
 * The session of a visit with what it opens now, unless it has ended here or at the network. What stands in memory
 * answers at once, and is not waited for: nearly every visit is let in without a pause.
 */
export function findSession(parts: Parts, visit: Visit): Soon<Session | undefined> {
  const nowSeconds = readSeconds(parts.clock)
  const session = parts.sessionCookie.read(visit, nowSeconds)
  if (session === undefined) return undefined
  const follow = (): Soon<Session | undefined> =>
    whenKnown(readAnswer(parts.endedSessions.hasEnded(session)), (hasEnded) =>
      hasEnded ? undefined : followNews(session, parts.news, nowSeconds),
    )
  const catchingUp = parts.catchUp()
  return catchingUp === undefined ? follow() : catchingUp.then(follow)
}

/** Whether the engine shows itself to a visit at all; while a site rehearses, hardly ever. */
export function isShownTo(parts: Parts, visit: Visit): boolean {
  return (
    parts.settings.rehearsal === undefined ||
    parts.rehearsal.isShownTo(visit, readSeconds(parts.signOnClock))
  )
}

/** The site's own subscriber or staff, as the site itself says. */
export function isOwnReader({ settings }: Parts, visit: Visit): Soon<boolean> {
  return settings.isOwnReader === undefined ? false : readAnswer(settings.isOwnReader(visit))
}
