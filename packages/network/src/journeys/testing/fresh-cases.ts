// For every route something to act on that nobody has acted on yet, and somebody who may: where it can be done once, a
// new one each time. All others take what route-cases.ts says.
import { enqueueNotice } from '../../outbox/index.ts'
import { systemRandom } from '../../platform/index.ts'
import { customerOf } from './open-script.ts'
import type { Json, ScriptCustomer, ScriptMerchant } from './open-script.ts'
import { beginConversation, billedOn } from './open-tenants.ts'
import type { Tenants } from './open-tenants.ts'
import {
  askForMerchant,
  findPerson,
  joinOrganisation,
  readInvitationToken,
} from './organisation-steps.ts'
import { getRouteCase, tokenOf } from './route-cases.ts'

export interface FreshCase {
  readonly token: string
  readonly params: Readonly<Record<string, string>>
  readonly body: Json | undefined
}

interface Made {
  readonly token?: string
  readonly params?: Readonly<Record<string, string>>
  readonly body?: Json
}
type Make = (tenants: Tenants, number: number) => Promise<Made>

const made: Readonly<Record<string, Make>> = {
  'post /group/accounts': async (tenants, number) => newCustomer(tenants, number),
  'delete /group/accounts/{account}': addMember,
  'post /group/accounts/{account}/sign-ons': addMember,
  'delete /group/accounts/{account}/sign-ons/{sign_on}': async (tenants, number) => {
    const { token, params } = await addMember(tenants, number)
    const path = `/group/accounts/${params.account}/sign-ons`
    const account = await tenants.script.post(token, path, {
      ...personOf(`second-${number}`),
      password,
    })
    const [signOn] = account['sign_ons'] as readonly Json[]
    return { token, params: { ...params, sign_on: String(signOn?.['sign_on']) } }
  },
  'post /group/invitations/{invitation}/resend': invite,
  'delete /group/invitations/{invitation}': invite,
  'post /merchants/{merchant}/addresses': aboutNewMerchant,
  'post /merchants/{merchant}/addresses/removal': async (tenants, number) => {
    const { params } = await aboutNewMerchant(tenants, number)
    const path = `/merchants/${params.merchant}/addresses`
    const address = `https://address-${number % 20}.example`
    await tenants.script.post(tenants.net.operatorToken, path, { address })
    return { params }
  },
  'post /merchants/{merchant}/keys': aboutNewMerchant,
  'delete /merchants/{merchant}/keys/{kid}': async (tenants, number) => {
    const { params } = await aboutNewMerchant(tenants, number)
    const kid = 'to-retire'
    const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
    const path = `/merchants/${params.merchant}/keys`
    const key = { kty: 'OKP', crv: 'Ed25519', kid, x }
    await tenants.script.post(tenants.net.operatorToken, path, key)
    return { params: { ...params, kid } }
  },
  'post /merchants/{merchant}/closure': aboutNewMerchant,
  'post /merchants/me/keys': newMerchant,
  'delete /merchants/me/keys/{kid}': async (tenants, number) => {
    const { token } = await newMerchant(tenants, number)
    const kid = 'to-retire'
    const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
    await tenants.script.post(token, '/merchants/me/keys', { kty: 'OKP', crv: 'Ed25519', kid, x })
    return { token, params: { kid } }
  },
  'post /merchants/me/tokens': newMerchant,
  'delete /merchants/me/tokens/{token}': async (tenants, number) => {
    const { token } = await newMerchant(tenants, number)
    const issued = await tenants.script.post(token, '/merchants/me/tokens', {})
    return { token, params: { token: String(issued['token']) } }
  },
  'post /merchants/{merchant}/tokens': aboutNewMerchant,
  'delete /merchants/{merchant}/tokens/{token}': async (tenants, number) => {
    const { params } = await aboutNewMerchant(tenants, number)
    const path = `/merchants/${params.merchant}/tokens`
    const issued = await tenants.script.post(tenants.net.operatorToken, path, {})
    return { params: { ...params, token: String(issued['token']) } }
  },
  'post /merchants/me/webhooks': newMerchant,
  'put /merchants/me/webhooks/{webhook}': addWebhook,
  'delete /merchants/me/webhooks/{webhook}': addWebhook,
  'post /merchants/me/webhooks/{webhook}/pause': addWebhook,
  'post /merchants/me/webhooks/{webhook}/resume': addWebhook,
  'post /merchants/me/webhooks/{webhook}/secret': addWebhook,
  'post /merchants/me/webhooks/{webhook}/test': addWebhook,
  'post /merchants/me/webhooks/{webhook}/replay': addWebhook,
  'post /merchants/me/webhooks/{webhook}/deliveries/{event}/replay': async (tenants, number) => {
    const { token, params } = await addWebhook(tenants, number)
    const path = `/merchants/me/webhooks/${params.webhook}/test`
    const { event } = await tenants.script.post(token, path, {})
    return { token, params: { ...params, event: String(event) } }
  },
  'post /organisations': newCustomer,
  'post /organisations/{organisation}/merchants': async (tenants, number) => {
    const { token, params } = await foundFresh(tenants, number)
    return { token, params: { organisation: params.organisation } }
  },
  'put /organisations/{organisation}/people/{person}': addPerson,
  'delete /organisations/{organisation}/people/{person}': addPerson,
  'post /organisations/{organisation}/invitations': async (tenants, number) => {
    const { params } = await foundFresh(tenants, number)
    return { params: { organisation: params.organisation } }
  },
  'delete /organisations/{organisation}/invitations/{invitation}': async (tenants, number) => {
    const { params } = await foundFresh(tenants, number)
    const { organisation } = params
    return {
      params: { organisation, invitation: await inviteFresh(tenants, organisation, number) },
    }
  },
  'post /organisations/acceptance': async (tenants, number) => {
    const { params } = await foundFresh(tenants, number)
    const invitation = await inviteFresh(tenants, params.organisation, number)
    const token = await readInvitationToken(tenants.net, invitation)
    return { token: (await tenants.script.customer(`joining-${number}`)).token, body: { token } }
  },
  'post /organisations/{organisation}/merchants/{merchant}/addresses': foundFresh,
  'post /organisations/{organisation}/merchants/{merchant}/addresses/removal': async (
    tenants,
    number,
  ) => {
    const { token, params } = await foundFresh(tenants, number)
    const path = `/organisations/${params.organisation}/merchants/${params.merchant}/addresses`
    const address = `https://address-${number % 20}.example`
    await tenants.script.post(token, path, { address })
    return { token, params }
  },
  'post /organisations/{organisation}/merchants/{merchant}/keys': foundFresh,
  'delete /organisations/{organisation}/merchants/{merchant}/keys/{kid}': async (
    tenants,
    number,
  ) => {
    const { token, params } = await foundFresh(tenants, number)
    const kid = 'to-retire'
    const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
    const path = `/organisations/${params.organisation}/merchants/${params.merchant}/keys`
    await tenants.script.post(token, path, { kty: 'OKP', crv: 'Ed25519', kid, x })
    return { token, params: { ...params, kid } }
  },
  'post /organisations/{organisation}/merchants/{merchant}/tokens': foundFresh,
  'post /merchant-applications/{merchant}/decision': async (tenants, number) => {
    const { params } = await foundFresh(tenants, number)
    return { params: { merchant: params.merchant } }
  },
  'delete /offers/{sku}': async ({ script, merchant }, number) => {
    const sku = `fresh-${number}`
    await script.offer(merchant, sku, '1.00', { kind: 'metered' })
    return { params: { sku } }
  },
  'put /payment-accounts/{payment_account}/status': async ({ net, otherCustomer }) => {
    const path = `/payment-accounts/${otherCustomer.payment_account}/status`
    await net.call(net.operatorToken, 'PUT', path, { status: 'suspended' })
    return {}
  },
  'delete /news/{news}': async ({ script, net }, number) => {
    const news = `fresh-${number}`
    const texts = [{ language: 'en', title: 'New', body: 'It is.' }]
    await script.post(net.operatorToken, '/news', { id: news, texts })
    return { params: { news } }
  },
  'post /work/{work}/retry': parkWork,
  'post /work/{work}/cancel': parkWork,
  'put /purchases/{purchase}/business-expense': buyPrint,
  'post /purchases/{purchase}/refunds': buyPrint,
  'post /purchases/{purchase}/disputes': buyPrint,
  'post /refunds/{refund}/decision': async (tenants, number) => {
    const { token, params } = await buyPrint(tenants, number)
    const request = { id: 'fresh', reason: 'quality', explanation: '', amount: '11.00' }
    const path = `/purchases/${params.purchase}/refunds`
    const { refund } = await tenants.script.post(token, path, request)
    return { params: { refund: String(refund) } }
  },
  'post /disputes/{dispute}/decision': async (tenants, number) => {
    const { token, params } = await buyPrint(tenants, number)
    const path = `/purchases/${params.purchase}/disputes`
    const request = { id: 'fresh', explanation: '' }
    const { dispute } = await tenants.script.post(token, path, request)
    return { params: { dispute: String(dispute) } }
  },
  'post /conversations/{conversation}/answers': beginFresh,
  'post /conversations/{conversation}/closure': beginFresh,
  'post /conversations/{conversation}/reopening': async (tenants, number) => {
    const { net, script } = tenants
    const { params } = await beginFresh(tenants, number)
    const path = `/conversations/${params.conversation}/closure`
    await script.post(net.operatorToken, path, { by: 'Grace' })
    return { params }
  },
  'post /billing/runs': nextRun,
  'post /settlement/runs': nextRun,
  'put /partings/{merchant}': async (tenants, number) => {
    const { token } = await buyPrint(tenants, number)
    return { token, params: { merchant: tenants.merchant.merchant } }
  },
  'post /subscriptions/{subscription}/renew': (tenants, number) => subscribe(tenants, number),
  'put /subscriptions/{subscription}/automatic': (tenants, number) => subscribe(tenants, number),
  'put /subscriptions/{subscription}/agreed-price': (tenants, number) => subscribe(tenants, number),
  'post /subscriptions/{subscription}/cancellation': (tenants, number) =>
    subscribe(tenants, number),
  'post /cancellations/{cancellation}/decision': async (tenants, number) => {
    const { token, params } = await subscribe(tenants, number, 'dear')
    const path = `/subscriptions/${params.subscription}/cancellation`
    const { cancellation } = await tenants.script.post(token, path, { id: 'fresh' })
    const { data } = await tenants.script.get(token, '/cancellations')
    const [waiting] = data as readonly Json[]
    return { params: { cancellation: String(waiting?.['cancellation'] ?? cancellation) } }
  },
}

