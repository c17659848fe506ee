// What a person does on the pages, step by step, without scripts.
import type { Browser } from './open-browser.ts'
import type { Shop, TestCustomer } from './open-market.ts'
import { readPageForm } from './read-page-form.ts'
import type { Pushed } from './relying-party.ts'

export interface Page {
  readonly status: number
  readonly url: string
  readonly html: string
}

/** The details of a purchase of one sku, as a merchant pushes them. */
export function detailsOf(shop: Shop, id: string, sku: string, more: object = {}): object[] {
  return [
    { type: 'purchase', id, offer: sku, quantity: 1, return_to: `${shop.site}/${sku}`, ...more },
  ]
}

/** Pushes what must be accepted. */
export async function push(
  shop: Shop,
  input: Parameters<Shop['party']['push']>[0],
): Promise<Pushed> {
  const answer = await shop.party.push(input)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.pushed
}

export async function open(browser: Browser, url: string): Promise<Page> {
  const { response, url: at } = await browser.follow(url)
  return { status: response.status, url: at, html: await response.text() }
}

/** Sends the first form of the page whose action begins so, and follows where it leads. */
export async function submit(
  browser: Browser,
  page: Page,
  actionStart: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const form = readPageForm(page.html, actionStart)
  const response = await browser.post(form.action, { ...form.fields, ...typed })
  const location = response.headers.get('location')
  if (location === null) {
    const url = new URL(form.action, page.url).href
    return { status: response.status, url, html: await response.text() }
  }
  return await open(browser, new URL(location, page.url).href)
}

export async function signOn(
  browser: Browser,
  page: Page,
  customer: Pick<TestCustomer, 'email' | 'password'>,
): Promise<Page> {
  const { email: identifier, password } = customer
  return await submit(browser, page, '/sign-on', { identifier, password })
}

/** Everything from the merchant's link to the merchant's callback, whatever pages are in between. */
export async function buy(
  browser: Browser,
  shop: Shop,
  input: {
    readonly id: string
    readonly sku: string
    readonly customer: TestCustomer
    /** Members of the purchase that are to differ. */
    readonly details?: object
  },
): Promise<{ readonly pushed: Pushed; readonly back: Page; readonly pages: readonly string[] }> {
  const pushed = await push(shop, { details: detailsOf(shop, input.id, input.sku, input.details) })
  const pages: string[] = []
  let page = await open(browser, pushed.url)
  while (!page.url.startsWith(shop.party.callback)) {
    const path = new URL(page.url).pathname
    pages.push(path.split('/')[1] ?? '')
    if (pages.length > 4) throw new Error(`lost at ${pages.join(', ')}: ${page.html}`)
    page =
      path === '/sign-on'
        ? await signOn(browser, page, input.customer)
        : await submit(browser, page, path)
  }
  return { pushed, back: page, pages }
}

/** What the token answer says of the purchase. */
export async function redeem(
  shop: Shop,
  walked: { readonly pushed: Pushed; readonly back: Page },
): Promise<{ readonly claims: Record<string, unknown>; readonly detail: Record<string, string> }> {
  const tokens = await shop.party.redeem(walked.pushed, walked.back.url)
  const [, payload = ''] = (tokens.id_token ?? '').split('.')
  const [detail] = (tokens.authorization_details ?? []) as unknown as Record<string, string>[]
  return {
    claims: JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>,
    detail: detail ?? {},
  }
}
