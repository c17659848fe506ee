// What the network does beside sales and bills: gifts, subscriptions, claims, rules and words.
import assert from 'node:assert/strict'
import { getCurrency, parseMicros } from '@tallystick/money'
import { startConversation } from '@tallystick/network/rooms/contact'
import { giveGift, redeemGift, returnGift } from '@tallystick/network/rooms/gifts'
import { setOneClickRule } from '@tallystick/network/rooms/limits'
import { bucketOf, newId } from '@tallystick/network/rooms/platform'
import { askForAccounts } from './ask-for-accounts.ts'
import { formGroup, sayGoodbye } from './come-and-go.ts'
import { openNetworkScript } from './network-script.ts'
import type { Customer, NetworkScript } from './network-script.ts'
import { findSignOn, keyOf, openStory, select } from './open-story.ts'
import type { Story } from './open-story.ts'
import type { Ports } from './open-varied-book.ts'
import { partWays } from './part-ways.ts'

export async function liveOn(ports: Ports): Promise<void> {
  const script = openNetworkScript(ports)
  try {
    const story = await openStory(ports, script)
    await subscribe(story)
    await takeEvents(story)
    ports.clock.advance({ hours: 2 })
    await giveGifts(story)
    await partWays(story)
    await askBack(story)
    await formGroup(story)
    await askForAccounts(story)
    await setRules(story)
    await useLibrary(story)
    await write(story)
    await beTold(story)
    await sayGoodbye(story)
  } finally {
    await script.close()
  }
}

/** Renewed, renewed again, cancelled at once and cancelled with a credit that waits. */
async function subscribe({ ports, script, ada, grace, buy }: Story): Promise<void> {
  const { call } = script
  const of = (purchase: string): string => `/subscriptions/${purchase.replace('pur_', 'sub_')}`
  const weekly = of(await buy(ada, 'weekly'))
  const daily = of(await buy(grace, 'daily'))
  const kept = of(await buy(ada, 'daily'))
  await call(ada.token, 'PUT', `${kept}/automatic`, { on: true })
  ports.clock.advance({ hours: 24 * 3 })
  const renew = (customer: Customer, subscription: string, amount: string) =>
    call(customer.token, 'POST', `${subscription}/renew`, { price: { amount, currency: 'USD' } })
  await renew(ada, weekly, '9.30')
  await renew(ada, weekly, '9.30')
  await renew(grace, daily, '4.00')
  ports.clock.advance({ hours: 24 * 4 })
  await call(ada.token, 'POST', `${weekly}/cancellation`, { id: 'cancel-1' })
  await script.network.doDueWork(['look_after_subscription'])
}

async function giveGifts({
  ports,
  script,
  gifts,
  merchant,
  ada,
  grace,
  buy,
}: Story): Promise<void> {
  const give = async (sku: string, amount: string, email: string) => {
    const given = await giveGift(gifts, {
      gift: newId('gft', { ...ports, bucket: bucketOf(ada.purchasing_account) }),
      giver: { purchasingAccount: ada.purchasing_account, paymentAccount: ada.payment_account },
      merchant: merchant.merchant,
      sku,
      price: { micros: parseMicros(amount), currency: getCurrency('USD').code },
      receiver: { email, emailKey: email, language: 'en' },
      senderName: 'Ada',
      message: 'For you.',
    })
    assert.ok(given.status === 'sent', given.status)
    return given.gift
  }
  const [waiting, taken, back, withdrawn] = [
    await give('story', '2.50', 'nobody@example.org'),
    await give('story', '2.50', 'grace@example.org'),
    await give('story', '2.50', 'other@example.org'),
    await give('gone', '1.50', 'grace@example.org'),
  ]
  assert.equal(waiting.status, 'sent')
  const { purchasing_account: purchasingAccount } = grace
  for (const { gift } of [taken, withdrawn]) {
    const redeemed = await redeemGift(gifts, { gift, purchasingAccount })
    assert.equal(redeemed.status, 'redeemed')
  }
  await returnGift(gifts, {
    gift: back.gift,
    cause: 'taken_back',
    giver: { purchasingAccount: ada.purchasing_account },
  })
  await buy(ada, 'pass')
  await refund({ script, customer: ada }, String(withdrawn.purchase), { grant: true })
  await script.network.doDueWork(['look_after_gift'])
}