export async function freshCase(tenants: Tenants, key: string, number: number): Promise<FreshCase> {
  const { body, params, roles } = getRouteCase(key)
  const [role] = typeof roles === 'string' ? [] : roles
  if (role === undefined) throw new Error(`${key}: nobody has a token for it`)
  const fresh = (await made[key]?.(tenants, number)) ?? {}
  return {
    token: fresh.token ?? tokenOf(tenants, role),
    params: fresh.params ?? params?.(tenants) ?? {},
    body: fresh.body ?? body?.(tenants, number),
  }
}

let lastRun = Temporal.PlainDate.from(billedOn)

/** A sandbox bills ahead. */
function nextRun(): Promise<Made> {
  lastRun = lastRun.add({ days: 1 })
  return Promise.resolve({ body: { date: lastRun.toString() } })
}

const password = 'a long enough one for them'

function personOf(name: string): Json {
  const { email, member_id, first_name, last_name } = customerOf(name)
  return { email, member_id, first_name, last_name }
}

async function newCustomer({ script }: Tenants, number: number): Promise<ScriptCustomer> {
  return await script.customer(`fresh-${number}`)
}

async function newMerchant({ script }: Tenants, number: number): Promise<ScriptMerchant> {
  return await script.merchant(`fresh-${number}`)
}

