// What the parts of the book's second story have in common: the network, a merchant with offers, and two customers.
import assert from 'node:assert/strict'
import { createSecretKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { GiftPorts } from '@tallystick/network/rooms/gifts'
import { bookOutward } from './book-outward.ts'
import type { Customer, Json, Merchant, NetworkScript } from './network-script.ts'
import type { Ports } from './open-varied-book.ts'

export interface Story {
  readonly ports: Ports
  readonly script: NetworkScript
  readonly gifts: GiftPorts
  readonly merchant: Merchant
  readonly ada: Customer
  readonly grace: Customer
  readonly buy: (customer: Customer, sku: string, quantity?: number) => Promise<string>
}

export const keyOf = (name: string): KeyObject => createSecretKey(Buffer.alloc(32, name))

export async function openStory(ports: Ports, script: NetworkScript): Promise<Story> {
  const { call, operator, network } = script
  const merchant = (await call(operator, 'POST', '/sandbox/merchants', {
    name: 'courier',
    currency: 'USD',
    share: '0.90',
    site: 'https://courier.example',
  })) as unknown as Merchant
  const offers: readonly Json[] = [
    { sku: 'story', amount: '2.50', kind: 'digital' },
    { sku: 'gone', amount: '1.50', kind: 'digital' },
    { sku: 'pass', amount: '3.00', kind: 'digital', access: { days: 7 } },
    { sku: 'weekly', amount: '9.30', kind: 'subscription', term: 'P1M' },
    { sku: 'daily', amount: '4.00', kind: 'subscription', term: 'P1M' },
    { sku: 'print', amount: '30.00', kind: 'metered' },
    { sku: 'sample', amount: '0.01', kind: 'metered' },
  ]
  for (const { amount, ...offer } of offers) {
    await call(merchant.token, 'POST', '/offers', {
      ...offer,
      title: `The ${String(offer['sku'])}`,
      price: { amount, currency: 'USD' },
      url: `https://courier.example/${String(offer['sku'])}`,
    })
  }
  const gifts: GiftPorts = {
    ...ports,
    place: (order) => network.purchases.place(order),
    giftKey: keyOf('gifts'),
    outward: bookOutward,
    giftDays: 60,
    answerDays: 5,
  }
  let orderCount = 0
  return {
    ports,
    script,
    gifts,
    merchant,
    ada: await register(script, 'ada'),
    grace: await register(script, 'grace'),
    async buy({ token }, sku, quantity = 1) {
      orderCount += 1
      const order = { id: `own-${orderCount}`, merchant: merchant.merchant, offer: sku, quantity }
      const { purchase } = await call(token, 'POST', '/purchases', order)
      return String(purchase)
    },
  }
}

export async function register({ call, operator }: NetworkScript, name: string): Promise<Customer> {
  const made = await call(operator, 'POST', '/sandbox/customers', {
    email: `${name}@example.org`,
    member_id: name,
    first_name: 'Ada',
    last_name: 'Lovelace',
    country: 'US',
    postal_code: '10001',
    time_zone: 'America/New_York',
    currency: 'USD',
    billing_day: 9,
    payment_method: 'card-ok',
  })
  return made as unknown as Customer
}

export function select<Row extends object>(
  { database }: Ports,
  text: string,
): Promise<readonly Row[]> {
  return database.read('test.select', (tx) => tx.query<Row>({ name: '', text }))
}

export async function findSignOn(ports: Ports, { customer }: Customer): Promise<string> {
  const text = `select id from sign_ons where customer = '${customer}' order by id limit 1`
  const [row] = await select<{ id: string }>(ports, text)
  assert.ok(row !== undefined)
  return row.id
}
