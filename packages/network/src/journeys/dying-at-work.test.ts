// Work whose room has no test of its own of this, by its real handler: a process dies at each point of it in turn, the
// next one takes the work over, and what it does is there once.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { WorkKind } from '../contract/index.ts'
import { keepWayBack } from '../credits/index.ts'
import { enqueueMail, enqueueNotice } from '../outbox/index.ts'
import { enqueueMerchantEvent } from '../webhooks/index.ts'
import {
  bucketOf,
  createFaults,
  createPgDatabase,
  FaultError,
  newId,
  seededRandom,
  testClock,
} from '../platform/index.ts'
import type { MailMessage } from '../platform/index.ts'
import { openScript } from './testing/open-script.ts'
import { enqueueWorks } from '../work/index.ts'
import type { Script, ScriptCustomer, ScriptMerchant } from './testing/open-script.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'

const realClock = testClock('2026-11-01T10:00:00Z')
const random = seededRandom('dying at work')
const sent: MailMessage[] = []
const mailer = {
  send: (mail: MailMessage) => {
    sent.push(mail)
    return Promise.resolve()
  },
  close: () => undefined,
}
let net: TestNetwork
let script: Script
let ada: ScriptCustomer
let courier: ScriptMerchant
let webhook: string
/** What its site was told: the names of events, and of sign-ons that ended. */
const told: string[] = []
const site = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
  request.on('end', () => {
    told.push(String(request.headers['webhook-id'] ?? sidOf(body)))
    response.writeHead(200).end()
  })
})

before(async () => {
  net = await openTestNetwork({ mailer })
  script = openScript(net)
  ada = await script.customer('ada')
  await new Promise<void>((resolve) => site.listen(0, 'localhost', resolve))
  const { port } = site.address() as AddressInfo
  courier = await script.merchant('courier', { site: `http://localhost:${port}` })
  const events = ['subscription.changed']
  const address = `http://localhost:${port}/hook`
  const made = await script.post(courier.token, '/merchants/me/webhooks', { address, events })
  webhook = String(made['webhook'])
  await script.offer(courier, 'print', '30.00', { kind: 'metered' })
})
after(async () => {
  site.close()
  site.closeAllConnections()
  await net.close()
})

function sidOf(body: string): string {
  const [, payload = ''] = (new URLSearchParams(body).get('logout_token') ?? '').split('.')
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sid: string }).sid
}

/** It may be told twice, under one name that the site knows it by. */
const toldOf = (name: string) => () =>
  Promise.resolve(new Set(told.filter((one) => one === name)).size)

async function read(name: string, text: string, values: readonly unknown[]): Promise<number> {
  const [row] = await net.opened.database.read('read', (tx) =>
    tx.query<{ count: number }>({ name: `test.${name}`, text, values }),
  )
  return row?.count ?? 0
}

/** How the work comes about, for the n-th time; answers how often what it does is there. */
type Cause = (n: number) => Promise<() => Promise<number>>

/** A payment that somebody is asked for today. */
async function askForPayment(name: string) {
  net.clock.advance({ hours: 24 })
  const date = net.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const payer = await script.customer(name, { billing_day: date.day, time_zone: 'UTC' })
  await script.buy(payer, courier, 'print', name)
  const asked = { date: date.toString() }
  const { run } = await script.post(net.operatorToken, '/billing/runs', asked)
  const { data } = await script.get(net.operatorToken, `/billing/runs/${String(run)}/requests`)
  const requests = data as readonly { request: string; payment_account: string }[]
  const own = requests.find(({ payment_account: account }) => account === payer.payment_account)
  assert.ok(own, JSON.stringify(data))
  return { request: own.request, payer }
}

const lettersTo = (payer: ScriptCustomer, cause: string): Promise<number> =>
  read(
    'letters-to',
    'select count(*)::integer as count from outbox_mails where about && array[$1] and cause like $2',
    [payer.payment_account, cause],
  )

const noticesTo = (payer: ScriptCustomer, cause: string): Promise<number> =>
  read(
    'notices-to',
    'select count(*)::integer as count from outbox_notices where about && array[$1] and cause like $2',
    [payer.payment_account, cause],
  )

const lettersAbout = (account: string): Promise<number> =>
  read(
    'letters-about',
    `select count(*)::integer as count from outbox_mails where about && array[$1] and cause like 'digest/%'`,
    [account],
  )

