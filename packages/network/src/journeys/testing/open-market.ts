// A test network with merchants that sign people on, offers, and customers with passwords.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openBrowser } from './open-browser.ts'
import type { Browser } from './open-browser.ts'
import { openTestNetwork } from './open-test-network.ts'
import type { TestNetwork } from './open-test-network.ts'
import { createRelyingParty } from './relying-party.ts'
import type { RelyingParty } from './relying-party.ts'

export interface Shop {
  readonly site: string
  readonly party: RelyingParty
  readonly merchant: string
  readonly token: string
  /** The logout tokens that its site was sent, oldest first. */
  readonly loggedOut: string[]
  /** All that its site was sent, oldest first. */
  readonly heard: Heard[]
  /** What it answers to who tells it of a sign-off. */
  answer: (path: string) => number
}

interface Heard {
  readonly path: string
  readonly headers: Headers
  readonly body: string
}

export interface Market {
  readonly net: TestNetwork
  readonly shops: readonly Shop[]
  readonly openShop: (name: string) => Promise<Shop>
  readonly sell: (shop: Shop, sku: string, price: string, more?: object) => Promise<void>
  readonly register: (name: string, more?: object) => Promise<TestCustomer>
  readonly browser: () => Browser
  close(): Promise<void>
}

export interface TestCustomer {
  readonly email: string
  readonly memberId: string
  readonly password: string
  readonly token: string
  readonly paymentAccount: string
  readonly purchasingAccount: string
}

export const password = 'correct horse battery'

export async function openMarket(
  options: Parameters<typeof openTestNetwork>[0] = {},
): Promise<Market> {
  const net = await openTestNetwork(options)
  const shops: Shop[] = []
  const closers: (() => void)[] = []
  return {
    net,
    shops,
    async openShop(name) {
      const heard: Heard[] = []
      const loggedOut: string[] = []
      const listening: Pick<Shop, 'answer'> = { answer: () => 200 }
      const { site, close } = await listen((message) => {
        heard.push(message)
        const token = logoutTokenOf(message)
        if (token !== undefined) loggedOut.push(token)
        return listening.answer(message.path)
      })
      closers.push(close)
      const keys = await createRelyingParty({ issuer: net.url, merchant: '', site })
      const { body } = await net.call(net.operatorToken, 'POST', '/merchants', {
        name,
        currency: 'USD',
        share: '0.90',
        site,
        keys: [keys.publicJwk],
      })
      const merchant = String(body['merchant'])
      const party = keys.as(merchant)
      const token = String(body['token'])
      const shop: Shop = Object.assign(listening, {
        site,
        party,
        merchant,
        token,
        heard,
        loggedOut,
      })
      shops.push(shop)
      return shop
    },
    async sell(shop, sku, price, more = {}) {
      const { status, body } = await net.call(shop.token, 'POST', '/offers', {
        sku,
        title: `The ${sku}`,
        price: { amount: price, currency: 'USD' },
        url: `${shop.site}/${sku}`,
        ...more,
      })
      if (status >= 300) throw new Error(JSON.stringify(body))
    },
    async register(name, more = {}) {
      const email = `${name}@example.org`
      const { status, body } = await net.call(net.operatorToken, 'POST', '/sandbox/customers', {
        email,
        member_id: name,
        first_name: name,
        last_name: 'Lovelace',
        country: 'GB',
        postal_code: 'SW1A 1AA',
        time_zone: 'Europe/London',
        currency: 'USD',
        payment_method: 'card-ok',
        password,
        ...more,
      })
      if (status >= 300) throw new Error(JSON.stringify(body))
      return {
        email,
        memberId: name,
        password,
        token: String(body['token']),
        paymentAccount: String(body['payment_account']),
        purchasingAccount: String(body['purchasing_account']),
      }
    },
    browser: () => openBrowser(net.url),
    async close() {
      for (const close of closers) close()
      await net.close()
    },
  }
}

function logoutTokenOf({ path, body }: Heard): string | undefined {
  if (!path.endsWith('/tally/backchannel-logout')) return undefined
  return new URLSearchParams(body).get('logout_token') ?? ''
}

/** A merchant's site, as far as the network calls it. */
async function listen(
  hear: (message: Heard) => number,
): Promise<{ readonly site: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
    request.on('end', () => {
      const { url: path = '', method, headers } = request
      const sent = Object.entries(headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ])
      const isPosted = method === 'POST'
      const status = isPosted ? hear({ path, headers: new Headers(sent), body }) : 405
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    site: `http://localhost:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
