// For each route: who may call it, and a body that works. Tests hold this table against the network's own description.
import type { Json } from './open-script.ts'
import { holderCases } from './holder-cases.ts'
import { merchantCases } from './merchant-cases.ts'
import { organisationCases } from './organisation-cases.ts'
import { customerOf } from './open-script.ts'
import type { Tenants } from './open-tenants.ts'
import { billedOn } from './open-tenants.ts'

export type Role = 'operator' | 'merchant' | 'customer'

export interface RouteCase {
  /** `signed`: by the processor, with no token at all. */
  readonly roles: readonly Role[] | 'anyone' | 'signed'
  /** A body, or the line of a batch, that works; another one for each number. */
  readonly body?: (tenants: Tenants, number: number) => Json
  /** Members that may hold what is refused elsewhere: unknown ones, null, any text. */
  readonly isOpen?: boolean
  readonly nullable?: readonly string[]
  /** Where the path has parameters: those of something that is the caller's own. */
  readonly params?: (tenants: Tenants) => Readonly<Record<string, string>>
}

const operator = ['operator'] as const
const merchant = ['merchant'] as const
const customer = ['customer'] as const

const newOffer = (_: Tenants, number: number): Json => ({
  sku: `sku-${number}`,
  title: 'An article',
  description: 'What it is about',
  kind: 'digital',
  price: { amount: '2.50', currency: 'USD' },
  url: 'https://courier.example/article',
  access: { hours: 1, days: 30, until: '2030-12-31T00:00:00Z' },
})

const newPerson = (_: Tenants, number: number): Json => ({
  id: `person-${number}`,
  first_name: 'Alan',
  last_name: 'Turing',
  email: `alan-${number}@example.org`,
  member_id: 'alan',
  recovery_phrase: 'the quick brown fox naps',
})

const otherAccount = ({ otherCustomer }: Tenants): Readonly<Record<string, string>> => ({
  account: otherCustomer.purchasing_account,
})

const newOrder = ({ merchant: { merchant: id } }: Tenants, number: number): Json => ({
  id: `order-${number}`,
  merchant: id,
  offer: 'click',
  quantity: 2,
  price: { amount: '0.20', currency: 'USD' },
})

const waitingConversation = ({ waitingConversation: conversation }: Tenants) => ({ conversation })
const ownSubscription = ({ ownSubscription: subscription }: Tenants) => ({ subscription })
const otherSubscription = ({ otherSubscription: subscription }: Tenants) => ({ subscription })

