// Two merchants and two customers who have all bought and sold something, so that each has something to hide.
import { createSecretKey } from 'node:crypto'
import { closePaymentAccount } from '../../billing/index.ts'
import { startConversation } from '../../contact/index.ts'
import { selectAccountSignOns } from '../../customers/index.ts'
import { noLog, systemRandom } from '../../platform/index.ts'
import { openScript } from './open-script.ts'
import type { Json, Script, ScriptCustomer, ScriptMerchant } from './open-script.ts'
import { openTestNetwork } from './open-test-network.ts'
import type { TestNetwork } from './open-test-network.ts'
import {
  findOrganisation,
  findPerson,
  joinOrganisation,
  readInvitationToken,
} from './organisation-steps.ts'

export interface Tenants {
  readonly net: TestNetwork
  readonly script: Script
  readonly merchant: ScriptMerchant
  readonly otherMerchant: ScriptMerchant
  readonly customer: ScriptCustomer
  readonly otherCustomer: ScriptCustomer
  /** Of the merchant: nothing that it sells names it. */
  readonly holder: string
  /** Of the merchant; the customer owns it. */
  readonly organisation: string
  /** Of the organisation, in support. */
  readonly colleague: string
  /** Of a mailed link into the organisation, which nobody has taken. */
  readonly invitationToken: string
  /** Of the other merchant; the other customer owns it. */
  readonly otherOrganisation: string
  /** Of the other organisation: it was asked for. */
  readonly waitingMerchant: string
  /** Of the other customer at the other merchant. */
  readonly otherPurchase: string
  /** Of the other customer at the other merchant. */
  readonly otherSubscription: string
  /** Of the customer at the merchant. */
  readonly ownSubscription: string
  /** Of the customer at the merchant: 30.00 of which nothing was asked back. */
  readonly ownPurchase: string
  /** Of the customer: they wait for the operator. */
  readonly waitingRefund: string
  readonly waitingDispute: string
  /** The credit of a subscription that cost more than an account has back at once. */
  readonly waitingCancellation: string
  /** Of the customer with customer service. */
  readonly waitingConversation: string
  /** Of the merchant, and of the other: endpoints that are told of events. */
  readonly ownWebhook: string
  readonly otherWebhook: string
  /** Two pieces of work that failed: one to be tried again, one to be cancelled. */
  readonly failedWork: readonly [string, string]
  readonly run: string
  readonly settlementRun: string
  /** Of somebody who is gone. */
  readonly closedAccount: string
}

export const billedOn = '2026-12-01'

// Nobody asks it for anything: no work is done here.
const processor = {
  TALLYSTICK_PROCESSOR_URL: 'http://localhost:9',
  TALLYSTICK_PROCESSOR_KEY: 'key of the processor',
}

