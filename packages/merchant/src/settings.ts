// What a merchant tells the engine, and the checks before the first request.
import type { NetworkEvent } from './events/event.ts'
import type { PurchaseNews } from './events/purchase-news.ts'
import type { EndedSessions } from './sessions/ended-sessions.ts'
import type { UsedTickets } from './sessions/used-tickets.ts'
import type { OfferSource } from './offers.ts'
import type { FailureView } from './pages/failure-page.ts'
import type { Clock } from './platform/clock.ts'
import { assertMeter } from './meter/meter.ts'
import type { Meter } from './meter/meter.ts'
import type { MeterCounts } from './meter/meter-counts.ts'
import type { Fetch } from './platform/http.ts'
import type { Log } from './platform/log.ts'
import type { Visit } from './visit.ts'
import type { Language } from './words/gate-words.ts'

/**
 * A private JWK (RFC 7517; its members by RFC 8037 section 2 and RFC 7518 section 6.2); `kid` is the id under which the
 * public half is registered. Named here, so that its readers need the types of no runtime.
 */
export type MerchantKey = {
  readonly kid?: string
  readonly kty?: string
  readonly crv?: string
  readonly x?: string
  readonly y?: string
  readonly d?: string
  readonly alg?: string
  readonly use?: string
  readonly key_ops?: readonly string[]
  readonly ext?: boolean
}

/**
 * What a merchant tells the engine; the first five are needed.
 *
 * @example
 * ```ts
 * import { createEngine, readSettings } from '@tallystick/merchant'
 * import type { EngineSettings } from '@tallystick/merchant'
 *
 * const settings: EngineSettings = {
 *   ...readSettings(process.env),
 *   siteName: 'Shoreline',
 *   offers: (sku) => ({ sku, title: `Article ${sku}`, price: { amount: '0.25', currency: 'USD' } }),
 *   tracking: (request) => ({ campaign: new URL(request.url).searchParams.get('from') ?? 'none' }),
 *   log: ({ event, level }) => console.error(level, event),
 * }
 * const engine = createEngine(settings)
 * ```
 */
