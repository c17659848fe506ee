// The parts that an engine is put together from, made once from the settings.
import { randomBytes } from 'node:crypto'
import type { FoundOffer } from './offers.ts'
import { createOfferLookup } from './offers.ts'
import { createJwksCache } from './network/jwks-cache.ts'
import type { JwksCache } from './network/jwks-cache.ts'
import { createProvider } from './network/provider.ts'
import type { Provider } from './network/provider.ts'
import { createReceiptChecker } from './network/receipts.ts'
import type { ReceiptChecker } from './network/receipts.ts'
import type { Clock } from './platform/clock.ts'
import { readSeconds, systemClock } from './platform/clock.ts'
import { fetchJson, systemFetch } from './platform/http.ts'
import type { Log } from './platform/log.ts'
import { stderrLog } from './platform/log.ts'
import { createSeal } from './sealing/seal.ts'
import { createAttemptCookies } from './sessions/attempt.ts'
import type { AttemptCookies } from './sessions/attempt.ts'
import { createCookieJar } from './sessions/cookies.ts'
import { createEndedSessions } from './sessions/ended-sessions.ts'
import type { EndedSessions } from './sessions/ended-sessions.ts'
import { createSessionCookie } from './sessions/session-cookie.ts'
import type { Session } from './sessions/session.ts'
import type { SessionCookie } from './sessions/session-cookie.ts'
import { assertSettings, readSecrets, readSessionLifeSeconds } from './settings.ts'
import type { EngineSettings } from './settings.ts'

export type Parts = {
  readonly settings: EngineSettings
  readonly siteName: string
  readonly redirectUri: string
  readonly sessionLifeSeconds: number
  readonly clock: Clock
  readonly signOnClock: Clock
  readonly log: Log
  readonly findOffer: (sku: string) => Promise<FoundOffer | undefined>
  readonly provider: Provider
  readonly providerKeys: JwksCache
  readonly checkReceipt: ReceiptChecker
  readonly sessionCookie: SessionCookie
  readonly attempts: AttemptCookies
  readonly endedSessions: EndedSessions
  /** 256 random bits, base64url. */
  readonly newSecret: () => string
}

const timeoutMsUnlessGiven = 10_000

/** @throws TypeError naming a setting that cannot work. */
export function createParts(settings: EngineSettings): Parts {
  assertSettings(settings)
  const clock = settings.clock ?? systemClock
  const signOnClock = settings.signOnClock ?? systemClock
  const fetch = settings.http?.fetch ?? systemFetch
  const timeoutMs = settings.http?.timeoutMs ?? timeoutMsUnlessGiven
  const sessionLifeSeconds = readSessionLifeSeconds(settings)
  const provider = createProvider({ settings, signOnClock, fetch, timeoutMs })
  const jar = createCookieJar(settings.site)
  const seal = createSeal({
    secrets: readSecrets(settings).map((secret) => Buffer.from(secret, 'utf8')),
    realm: `${settings.merchant} ${settings.site}`,
    randomBytes: (count) => randomBytes(count),
  })
  const loadKeys = (address: (metadata: ProviderMetadata) => string): JwksCache =>
    createJwksCache(async () => {
      const metadata = await provider.metadata()
      return fetchJson(fetch, address(metadata), timeoutMs)
    }, clock)
  return {
    settings,
    siteName: settings.siteName ?? new URL(settings.site).host,
    redirectUri: `${settings.site}/tally/callback`,
    sessionLifeSeconds,
    clock,
    signOnClock,
    log: settings.log ?? stderrLog,
    findOffer: createOfferLookup(settings.offers),
    provider,
    providerKeys: loadKeys(({ jwks_uri }) => jwks_uri ?? ''),
    checkReceipt: createReceiptChecker({
      issuer: settings.network,
      merchant: settings.merchant,
      keys: loadKeys((metadata) => receiptKeysAddress(metadata, settings.network)),
      clock,
    }),
    sessionCookie: createSessionCookie(seal, jar, sessionLifeSeconds),
    attempts: createAttemptCookies(seal, jar),
    endedSessions: settings.endedSessions ?? createEndedSessions(),
    newSecret: () => randomBytes(32).toString('base64url'),
  }
}

type ProviderMetadata = Awaited<ReturnType<Provider['metadata']>>

function receiptKeysAddress(metadata: ProviderMetadata, network: string): string {
  const address = metadata['receipt_jwks_uri']
  return typeof address === 'string' ? address : `${network.replace(/\/$/, '')}/api/v1/receipt-keys`
}

/** The session of a request, unless it has ended here or at the network. */
export async function findSession(parts: Parts, request: Request): Promise<Session | undefined> {
  const session = parts.sessionCookie.read(request, readSeconds(parts.clock))
  if (session === undefined || (await parts.endedSessions.hasEnded(session))) return undefined
  return session
}
