// Customers of journeys that begin where somebody has an account; and what they buy on the demo's sites.
import type { Page } from 'playwright-core'
import type { Stage } from './open-stage.ts'
import { newPerson, press, signOn } from './steps.ts'
import type { Person } from './steps.ts'

export const article = {
  path: 'articles/rope-walk',
  title: 'The last rope walk is for sale, all 340 metres of it',
  price: '$0.25',
}
export const report = {
  path: 'reports/cold-chain',
  title: 'Where small ports lose the cold',
  price: '$6.00',
}

/** Somebody who registered a moment ago, with a card that works. */
export async function openCustomer({ api }: Stage, firstName: string): Promise<Person> {
  const person = newPerson(firstName)
  await api.call('POST', '/api/v1/sandbox/customers', {
    body: {
      email: person.email,
      member_id: person.memberId,
      first_name: person.firstName,
      last_name: person.lastName,
      country: 'US',
      postal_code: '02139',
      time_zone: 'America/New_York',
      currency: 'USD',
      payment_method: 'card-ok',
      password: person.password,
    },
  })
  return person
}

/** Opens a page of the network, signing on where it asks for that. */
export async function openAs(
  page: Page,
  address: string,
  person: Pick<Person, 'email' | 'password'>,
): Promise<void> {
  await page.goto(address)
  if (new URL(page.url()).pathname === '/sign-on') await signOn(page, person)
}

/** From a merchant's page to the page that asks whether to buy. */
export async function wantToBuy(
  page: Page,
  site: string,
  item: { readonly path: string; readonly price: string },
): Promise<void> {
  await page.goto(`${site}/${item.path}`)
  await press(page, 'link', `Buy for ${item.price}`)
}