export type EngineSettings = {
  /** The network's public base URL: its OpenID issuer. */
  readonly network: string
  /** The merchant's id at the network, `mer_…`. */
  readonly merchant: string
  /** The merchant's private Ed25519 key: a JWK with `kid`, or the path of a file that holds one. */
  readonly key: MerchantKey | string
  /** The site's own public address, without a path: `https://courier.example`. */
  readonly site: string
  /**
   * The merchant's private key for encryption (P-256 or X25519): a JWK with `kid`, or the path of a file that holds
   * one. With it customers open what they bought from the network's own pages. Of several each opens: add the new
   * one, register it, and drop the old one a day later.
   */
  readonly encryptionKey?: MerchantKey | string | readonly (MerchantKey | string)[] | undefined
  /**
   * At least 32 random bytes (as base64url, hex or other text) that seal the cookies. Of several the
   * first one seals and all of them open: put the new one in front, and drop the old one a day later.
   */
  readonly secret: string | readonly string[]
  /** What is for sale; left out when every offer is registered with the network. */
  readonly offers?: OfferSource
  /** The name in the title of the engine's own pages. */
  readonly siteName?: string
  /** The language of the gate: of the engine's pages, and of the words in a `Sale`; English unless given. */
  readonly language?: Language | ((visit: Visit) => Language)
  /** How much is free before something is sold. */
  readonly meter?: Meter
  /** What each visitor has had of it. Shared by all servers of a site; in memory unless given. */
  readonly meterCounts?: MeterCounts
  /**
   * Whether a visitor is the site's own reader: its subscriber, or of its staff. For them everything is open; they are
   * not counted, shown no price, and no request about them reaches the network. Asked before anything else of every
   * visit, so an answer that is there at once keeps pages fast. In an adapter it is handed the framework's request.
   */
  readonly isOwnReader?: (visit: Visit) => boolean | Promise<boolean>
  /**
   * A secret of at least 16 characters: while it is set the engine is invisible to all but the browsers that have
   * opened `/tally/rehearse?key=<secret>`. To everybody else the site answers as if it had no engine.
   */
  readonly rehearsal?: string
  /** Path that a visitor lands on after signing out. */
  readonly afterSignOut?: string
  /** Hours that a session lasts at this site, counted from the sign-on at the network: at most 6. */
  readonly sessionHours?: number
  /** Handed to the network with a purchase, and returned by it untouched. */
  readonly tracking?: (
    request: Request,
    sku: string,
  ) => Readonly<Record<string, string>> | undefined
  /** A page of the site's own for everything that fails. */
  readonly renderFailure?: (failure: FailureView) => string | Response
  /** Shared by all servers of a site; in memory unless given. */
  readonly endedSessions?: EndedSessions
  /** Tickets that were honoured. Shared by all servers of a site; in memory unless given. */
  readonly usedTickets?: UsedTickets
  /** What became of purchases. Shared by all servers of a site; in memory unless given. */
  readonly purchaseNews?: PurchaseNews
  /**
   * Called with each event that the network tells or lists: at least once, in any order. The same id is the same
   * event. When it throws, the event comes again.
   */
  readonly onEvent?: (event: NetworkEvent) => void | Promise<void>
  /** By which access and sessions end; unless given the machine's own, or that of a network that is a sandbox. */
  readonly clock?: Clock
  /** By which the messages of sign-on, which live for minutes, are judged; the machine's own unless given. */
  readonly signOnClock?: Clock
  readonly http?: {
    readonly fetch?: Fetch
    /** After which a call to the network has failed; 10 000 unless given. */
    readonly timeoutMs?: number
    /** How long a visitor waits for newer word of the network where older word is at hand; 300 unless given. */
    readonly patienceMs?: number
  }
  readonly log?: Log
}

const secretLengthMin = 32
const sessionHoursMax = 6
const rehearsalLengthMin = 16

/** @throws TypeError naming the first setting that cannot work. */
export function assertSettings(settings: EngineSettings): void {
  assertAddress('network', settings.network)
  assertAddress('site', settings.site)
  if (new URL(settings.site).origin !== settings.site) {
    throw new TypeError(`site must be an origin, such as https://example.com: ${settings.site}`)
  }
  if (settings.merchant === '') throw new TypeError('merchant is empty')
  const secrets = readSecrets(settings)
  if (secrets.length === 0) throw new TypeError('secret is empty')
  for (const secret of secrets) {
    if (Buffer.byteLength(secret) < secretLengthMin) {
      throw new TypeError(`secret must have at least ${secretLengthMin} bytes`)
    }
  }
  const sessionHours = settings.sessionHours ?? sessionHoursMax
  if (!(sessionHours > 0 && sessionHours <= sessionHoursMax)) {
    throw new TypeError(`sessionHours must be more than 0 and at most ${sessionHoursMax}`)
  }
  if (settings.meter !== undefined) assertMeter(settings.meter)
  if (settings.rehearsal !== undefined && settings.rehearsal.length < rehearsalLengthMin) {
    throw new TypeError(`rehearsal must have at least ${rehearsalLengthMin} characters`)
  }
}

export function readSecrets(settings: EngineSettings): readonly string[] {
  return typeof settings.secret === 'string' ? [settings.secret] : settings.secret
}

export function readSessionLifeSeconds(settings: EngineSettings): number {
  return Math.floor((settings.sessionHours ?? sessionHoursMax) * 3600)
}

/** Plain http is for a developer's own machine, where nobody can listen in between. */
function isLoopback(url: URL): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)
}

function assertAddress(name: string, text: string): void {
  if (!URL.canParse(text)) throw new TypeError(`${name} is not an address: ${text}`)
  const url = new URL(text)
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) return
  throw new TypeError(`${name} must begin with https:// (http:// only on this machine): ${text}`)
}