async function aboutNewMerchant(
  tenants: Tenants,
  number: number,
): Promise<{ readonly params: { readonly merchant: string } }> {
  const { merchant } = await newMerchant(tenants, number)
  return { params: { merchant } }
}

async function foundFresh(tenants: Tenants, number: number) {
  const founder = await newCustomer(tenants, number)
  return {
    token: founder.token,
    params: await askForMerchant(tenants.script, founder, `asked-${number}`),
  }
}

async function inviteFresh(
  { script, net }: Tenants,
  organisation: string,
  number: number,
): Promise<string> {
  const invited = await script.post(
    net.operatorToken,
    `/organisations/${organisation}/invitations`,
    { email: `joining-${number}@example.org`, role: 'developer' },
  )
  return String(invited['invitation'])
}

async function addPerson(tenants: Tenants, number: number) {
  const { script, net } = tenants
  const { params } = await foundFresh(tenants, number)
  const { organisation } = params
  const email = `joined-${number}@example.org`
  const joining = await script.customer(`joined-${number}`)
  await joinOrganisation(net, script, joining, { organisation, role: 'developer', email })
  const person = await findPerson(script, net.operatorToken, { organisation, email })
  return { params: { organisation, person } }
}

async function addWebhook(tenants: Tenants, number: number) {
  const { token } = await newMerchant(tenants, number)
  const address = `https://hook-${number}.example/`
  const events = ['entitlement.ended']
  const made = await tenants.script.post(token, '/merchants/me/webhooks', { address, events })
  return { token, params: { webhook: String(made['webhook']) } }
}

