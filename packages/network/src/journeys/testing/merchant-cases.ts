// The routes about merchants, for the table of all routes.
import { pixelPng } from '../../testing/sample-logo.ts'
import type { Json } from './open-script.ts'
import type { Tenants } from './open-tenants.ts'
import type { RouteCase } from './route-cases.ts'

const operator = ['operator'] as const
const merchant = ['merchant'] as const

const newMerchant = (_: Tenants, number: number): Json => ({
  name: `Merchant ${number}`,
  currency: 'USD',
  share: '0.90',
  site: `https://site-${number}.example`,
  addresses: [`https://site-${number}.example/more`],
  brand: { colors: ['#123456', '#abcdef'], description: 'A site' },
})

const newWebhook = (_: Tenants, number: number): Json => ({
  address: `https://site-${number}.example/webhooks`,
  events: ['entitlement.ended', 'subscription.changed'],
})
const ownWebhook = ({ ownWebhook: webhook }: Tenants) => ({ webhook })

export const merchantCases: Readonly<Record<string, RouteCase>> = {
  'post /sandbox/merchants': { roles: operator, body: newMerchant },
  'post /merchants': { roles: operator, body: newMerchant },
  'get /merchants': { roles: ['operator', 'merchant', 'customer'] },
  'get /merchants/me': { roles: merchant },
  'get /merchants/me/balance': { roles: merchant },
  'get /merchants/me/settlement': { roles: merchant },
  'put /merchants/me/settlement': {
    roles: merchant,
    body: (_, number) => ({
      currency: 'USD',
      amount: '25.00',
      days: 30,
      payout: { kind: 'simulator', account: `account ${number}` },
    }),
  },
  'get /merchants/me/payouts': { roles: merchant },
  'get /merchants/me/sales': { roles: merchant },
  'get /merchants/me/sales/{sale}': {
    roles: merchant,
    params: () => ({ sale: 'pur_rmn5y3gpjk0zfemk044mkxmj7tc6' }),
  },
  'get /merchants/me/credits': { roles: merchant },
  'get /merchants/me/figures': { roles: merchant },
  'get /merchants/me/figures/offers': { roles: merchant },
  'get /merchants/me/figures/people': { roles: merchant },
  'put /merchants/{merchant}/share': {
    roles: operator,
    params: (tenants) => ({ merchant: tenants.merchant.merchant }),
    body: (_, number) => ({
      share: '0.85',
      from: Temporal.PlainDate.from('2026-12-02')
        .add({ days: number % 100 })
        .toString(),
      kind: 'metered',
    }),
  },
  'put /merchants/{merchant}/reserve': {
    roles: operator,
    params: (tenants) => ({ merchant: tenants.merchant.merchant }),
    body: () => ({ share: '0.10', days: 30 }),
  },
  'post /merchants/me/keys': {
    roles: merchant,
    isOpen: true,
    body: (_, number) => ({
      kty: 'OKP',
      crv: 'Ed25519',
      kid: `key-${number}`,
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    }),
  },
  'delete /merchants/me/keys/{kid}': { roles: merchant, params: () => ({ kid: 'no-key' }) },
  'get /merchants/me/sign-offs': { roles: merchant },
  'get /merchants/me/webhooks': { roles: merchant },
  'post /merchants/me/webhooks': { roles: merchant, body: newWebhook },
  'get /merchants/me/webhooks/{webhook}': { roles: merchant, params: ownWebhook },
  'put /merchants/me/webhooks/{webhook}': { roles: merchant, params: ownWebhook, body: newWebhook },
  'delete /merchants/me/webhooks/{webhook}': {
    roles: merchant,
    params: () => ({ webhook: 'whk_unknown' }),
  },
  'post /merchants/me/webhooks/{webhook}/pause': {
    roles: merchant,
    params: () => ({ webhook: 'whk_unknown' }),
  },
  'post /merchants/me/webhooks/{webhook}/resume': { roles: merchant, params: ownWebhook },
  'post /merchants/me/webhooks/{webhook}/secret': { roles: merchant, params: ownWebhook },
  'post /merchants/me/webhooks/{webhook}/test': { roles: merchant, params: ownWebhook },
  'get /merchants/me/webhooks/{webhook}/deliveries': { roles: merchant, params: ownWebhook },
  'post /merchants/me/webhooks/{webhook}/deliveries/{event}/replay': {
    roles: merchant,
    params: (tenants) => ({ ...ownWebhook(tenants), event: 'evt_unknown' }),
  },
  'post /merchants/me/webhooks/{webhook}/replay': {
    roles: merchant,
    params: ownWebhook,
    body: () => ({ since: '2026-11-01T00:00:00Z', after: '0' }),
  },
  'post /merchants/me/tokens': { roles: merchant },
  'get /merchants/me/tokens': { roles: merchant },
  'delete /merchants/me/tokens/{token}': {
    roles: merchant,
    params: () => ({ token: 'tok_unknown' }),
  },
  'post /merchants/{merchant}/tokens': {
    roles: operator,
    params: () => ({ merchant: 'mer_unknown' }),
  },
  'get /merchants/{merchant}/tokens': {
    roles: operator,
    params: () => ({ merchant: 'mer_unknown' }),
  },
  'delete /merchants/{merchant}/tokens/{token}': {
    roles: operator,
    params: () => ({ merchant: 'mer_unknown', token: 'tok_unknown' }),
  },
  'put /merchants/me/brand': {
    roles: merchant,
    nullable: ['logo'],
    body: () => ({
      colors: ['#123456', '#abcdef'],
      logo: pixelPng,
      description: 'A site',
    }),
  },
  'post /merchants/{merchant}/addresses': {
    roles: operator,
    params: (tenants) => ({ merchant: tenants.merchant.merchant }),
    body: (_, number) => ({ address: `https://address-${number % 20}.example` }),
  },
  'post /merchants/{merchant}/addresses/removal': {
    roles: operator,
    params: (tenants) => ({ merchant: tenants.merchant.merchant }),
    body: (_, number) => ({ address: `https://address-${number % 20}.example` }),
  },
  'get /merchants/{merchant}': {
    roles: operator,
    params: (tenants) => ({ merchant: tenants.merchant.merchant }),
  },
  'post /merchants/{merchant}/keys': {
    roles: operator,
    isOpen: true,
    params: (tenants) => ({ merchant: tenants.otherMerchant.merchant }),
    body: (_, number) => ({
      kty: 'OKP',
      crv: 'Ed25519',
      kid: `operators-key-${number}`,
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    }),
  },
  'delete /merchants/{merchant}/keys/{kid}': {
    roles: operator,
    params: () => ({ merchant: 'mer_unknown', kid: 'no-key' }),
  },
  'put /merchants/{merchant}/brand': {
    roles: operator,
    nullable: ['logo'],
    params: (tenants) => ({ merchant: tenants.merchant.merchant }),
    body: () => ({
      colors: ['#123456', '#abcdef'],
      logo: pixelPng,
      description: 'A site',
    }),
  },
  'post /merchants/{merchant}/closure': {
    roles: operator,
    params: () => ({ merchant: 'mer_unknown' }),
  },
}