/** Offers of the first merchant: `click` (metered), `article`; of the other: `secret`. */
export async function openTenants(
  options: Parameters<typeof openTestNetwork>[0] = {},
): Promise<Tenants> {
  const net = await openTestNetwork({
    startsAt: `${billedOn}T09:00:00Z`,
    ...options,
    settings: { ...processor, ...options.settings },
  })
  const script = openScript(net)
  const merchant = await script.merchant('courier')
  const otherMerchant = await script.merchant('harbor')
  await script.offer(merchant, 'click', '0.10', { kind: 'metered' })
  await script.offer(merchant, 'article', '2.50', { kind: 'digital' })
  await script.offer(otherMerchant, 'secret', '9.00', { kind: 'digital' })
  const customer = await script.customer('ada')
  const otherCustomer = await script.customer('grace', { billing_day: 1 })
  await script.buy(customer, merchant, 'article', 'first')
  const bought = await script.buy(otherCustomer, otherMerchant, 'secret', 'first')
  await script.offer(merchant, 'weekly', '0.10', { kind: 'subscription', term: 'P1M' })
  const weekly = await script.buy(customer, merchant, 'weekly', 'weekly')
  await script.offer(otherMerchant, 'magazine', '11.00', { kind: 'subscription', term: 'P1M' })
  const magazine = await script.buy(otherCustomer, otherMerchant, 'magazine', 'magazine')
  await script.offer(merchant, 'print', '30.00', { kind: 'metered' })
  const print = await script.buy(customer, merchant, 'print', 'print')
  const waiting = await askForPrint(script, customer, merchant)
  const waitingCancellation = await cancelDear(script, customer, merchant)
  const holder = await script.post(merchant.token, '/holders', { name: 'Ada', currency: 'USD' })
  const made = await script.post(net.operatorToken, '/billing/runs', { date: billedOn })
  const settled = await script.post(net.operatorToken, '/settlement/runs', { date: billedOn })
  const organisation = await ownMerchant(net, script, customer, merchant, 'ada')
  const otherOrganisation = await ownMerchant(net, script, otherCustomer, otherMerchant, 'grace')
  const asked = await script.post(
    otherCustomer.token,
    `/organisations/${otherOrganisation}/merchants`,
    { merchant: askedMerchant },
  )
  const [ownWebhook, otherWebhook] = [
    await addWebhook(script, merchant),
    await addWebhook(script, otherMerchant),
  ]
  return {
    net,
    script,
    merchant,
    otherMerchant,
    ownWebhook,
    otherWebhook,
    holder: String(holder['holder']),
    organisation,
    otherOrganisation,
    ...(await addColleague(net, script, organisation)),
    waitingMerchant: String(asked['merchant']),
    customer,
    otherCustomer,
    otherPurchase: String(bought['purchase']),
    ownSubscription: String(weekly['purchase']).replace('pur_', 'sub_'),
    otherSubscription: String(magazine['purchase']).replace('pur_', 'sub_'),
    ownPurchase: String(print['purchase']),
    ...waiting,
    waitingCancellation,
    waitingConversation: await beginConversation(net, customer, 'first'),
    failedWork: await failWork(net),
    run: String(made['run']),
    settlementRun: String(settled['run']),
    closedAccount: await closeAccount(net, await script.customer('gone')),
  }
}

const askedMerchant = {
  name: 'Pier',
  site: 'https://pier.example',
  currency: 'USD',
  country: 'US',
  sold: 'Tides and times.',
}

async function addWebhook(script: Script, { token }: ScriptMerchant): Promise<string> {
  const hook = { address: 'https://hooks.example/', events: ['entitlement.ended'] }
  return String((await script.post(token, '/merchants/me/webhooks', hook))['webhook'])
}

/** The operator made the merchant, and invites who is to own it. */
async function ownMerchant(
  net: TestNetwork,
  script: Script,
  person: ScriptCustomer,
  { merchant }: ScriptMerchant,
  name: string,
): Promise<string> {
  const organisation = await findOrganisation(net, script, merchant)
  const email = `${name}@example.org`
  await joinOrganisation(net, script, person, { organisation, role: 'owner', email })
  return organisation
}

async function addColleague(
  net: TestNetwork,
  script: Script,
  organisation: string,
): Promise<Pick<Tenants, 'colleague' | 'invitationToken'>> {
  const email = 'colleague@example.org'
  const person = await script.customer('colleague')
  await joinOrganisation(net, script, person, { organisation, role: 'accountant', email })
  const path = `/organisations/${organisation}/invitations`
  const invited = { email: 'invited@example.org', role: 'support' }
  const { invitation } = await script.post(net.operatorToken, path, invited)
  return {
    colleague: await findPerson(script, net.operatorToken, { organisation, email }),
    invitationToken: await readInvitationToken(net, String(invitation)),
  }
}

/** A second print, of which 11.00 are asked back and the rest is disputed. */
async function askForPrint(
  script: Script,
  customer: ScriptCustomer,
  merchant: ScriptMerchant,
): Promise<Pick<Tenants, 'waitingRefund' | 'waitingDispute'>> {
  const { purchase } = await script.buy(customer, merchant, 'print', 'second-print')
  const about = `/purchases/${String(purchase)}`
  const { refund } = await script.post(customer.token, `${about}/refunds`, {
    id: 'waiting',
    reason: 'quality',
    explanation: '',
    amount: '11.00',
  })
  const { dispute } = await script.post(customer.token, `${about}/disputes`, {
    id: 'waiting',
    explanation: '',
  })
  return { waitingRefund: String(refund), waitingDispute: String(dispute) }
}