async function addMember(tenants: Tenants, number: number) {
  const { token } = await newCustomer(tenants, number)
  const member = await tenants.script.post(token, '/group/accounts', {
    ...personOf(`member-${number}`),
    password,
  })
  return { token, params: { account: String(member['purchasing_account']) } }
}

async function invite(tenants: Tenants, number: number) {
  const { token } = await newCustomer(tenants, number)
  const person = personOf(`invited-${number}`)
  const account = await tenants.script.post(token, '/group/accounts', person)
  const [invitation] = account['invitations'] as readonly Json[]
  return { token, params: { invitation: String(invitation?.['invitation']) } }
}

async function buyPrint(tenants: Tenants, number: number) {
  const customer = await newCustomer(tenants, number)
  const { purchase } = await tenants.script.buy(customer, tenants.merchant, 'print', 'fresh')
  return { token: customer.token, params: { purchase: String(purchase) } }
}

async function subscribe(tenants: Tenants, number: number, offer: 'weekly' | 'dear' = 'weekly') {
  const customer = await newCustomer(tenants, number)
  const { purchase } = await tenants.script.buy(customer, tenants.merchant, offer, 'fresh')
  const subscription = String(purchase).replace('pur_', 'sub_')
  return { token: customer.token, params: { subscription } }
}

async function beginFresh(tenants: Tenants, number: number) {
  const { net, customer } = tenants
  return { params: { conversation: await beginConversation(net, customer, `fresh-${number}`) } }
}

/** No runner is started: a notice that waits to be put into words is said to have failed. */
async function parkWork({ net, customer }: Tenants, number: number) {
  const { opened, clock } = net
  const [row] = await opened.database.transaction('test.park', async (tx) => {
    const to = { paymentAccount: customer.payment_account }
    const facts = { changedAt: clock.now().toString() }
    const notice = { cause: `fresh/${number}`, to, kind: 'email_changed', facts } as const
    await enqueueNotice(tx, { clock, random: systemRandom() }, notice)
    return await tx.query<{ id: string }>({
      name: 'test.park-one',
      text: `update work set state = 'parked', is_due = false, ended_at = due_at where id in (
        select id from work where state = 'waiting' and kind = 'word_notice' order by id desc limit 1) returning id`,
    })
  })
  if (row === undefined) throw new Error('nothing waits')
  return { params: { work: row.id } }
}
