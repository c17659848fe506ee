// A network on which one person works for a merchant of their own, and another has one, too: what the tests of the
// merchants' pages stand on.
import type { OrganisationRole } from '../../organisations/index.ts'
import type { Browser } from './open-browser.ts'
import { openMarket } from './open-market.ts'
import type { Market } from './open-market.ts'
import { confirmByMail } from './step-up.ts'
import { open, signOn } from './walk-pages.ts'

/** Somebody with an organisation, and what is theirs, by the names of parameters in addresses. */
export interface Founder {
  readonly email: string
  readonly token: string
  readonly merchant: string
  readonly organisation: string
  /** Their sign-on. */
  readonly person: string
}

export interface Console {
  readonly market: Market
  readonly ada: Founder
  readonly grace: Founder
  /** Ada's, signed on, with a second factor that lasts. */
  readonly browser: Browser
  /** Makes Ada something else in her organisation. */
  readonly be: (role: OrganisationRole) => Promise<void>
  close(): Promise<void>
}

export async function openConsole(): Promise<Console> {
  // Nobody asks it for anything: no payout is made here.
  const settings = {
    TALLYSTICK_PROCESSOR_URL: 'http://localhost:9',
    TALLYSTICK_PROCESSOR_KEY: 'key of the processor',
  }
  const market = await openMarket({ settings })
  const customer = await market.register('ada')
  const ada = await found(market, customer, 'Courier')
  const grace = await found(market, await market.register('grace'), 'Harbor')
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), customer)
  const asked = await open(browser, '/profile/security/confirm?next=%2Fconsole')
  await confirmByMail(market.net, browser, asked)
  return {
    market,
    ada,
    grace,
    browser,
    async be(role) {
      await market.net.opened.database.transaction('test.be', (tx) =>
        tx.query({
          name: 'test.be',
          text: `update organisation_people set role = $2 where sign_on = $1`,
          values: [ada.person, role],
        }),
      )
    },
    close: () => market.close(),
  }
}

async function found(
  { net }: Market,
  { email, token }: { readonly email: string; readonly token: string },
  name: string,
): Promise<Founder> {
  const merchant = {
    name,
    site: `https://${name.toLowerCase()}.example`,
    currency: 'USD',
    country: 'US',
    sold: 'Articles, at 20 to 50 cents.',
  }
  const founded = await net.call(token, 'POST', '/organisations', { name, merchant })
  const organisation = String(founded.body['organisation'])
  const { body } = await net.call(token, 'GET', `/organisations/${organisation}`)
  const [person] = body['people'] as readonly { readonly person: string }[]
  return {
    email,
    token,
    organisation,
    merchant: String(founded.body['merchant']),
    person: person?.person ?? '',
  }
}