async function cancelDear(
  script: Script,
  customer: ScriptCustomer,
  merchant: ScriptMerchant,
): Promise<string> {
  await script.offer(merchant, 'dear', '120.00', { kind: 'subscription', term: 'P1M' })
  const { purchase } = await script.buy(customer, merchant, 'dear', 'dear')
  const subscription = String(purchase).replace('pur_', 'sub_')
  await script.post(customer.token, `/subscriptions/${subscription}/cancellation`, { id: 'dear' })
  const { data } = await script.get(customer.token, '/cancellations')
  return String((data as readonly Json[])[0]?.['cancellation'])
}

/** As its page does it: whoever writes waits in the queue of customer service. */
export async function beginConversation(
  { opened, clock }: TestNetwork,
  { payment_account: paymentAccount, purchasing_account: purchasingAccount }: ScriptCustomer,
  requestId: string,
): Promise<string> {
  const { database } = opened
  const [signOn] = await database.read('test.find-sign-on', (tx) =>
    selectAccountSignOns(tx, paymentAccount),
  )
  if (signOn === undefined) throw new Error('nobody signs on to the account')
  const contactKey = createSecretKey(Buffer.alloc(32, 1))
  const ports = { database, clock, random: systemRandom(), messagesPerDay: 1000, contactKey }
  const begun = await startConversation(ports, {
    from: { signOn: signOn.signOn, purchasingAccount, paymentAccount },
    address: undefined,
    requestId,
    text: 'Where is my article?',
    language: 'en',
    purchase: null,
    refusedBy: null,
  })
  if (begun.status === 'refused') throw new Error(`it is not begun: ${begun.code}`)
  return begun.conversation
}

async function closeAccount(
  { opened, clock }: TestNetwork,
  { payment_account: paymentAccount }: ScriptCustomer,
): Promise<string> {
  const ports = { database: opened.database, clock, random: systemRandom(), log: noLog }
  const writeOff = (): bigint => 0n
  const closed = await closePaymentAccount({ ...ports, writeOff }, { paymentAccount })
  if (closed.status === 'refused') throw new Error(`it is not closed: ${closed.code}`)
  return paymentAccount
}

/** No runner is started, so notices wait to be put into words; two of them are said to have failed. */
async function failWork(net: TestNetwork): Promise<readonly [string, string]> {
  const rows = await net.opened.database.transaction('fail', (tx) =>
    tx.query<{ id: string }>({
      name: 'test.park-work',
      text: `update work set state = 'parked', is_due = false, ended_at = due_at where id in (
        select id from work where state = 'waiting' and kind = 'word_notice' order by id limit 2) returning id`,
    }),
  )
  const [one, other] = rows
  if (one === undefined || other === undefined) throw new Error('nothing waits')
  return [one.id, other.id]
}

interface Operation {
  readonly requestBody?: { readonly content: Json }
  readonly security?: readonly Json[]
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}

export interface DocumentedRoute {
  readonly method: string
  /** With its parameters in braces, below `/api/v1`. */
  readonly path: string
  readonly key: string
  readonly operation: Operation
  readonly isNdjson: boolean
}

/** Every route of the network's own description. */
export async function readRoutes(net: TestNetwork): Promise<readonly DocumentedRoute[]> {
  const response = await fetch(`${net.url}/api/v1/openapi.json`)
  const { paths } = (await response.json()) as {
    paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  }
  return Object.entries(paths).flatMap(([fullPath, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const path = fullPath.replace(/^\/api\/v1/, '')
      const isNdjson = 'application/x-ndjson' in (operation.requestBody?.content ?? {})
      return { method: method.toUpperCase(), path, key: `${method} ${path}`, operation, isNdjson }
    }),
  )
}
