// A network, a site that sells, and a browser: the stage of the SDK's tests.
import { createTally } from '../adapters/fetch.ts'
import type { FetchTally } from '../adapters/fetch.ts'
import type { Offer } from '../offers.ts'
import { systemClock } from '../platform/clock.ts'
import type { LogEntry } from '../platform/log.ts'
import type { EngineSettings } from '../settings.ts'
import { createBrowser } from './browser.ts'
import type { Browser } from './browser.ts'
import { createSettableClock } from './settable-clock.ts'
import type { SettableClock } from './settable-clock.ts'
import { createMerchantKey } from './stand-in-keys.ts'
import { createStandInNetwork } from './stand-in-network.ts'
import type { StandInNetwork } from './stand-in-network.ts'

const worldOffers: readonly Offer[] = [
  {
    sku: 'tides',
    title: 'The tides',
    price: { amount: '0.25', currency: 'USD' },
    access: { hours: 1 },
  },
  {
    sku: 'storms',
    title: 'Storms',
    price: { amount: '1.00', currency: 'USD' },
    access: { days: 30 },
  },
  { sku: 'atlas', title: 'An atlas', price: { amount: '2.50', currency: 'USD' } },
]

export type Site = {
  readonly tally: FetchTally
  readonly site: string
  readonly id: string
  /** For a second engine of the same site. */
  readonly settings: EngineSettings
}

export type World = {
  readonly clock: SettableClock
  readonly network: StandInNetwork
  readonly browser: Browser
  readonly site: Site
  readonly other: Site
  readonly log: readonly LogEntry[]
}

export type WorldChanges = Partial<EngineSettings> & {
  readonly receiptLifeSeconds?: number
  /** The network is a sandbox in real time; the sites have no clock but the machine's own. */
  readonly isSandbox?: boolean
}

export function createWorld(changes: WorldChanges = {}): World {
  const { receiptLifeSeconds, isSandbox = false, ...settings } = changes
  const clock = createSettableClock(isSandbox ? new Date().toISOString() : '2026-11-22T09:10:00Z')
  const log: LogEntry[] = []
  const sites: Site[] = []
  const answer = async (request: Request): Promise<Response | undefined> => {
    const { origin } = new URL(request.url)
    if (origin === network.issuer) return network.fetch(request)
    const site = sites.find((one) => one.site === origin)
    return site === undefined ? undefined : answerSite(site.tally, request)
  }
  const network = createStandInNetwork({
    issuer: 'https://network.example',
    clock,
    ...(isSandbox ? { realClock: systemClock, isSandbox } : {}),
    deliver: answer,
    ...(receiptLifeSeconds === undefined ? {} : { receiptLifeSeconds }),
  })
  const addSite = (id: string, address: string): Site => {
    const { key, publicKey } = createMerchantKey(`${id}-1`)
    network.addMerchant({ id, site: address, publicKey })
    const own: EngineSettings = {
      network: network.issuer,
      merchant: id,
      key: { ...key },
      site: address,
      secret: `${id} keeps its cookies under this secret`,
      offers: worldOffers,
      siteName: 'Shoreline',
      ...(isSandbox ? {} : { clock, signOnClock: clock }),
      // A test machine may be slow: what is waited for is waited for.
      http: { fetch: (url, init) => network.fetch(url, init), patienceMs: 60_000 },
      log: (entry) => log.push(entry),
      ...settings,
    }
    const tally = createTally(own)
    const site = { tally, site: address, id, settings: own }
    sites.push(site)
    return site
  }
  return {
    clock,
    network,
    browser: createBrowser(answer),
    site: addSite('mer_shoreline', 'https://shoreline.example'),
    other: addSite('mer_inland', 'https://inland.example'),
    log,
  }
}

/** The site's own pages: what is sold, a members' room, and a front page that says who is there. */
async function answerSite(tally: FetchTally, request: Request): Promise<Response> {
  const own = await tally.routes(request)
  if (own !== undefined) return own
  const { pathname } = new URL(request.url)
  if (pathname === '/members') return tally.members(() => new Response('members only'))(request)
  if (pathname.startsWith('/read/')) {
    const pick = (): string => pathname.slice('/read/'.length)
    const content = (): Response => new Response(`all of ${pick()}`)
    return tally.sell(pick, content)(request)
  }
  const visitor = await tally.visitor(request)
  return new Response(visitor.signedOn ? `signed on ${visitor.id ?? ''}` : 'signed off')
}