let requestCount = 0

/** Asked for, and decided by a person where one is needed. */
async function refund(
  { script, customer }: { readonly script: NetworkScript; readonly customer: Customer },
  purchase: string,
  how: { readonly amount?: string; readonly grant?: boolean } = {},
): Promise<void> {
  requestCount += 1
  const { call, operator } = script
  const asked = await call(customer.token, 'POST', `/purchases/${purchase}/refunds`, {
    id: `refund-${requestCount}`,
    reason: 'quality',
    explanation: 'Blurred.',
    ...(how.amount === undefined ? {} : { amount: how.amount }),
  })
  if (asked['status'] !== 'pending' || how.grant === undefined) return
  const decision = { grant: how.grant, reason: 'Looked at it.' }
  await call(operator, 'POST', `/refunds/${String(asked['refund'])}/decision`, decision)
}

async function askBack({ script, ada, grace, buy }: Story): Promise<void> {
  const { call, operator } = script
  const bought: string[] = []
  for (let place = 0; place < 6; place += 1) bought.push(await buy(ada, 'print'))
  const [one = '', two = '', three = '', four = '', five = '', six = ''] = bought
  await refund({ script, customer: ada }, one, { grant: true })
  await refund({ script, customer: ada }, two, { grant: false })
  await refund({ script, customer: ada }, three, { amount: '12.50' })
  await refund({ script, customer: grace }, await buy(grace, 'sample'))
  for (const [index, purchase] of [four, five, six].entries()) {
    const { dispute } = await call(ada.token, 'POST', `/purchases/${purchase}/disputes`, {
      id: `dispute-${index}`,
      explanation: 'It was not me.',
    })
    if (index === 2) continue
    const decision = { grant: index === 0, reason: 'Looked at it.' }
    await call(operator, 'POST', `/disputes/${String(dispute)}/decision`, decision)
  }
}

async function setRules({ ports, script, merchant, ada, buy }: Story): Promise<void> {
  const { call, operator } = script
  const limit = (window: string, amount: string) => ({ window, amount, currency: 'USD' })
  const all = [limit('month', '5000.00'), limit('week', '4000.00'), limit('day', '3000.00')]
  await call(ada.token, 'PUT', '/limits', { limits: all })
  await call(ada.token, 'PUT', '/limits', { limits: [limit('month', '4500.00'), all[1]] })
  await call(merchant.token, 'PUT', '/merchants/me/price-caps', {
    caps: [limit('month', '9000.00')],
  })
  const status = `/payment-accounts/${ada.payment_account}`
  await call(operator, 'PUT', `${status}/credit-limit`, {
    credit_limit: { amount: '9000.00', currency: 'USD' },
  })
  await ports.database.transaction('test.one-click', async (tx) => {
    const rule = { priceMaxMicros: 5_000_000n, dayMaxMicros: 50_000_000n }
    const { purchasing_account: purchasingAccount } = ada
    const of = { purchasingAccount, merchant: merchant.merchant, rule, at: ports.clock.now() }
    assert.equal(await setOneClickRule(tx, of), 'set')
  })
  await buy(ada, 'sample', 2)
}

