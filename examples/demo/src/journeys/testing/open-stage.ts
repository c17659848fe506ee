// A whole demo on free ports with a browser in front of it, for one test file; everything goes afterwards.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { removePostgresData } from '@tallystick/network'
import { openChromium } from '@tallystick/test-browser'
import type { Browser, BrowserContext, BrowserContextOptions, Request } from 'playwright-core'
import { createNetworkApi } from '../../network-api.ts'
import type { NetworkApi } from '../../network-api.ts'
import { startDemo } from '../../start-demo.ts'
import type { Demo, DemoAddresses, DemoPorts } from '../../start-demo.ts'

export interface Stage {
  readonly at: DemoAddresses
  /** The network's API, as its operator. */
  readonly api: NetworkApi
  /** A fresh browser of somebody: no cookies, nothing remembered. */
  openBrowser(options?: BrowserContextOptions): Promise<BrowserContext>
  /** Moves the clock of the whole network: an ISO 8601 duration such as `PT1H`. */
  moveClock(by: string): Promise<void>
  /** Requests that a page made to another origin than its own, each as `page → address`. */
  readonly foreignRequests: string[]
  close(): Promise<void>
}
/** A bound on hanging, not on speed: a step takes a tenth of a second, and on a small and busy machine many seconds. */
export const stepTimeoutMs = 90_000

export async function openStage(): Promise<Stage> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'tallystick-journey-'))
  // As root, PostgreSQL runs as another user, who has to enter it.
  chmodSync(dataDir, 0o755)
  let demo: Demo | undefined
  let browser: Browser | undefined
  const close = async (): Promise<void> => {
    await browser?.close()
    await demo?.stop()
    removePostgresData(`${dataDir}/network`)
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const [started, launched] = await Promise.all([
      startDemo({ dataDir, ports: await findFreePorts(), say: () => undefined }),
      openChromium(),
    ])
    demo = started
    browser = launched
    return { ...describeStage(started, launched), close }
  } catch (error) {
    await close()
    throw error
  }
}

function describeStage(demo: Demo, browser: Browser): Omit<Stage, 'close'> {
  const { addresses: at, operatorToken } = demo
  const api = createNetworkApi(at.network, operatorToken)
  const foreignRequests: string[] = []
  return {
    at,
    api,
    foreignRequests,
    openBrowser: async (options = {}) => {
      const context = await browser.newContext(options)
      context.setDefaultTimeout(stepTimeoutMs)
      noteForeignRequests(context, foreignRequests)
      return context
    },
    moveClock: async (by) => {
      await api.call('POST', '/api/v1/sandbox/clock', { body: { advance: by } })
    },
  }
}

/** Whole pages may lead elsewhere; what is loaded for a page may not come from elsewhere. */
function noteForeignRequests(context: BrowserContext, noted: string[]): void {
  const note = (request: Request): void => {
    const url = new URL(request.url())
    if (request.isNavigationRequest() || !url.protocol.startsWith('http')) return
    const worker = request.serviceWorker()
    // Where a navigation is sent on, the browser goes there itself; the worker that asked is only told of it.
    if (worker !== null && request.redirectedFrom() !== null) return
    // By now the frame shows the page that asked, also where that page sends no referrer.
    const page = worker?.url() ?? request.frame().url()
    if (URL.parse(page)?.origin !== url.origin) noted.push(`${page} → ${url.href}`)
  }
  context.on('requestfinished', note)
  context.on('requestfailed', note)
}

export async function findFreePorts(): Promise<DemoPorts> {
  // All are held at once, so that no two are the same.
  const held = await Promise.all(Array.from({ length: 6 }, holdFreePort))
  const [network = 0, courier = 0, harbor = 0, processor = 0, mailbox = 0, desk = 0] = held.map(
    ({ port }) => port,
  )
  await Promise.all(held.map(({ release }) => release()))
  return { network, courier, harbor, processor, mailbox, desk }
}

async function holdFreePort(): Promise<{ port: number; release: () => Promise<unknown> }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return { port, release: () => new Promise((resolve) => server.close(resolve)) }
}