export const routeCases: Readonly<Record<string, RouteCase>> = {
  'post /sandbox/customers': {
    roles: operator,
    body: (_, number) => ({ ...customerOf(`customer-${number}`), billing_day: 22 }),
  },
  'get /customers/me': { roles: customer },
  'get /work-counts': { roles: operator },
  'get /work': { roles: operator },
  'get /work/{work}': { roles: operator, params: ({ failedWork: [work] }) => ({ work }) },
  'post /work/{work}/retry': {
    roles: operator,
    params: ({ failedWork: [work] }) => ({ work }),
    body: () => ({ reason: 'The mail server is back.' }),
  },
  'post /work/{work}/cancel': {
    roles: operator,
    params: ({ failedWork: [, work] }) => ({ work }),
    body: () => ({ reason: 'Nobody needs it.' }),
  },
  'get /group/accounts': { roles: customer },
  'post /group/accounts': { roles: customer, body: newPerson },
  'delete /group/accounts/{account}': { roles: customer, params: otherAccount },
  'post /group/accounts/{account}/sign-ons': {
    roles: customer,
    params: (tenants) => ({ account: tenants.customer.purchasing_account }),
    body: newPerson,
  },
  'delete /group/accounts/{account}/sign-ons/{sign_on}': {
    roles: customer,
    params: (tenants) => ({ ...otherAccount(tenants), sign_on: 'sgn_unknown' }),
  },
  'post /group/invitations/{invitation}/resend': {
    roles: customer,
    params: () => ({ invitation: 'inv_unknown' }),
  },
  'delete /group/invitations/{invitation}': {
    roles: customer,
    params: () => ({ invitation: 'inv_unknown' }),
  },
  'post /sandbox/clock': { roles: operator, body: () => ({ advance: 'PT1S' }) },
  ...merchantCases,
  ...organisationCases,
  ...holderCases,
  'post /offers': { roles: merchant, body: newOffer },
  'get /offers': { roles: merchant },
  'post /offers/batch': { roles: merchant, body: newOffer },
  'get /offers/{sku}': { roles: merchant, params: () => ({ sku: 'article' }) },
  'delete /offers/{sku}': { roles: merchant, params: () => ({ sku: 'no-sku' }) },
  'post /purchases': { roles: customer, body: newOrder },
  'get /purchases': { roles: customer },
  'post /purchases/batch': {
    roles: operator,
    body: (tenants, number) => ({
      ...newOrder(tenants, number),
      purchasing_account: tenants.customer.purchasing_account,
    }),
  },
  'put /payment-accounts/{payment_account}/status': {
    roles: operator,
    params: ({ otherCustomer }) => ({ payment_account: otherCustomer.payment_account }),
    body: () => ({ status: 'active' }),
  },
  'put /payment-accounts/{payment_account}/way-back': {
    roles: operator,
    params: ({ closedAccount }) => ({ payment_account: closedAccount }),
    body: () => ({
      processor: 'simulator',
      token: 'pm_card_ok',
      tell: { email: 'ada@mail.example', language: 'en' },
    }),
  },
  'get /purchases/{purchase}': {
    roles: ['operator', 'merchant', 'customer'],
    params: ({ otherPurchase }) => ({ purchase: otherPurchase }),
  },
  'get /purchases/{purchase}/receipt': {
    roles: ['merchant', 'customer'],
    params: ({ otherPurchase }) => ({ purchase: otherPurchase }),
  },
  'get /library': { roles: customer },
  'get /problems': { roles: 'anyone' },
  'get /head-keys': { roles: 'anyone' },
  'get /heads': { roles: 'anyone' },
  'get /news': { roles: 'anyone' },
  'post /news': {
    roles: operator,
    body: (_, number) => ({
      id: `news-${number}`,
      texts: [{ language: 'en', title: 'New', body: 'Something is new.' }],
    }),
  },
  'delete /news/{news}': { roles: operator, params: () => ({ news: 'no-news' }) },
  'get /receipt-keys': { roles: 'anyone' },
  'get /event-keys': { roles: 'anyone' },
  'get /merchants/me/events': { roles: merchant },
  'get /limits': { roles: customer },
  'put /limits': {
    roles: customer,
    nullable: ['merchant', 'purchasing_account'],
    body: (tenants, number) => ({
      limits: [
        {
          window: 'month',
          amount: `${1_000 + number}.00`,
          currency: 'USD',
          merchant: tenants.merchant.merchant,
          purchasing_account: tenants.customer.purchasing_account,
        },
      ],
    }),
  },
  'post /account/freeze': { roles: customer, body: () => ({ on: false }) },
  'put /payment-accounts/{payment_account}/credit-limit': {
    roles: operator,
    nullable: ['credit_limit'],
    params: ({ otherCustomer }) => ({ payment_account: otherCustomer.payment_account }),
    body: (_, number) => ({
      credit_limit: { amount: `${10_000 + number}.00`, currency: 'USD' },
    }),
  },
  'get /merchants/me/price-caps': { roles: merchant },
  'put /merchants/me/price-caps': {
    roles: merchant,
    body: (_, number) => ({
      caps: [{ window: 'month', amount: `${1_000 + number}.00`, currency: 'USD' }],
    }),
  },
  'get /price-caps': { roles: operator },
  'put /price-caps': {
    roles: operator,
    body: (_, number) => ({
      caps: [{ window: 'month', amount: `${10_000 + number}.00`, currency: 'USD' }],
    }),
  },
  'post /billing/runs': { roles: operator, body: () => ({ date: billedOn }) },
  'get /billing/runs': { roles: operator },
  'get /billing/runs/{run}/requests': { roles: operator, params: ({ run }) => ({ run }) },
  'post /billing/reports': {
    roles: operator,
    isOpen: true,
    nullable: ['reason'],
    body: (_, number) => ({ request: `req_${number}`, status: 'declined', reason: 'no funds' }),
  },
  'post /settlement/runs': { roles: operator, body: () => ({ date: billedOn }) },
  'get /settlement/runs': { roles: operator },
  'get /settlement/runs/{run}/payouts': {
    roles: operator,
    params: ({ settlementRun: run }) => ({ run }),
  },
  'post /settlement/reports': {
    roles: operator,
    isOpen: true,
    nullable: ['reason'],
    body: (_, number) => ({ payout: `out_unknown_${number}`, status: 'paid', reason: 'none' }),
  },
  'post /billing/processor-reports': { roles: 'signed' },
  'get /statements/current': { roles: customer },
  'get /statements': { roles: customer },
  'get /statements/{period}': { roles: customer, params: () => ({ period: billedOn }) },
  'put /purchases/{purchase}/business-expense': {
    roles: customer,
    params: ({ ownPurchase }) => ({ purchase: ownPurchase }),
    body: () => ({ on: true }),
  },
  'post /purchases/{purchase}/refunds': {
    roles: customer,
    params: ({ ownPurchase }) => ({ purchase: ownPurchase }),
    body: (_, number) => ({
      id: `refund-${number}`,
      reason: 'quality',
      explanation: 'Blurred.',
      amount: '0.01',
    }),
  },
  'get /refunds': { roles: customer },
  'get /refunds/queue': { roles: operator },
  'get /refunds/{refund}': {
    roles: operator,
    params: ({ waitingRefund }) => ({ refund: waitingRefund }),
  },
  'post /refunds/{refund}/decision': {
    roles: operator,
    params: ({ waitingRefund }) => ({ refund: waitingRefund }),
    body: () => ({ grant: true, reason: 'It is blurred.' }),
  },
  'post /purchases/{purchase}/disputes': {
    roles: customer,
    params: ({ ownPurchase }) => ({ purchase: ownPurchase }),
    body: (_, number) => ({ id: `dispute-${number}`, explanation: 'It was not me.' }),
  },
  'get /disputes': { roles: customer },
  'get /disputes/queue': { roles: operator },
  'get /disputes/{dispute}': {
    roles: operator,
    params: ({ waitingDispute }) => ({ dispute: waitingDispute }),
  },
  'post /disputes/{dispute}/decision': {
    roles: operator,
    params: ({ waitingDispute }) => ({ dispute: waitingDispute }),
    body: () => ({ grant: true, reason: 'Nobody was signed on.' }),
  },
  'put /partings/{merchant}': {
    roles: customer,
    params: ({ merchant: { merchant: id } }) => ({ merchant: id }),
    body: () => ({ keep: true }),
  },
  'get /sessions': { roles: customer },
  'delete /sessions': { roles: customer },
  'delete /sessions/{session}': { roles: customer, params: () => ({ session: 'ses_none' }) },
  'get /subscriptions': { roles: customer },
  'get /subscriptions/{subscription}': { roles: customer, params: otherSubscription },
  'post /subscriptions/{subscription}/renew': {
    roles: customer,
    params: ownSubscription,
    body: () => ({ price: { amount: '0.10', currency: 'USD' } }),
  },
  'put /subscriptions/{subscription}/automatic': {
    roles: customer,
    params: ownSubscription,
    body: () => ({ on: true }),
  },
  'put /subscriptions/{subscription}/agreed-price': {
    roles: customer,
    params: ownSubscription,
    body: () => ({ price: { amount: '0.10', currency: 'USD' } }),
  },
  'get /subscriptions/{subscription}/cancellation': { roles: customer, params: otherSubscription },
  'post /subscriptions/{subscription}/cancellation': {
    roles: customer,
    params: ownSubscription,
    body: (_, number) => ({ id: `cancel-${number}` }),
  },
  'get /cancellations': { roles: customer },
  'get /cancellations/queue': { roles: operator },
  'get /cancellations/{cancellation}': {
    roles: operator,
    params: ({ waitingCancellation }) => ({ cancellation: waitingCancellation }),
  },
  'post /cancellations/{cancellation}/decision': {
    roles: operator,
    params: ({ waitingCancellation }) => ({ cancellation: waitingCancellation }),
    body: () => ({ grant: true, reason: 'They told us why.' }),
  },
  'get /conversations/queue': { roles: operator },
  'get /conversations/{conversation}': { roles: operator, params: waitingConversation },
  'post /conversations/{conversation}/answers': {
    roles: operator,
    params: waitingConversation,
    body: (_, number) => ({ text: `It is answer ${number}.`, by: 'Grace' }),
  },
  'post /conversations/{conversation}/closure': {
    roles: operator,
    params: waitingConversation,
    body: () => ({ by: 'Grace' }),
  },
  'post /conversations/{conversation}/reopening': {
    roles: operator,
    params: waitingConversation,
    body: () => ({ by: 'Grace' }),
  },
  'get /operator-actions': { roles: operator },
  'get /ledger/balances': { roles: operator },
  'get /ledger/transfers': { roles: operator },
}

/** The case of a documented route. @throws when the table above lacks it. */
export function getRouteCase(key: string): RouteCase {
  const found = routeCases[key]
  if (found === undefined) throw new Error(`${key} is new: give it a line in route-cases.ts`)
  return found
}

/** The path with parameters put in; those of the case where none are given. */
export function pathOf(
  route: { readonly key: string; readonly path: string },
  tenants: Tenants,
  params = getRouteCase(route.key).params?.(tenants) ?? {},
): string {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${route.key} needs a value for ${name}`)
    return encodeURIComponent(value)
  })
  const query = route.key === 'get /ledger/transfers' ? '?cause=pur_none' : ''
  return `/api/v1${path}${query}`
}

/** The token of a caller who may use the route; undefined where none is needed. */
export function tokenOf(tenants: Tenants, role: Role): string {
  const { net, merchant: seller, customer: buyer } = tenants
  return { operator: net.operatorToken, merchant: seller.token, customer: buyer.token }[role]
}