const causes = {
  async word_notice(n) {
    const email = `bo${n}@mail.example`
    await net.opened.database.transaction('cause', (tx) =>
      enqueueNotice(
        tx,
        { ...net, random },
        {
          cause: `dying/${n}`,
          to: { email, language: 'en', onBehalfOf: ada.payment_account },
          kind: 'group_closed',
          facts: {},
        },
      ),
    )
    return () =>
      read('mails-to', 'select count(*)::integer as count from outbox_mails where recipient = $1', [
        email,
      ])
  },
  async send_mail(n) {
    const recipient = `cy${n}@mail.example`
    await net.opened.database.transaction('cause', (tx) =>
      enqueueMail(
        tx,
        { ...net, random },
        {
          cause: `dying-mail/${n}`,
          recipient,
          subject: 'Hello',
          text: 'Hello',
          html: '<p>Hello</p>',
          owner: ada.payment_account,
        },
      ),
    )
    // It may arrive twice, under one id that mailboxes know it by.
    return () =>
      Promise.resolve(
        new Set(sent.filter(({ to }) => to === recipient).map(({ messageId }) => messageId)).size,
      )
  },
  async tell_engine(n) {
    const cause = `dying-event/${n}`
    const { merchant } = courier
    const event = {
      cause,
      merchant,
      type: 'entitlement.ended',
      purchase: newId('pur', { ...net, random, bucket: 1 }),
      purchasingAccount: newId('pac', { ...net, random, bucket: 1 }),
      facts: { reason: 'given_back' },
    } as const
    await net.opened.database.transaction('cause', (tx) =>
      enqueueMerchantEvent(tx, { ...net, random }, event),
    )
    const [row] = await net.opened.database.read('read', (tx) =>
      tx.query<{ id: string }>({
        name: 'test.event-of',
        text: 'select id from merchant_events where cause = $1',
        values: [cause],
      }),
    )
    return toldOf(net.outward.idFor(merchant, row?.id ?? ''))
  },
  async tell_endpoint() {
    const path = `/merchants/me/webhooks/${webhook}/test`
    const { event } = await script.post(courier.token, path, {})
    return toldOf(String(event))
  },
  async tell_sign_off(n) {
    const sid = `sid-${n}`
    const facts = { account: ada.purchasing_account, sid, address: '' }
    const draft = { kind: 'tell_sign_off', subject: sid, owner: courier.merchant, facts } as const
    await net.opened.database.transaction('cause', (tx) =>
      enqueueWorks(tx, { ...net, random }, [draft]),
    )
    return toldOf(sid)
  },
  async announce_answer(n) {
    const { request, payer } = await askForPayment(`answered-${n}`)
    await script.report([{ request, status: 'paid' }])
    return () => lettersTo(payer, 'payment-paid/%')
  },
  async write_digest(n) {
    const buyer = await script.customer(`told-${n}`)
    await script.buy(buyer, courier, 'print', `told-${n}`)
    const owner = buyer.purchasing_account
    const draft = { kind: 'write_digest', subject: `${owner}/today`, owner, facts: {} } as const
    await net.opened.database.transaction('cause', (tx) =>
      enqueueWorks(tx, { ...net, random }, [draft]),
    )
    return () => lettersAbout(owner)
  },
  async announce_bill(n) {
    const { payer } = await askForPayment(`asked-${n}`)
    // Nobody answers within a day.
    net.clock.advance({ hours: 25 })
    return () => noticesTo(payer, 'payment-asked/%')
  },
  async forget_way_back() {
    const gone = await script.customer(`gone-${newId('soe', { ...net, random })}`)
    const paymentAccount = gone.payment_account
    const bucket = bucketOf(paymentAccount)
    const way = { bucket, paymentAccount, processor: 'none', token: 'x' }
    const at = net.clock.now()
    await net.opened.database.transaction('cause', (tx) =>
      keepWayBack(tx, { ...net, random }, { ...way, at }),
    )
    net.clock.advance({ hours: 24 * 31 })
    return () =>
      read(
        'ways-left',
        'select 1 - count(*)::integer as count from ways_back where bucket = $1 and payment_account = $2',
        [bucket, paymentAccount],
      )
  },
  async look_at_disagreement(n) {
    const request = `req_unknown_${n}`
    await script.report([{ request, status: 'paid' }])
    return () =>
      read(
        'disagreements',
        `select count(*)::integer as count from work w join report_disagreements d on d.id = w.subject
          where w.state = 'parked' and d.request = $1`,
        [request],
      )
  },
} satisfies Partial<Record<WorkKind, Cause>>

/** Where the real handlers of all other kinds die. */
const elsewhere: Readonly<Record<Exclude<WorkKind, keyof typeof causes>, string>> = {
  collect_report: 'billing/refused-batches.test.ts',
  end_reservation: 'purchases/reservations.test.ts',
  erase_person: 'journeys/erasing-for-certain.test.ts',
  look_after_gift: 'gifts/crashes.test.ts',
  look_after_subscription: 'subscriptions/crashes.test.ts',
  look_at_refused_request: 'billing/refused-batches.test.ts',
  push_message: 'journeys/work-of-each-kind.test.ts',
  look_at_payout: 'settlement/crashes.test.ts',
  look_at_payout_account: 'settlement/crashes.test.ts',
  look_at_settlement: 'settlement/crashes.test.ts',
  record_batches: 'billing/crashes.test.ts',
  return_credit: 'billing/close-payment-account.test.ts',
  run_job: 'journeys/work-of-each-kind.test.ts',
  send_payouts: 'settlement/crashes.test.ts',
  submit_batch: 'billing/refused-batches.test.ts',
}

test('each kind of work dies somewhere', () => {
  for (const [kind, file] of Object.entries(elsewhere)) {
    const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
    assert.match(text, /createFaults\(/, `${kind}: ${file}`)
  }
})

async function dies(kind: WorkKind, killAt: number): Promise<boolean> {
  const faults = createFaults(killAt)
  const database = createPgDatabase({ url: net.opened.url, faults, poolMax: 2 })
  try {
    await net.openBeside(database, realClock).doDueWork([kind])
    return false
  } catch (error) {
    assert.ok(error instanceof FaultError, String(error))
    return true
  } finally {
    await database.close()
  }
}

for (const [kind, cause] of Object.entries(causes) as [WorkKind, Cause][]) {
  test(`${kind}: it dies at each point, and is done once`, async () => {
    let killAt = 0
    for (let isDead = true; isDead;) {
      killAt += 1
      const countDone = await cause(killAt)
      isDead = await dies(kind, killAt)
      // What the dead one had taken is free again.
      realClock.advance({ minutes: 5 })
      await net.openBeside(net.opened.database, realClock).doDueWork([kind])
      assert.equal(await countDone(), 1, `killed at ${killAt}`)
    }
    assert.ok(killAt > 5, `only ${killAt} points were passed`)
  })
}