async function useLibrary({ ports, script, merchant, ada, buy }: Story): Promise<void> {
  const { call } = script
  const kept = await buy(ada, 'story')
  await call(ada.token, 'PUT', `/purchases/${kept}/business-expense`, { on: true })
  const signOn = await findSignOn(ports, ada)
  await ports.database.transaction('test.deliver', (tx) =>
    tx.query({
      name: 'test.deliver',
      text: `insert into deliveries (bucket, purchase, ticket_hash, sign_on, delivered_at)
        values ($1, $2, sha256('ticket'), $3, $4)`,
      values: [bucketOf(kept), kept, signOn, ports.clock.now()],
    }),
  )
  const [order] = await select<{ order_id: string }>(
    ports,
    `select order_id from purchases where id = '${kept}'`,
  )
  await ports.database.transaction('test.transact', (tx) =>
    tx.query({
      name: 'test.transact',
      text: `insert into sign_on_transactions (token_hash, browser_hash, merchant, order_id, started_at, ended_at, outcome,
          purchase)
        select sha256('transaction'), sha256('browser'), $1, $2, $3, $3, 'purchased', $4`,
      values: [merchant.merchant, order?.order_id ?? '', ports.clock.now(), kept],
    }),
  )
  await call(merchant.token, 'POST', '/merchants/me/keys', {
    kty: 'OKP',
    crv: 'Ed25519',
    kid: 'key-1',
    x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  })
  await call(merchant.token, 'DELETE', '/offers/pass')
}

/** To customer service, which answers; and news from it. */
async function write({ ports, script, ada }: Story): Promise<void> {
  const { call, operator } = script
  const begin = async (requestId: string): Promise<string> => {
    const begun = await startConversation(
      { ...ports, messagesPerDay: 100, contactKey: keyOf('contact') },
      {
        from: {
          signOn: await findSignOn(ports, ada),
          purchasingAccount: ada.purchasing_account,
          paymentAccount: ada.payment_account,
        },
        address: undefined,
        requestId,
        text: 'Where is my article?',
        language: 'en',
        purchase: null,
        refusedBy: null,
      },
    )
    assert.ok(begun.status === 'written')
    return begun.conversation
  }
  await begin('first')
  const answered = await begin('second')
  const closed = await begin('third')
  const by = 'Grace'
  await call(operator, 'POST', `/conversations/${answered}/answers`, { text: 'Here.', by })
  await call(operator, 'POST', `/conversations/${closed}/closure`, { by })
  const texts = ['en', 'de'].map((language) => ({ language, title: 'New', body: 'It is new.' }))
  await call(operator, 'POST', '/news', { id: 'news-1', texts })
  await call(operator, 'POST', '/news', { id: 'news-2', texts })
  await call(operator, 'DELETE', '/news/news-1')
}

/** Engines list their events, people have their mornings, and mails go out. */
async function beTold({ ports, script, merchant }: Story): Promise<void> {
  const { network } = script
  const runJob = (name: string) =>
    network.jobs.find((job) => job.name === name)?.work(new AbortController().signal)
  await runJob('write-digests')
  await runJob('gather-sales')
  ports.clock.advance({ hours: 30 })
  await runJob('write-digests')
  await network.doDueWork(['write_digest'])
  await takeEvents({ ports, script, merchant })
}

/** As its engine does it: in order, and the last one not yet. */
async function takeEvents({
  ports,
  script,
  merchant: { merchant, token },
}: Pick<Story, 'ports' | 'script' | 'merchant'>): Promise<void> {
  await script.call(token, 'GET', '/merchants/me/events')
  const hook = { address: 'https://hooks.example/', events: ['entitlement.ended'] }
  const { webhook } = await script.call(token, 'POST', '/merchants/me/webhooks', hook)
  const since = '2020-01-01T00:00:00Z'
  await script.call(token, 'POST', `/merchants/me/webhooks/${String(webhook)}/replay`, { since })
  const text = `select id from merchant_events where merchant = '${merchant}' and delivered_at is null order by number`
  const events = await select<{ id: string }>(ports, text)
  assert.ok(events.length > 1)
  const ids = events.slice(0, -1).map(({ id }) => id)
  await ports.database.transaction('test.take-events', async (tx) => {
    const values = [ids, ports.clock.now()]
    await tx.query({
      name: 'test.take-events',
      text: 'update merchant_events set delivered_at = $2 where id = any ($1::text[])',
      values,
    })
    await tx.query({
      name: 'test.end-work',
      text: `update work set state = 'done', is_due = false, ended_at = $2
        where kind = 'tell_engine' and subject = any ($1::text[])`,
      values,
    })
  })
}
