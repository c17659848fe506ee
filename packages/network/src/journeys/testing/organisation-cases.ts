// The routes about organisations and their people, for the table of all routes.
import { pixelPng } from '../../testing/sample-logo.ts'
import type { Json } from './open-script.ts'
import type { Tenants } from './open-tenants.ts'
import type { RouteCase } from './route-cases.ts'

const operator = ['operator'] as const
const customer = ['customer'] as const
const both = ['operator', 'customer'] as const

const askedMerchant = (number: number): Json => ({
  name: `Shop ${number}`,
  site: `https://asked-${number}.example`,
  currency: 'USD',
  country: 'US',
  sold: 'Articles, at 20 to 50 cents.',
})

const own = ({ organisation }: Tenants) => ({ organisation })
const ownMerchant = (tenants: Tenants) => ({
  organisation: tenants.organisation,
  merchant: tenants.merchant.merchant,
})

const address = (_: Tenants, number: number): Json => ({
  address: `https://address-${number % 20}.example`,
})

export const organisationCases: Readonly<Record<string, RouteCase>> = {
  'post /organisations': {
    roles: customer,
    body: (_, number) => ({ name: `Company ${number}`, merchant: askedMerchant(number) }),
  },
  'get /organisations': { roles: customer },
  'get /merchants/{merchant}/organisation': {
    roles: operator,
    params: ({ merchant: { merchant } }) => ({ merchant }),
  },
  'get /organisations/{organisation}': { roles: both, params: own },
  'post /organisations/{organisation}/merchants': {
    roles: customer,
    params: own,
    body: (_, number) => ({ merchant: askedMerchant(number) }),
  },
  'put /organisations/{organisation}/people/{person}': {
    roles: both,
    params: (tenants) => ({ ...own(tenants), person: tenants.colleague }),
    body: () => ({ role: 'support' }),
  },
  'delete /organisations/{organisation}/people/{person}': {
    roles: both,
    params: (tenants) => ({ ...own(tenants), person: 'sgn_unknown' }),
  },
  'post /organisations/{organisation}/invitations': {
    roles: both,
    params: own,
    body: (_, number) => ({
      email: `invited-${number}@example.org`,
      role: 'developer',
      language: 'en',
    }),
  },
  'delete /organisations/{organisation}/invitations/{invitation}': {
    roles: both,
    params: (tenants) => ({ ...own(tenants), invitation: 'oin_unknown' }),
  },
  'post /organisations/acceptance': {
    roles: customer,
    body: ({ invitationToken: token }) => ({ token }),
  },
  'get /organisations/{organisation}/merchants/{merchant}': {
    roles: customer,
    params: ownMerchant,
  },
  'post /organisations/{organisation}/merchants/{merchant}/addresses': {
    roles: customer,
    params: ownMerchant,
    body: address,
  },
  'post /organisations/{organisation}/merchants/{merchant}/addresses/removal': {
    roles: customer,
    params: ownMerchant,
    body: address,
  },
  // The operator vouched for it, so nobody is asked.
  'post /organisations/{organisation}/merchants/{merchant}/addresses/proof': {
    roles: customer,
    params: ownMerchant,
    body: () => ({ address: 'https://courier.example' }),
  },
  'post /organisations/{organisation}/merchants/{merchant}/keys': {
    roles: customer,
    isOpen: true,
    params: ownMerchant,
    body: (_, number) => ({
      kty: 'OKP',
      crv: 'Ed25519',
      kid: `people-key-${number}`,
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    }),
  },
  'delete /organisations/{organisation}/merchants/{merchant}/keys/{kid}': {
    roles: customer,
    params: (tenants) => ({ ...ownMerchant(tenants), kid: 'no-key' }),
  },
  'post /organisations/{organisation}/merchants/{merchant}/tokens': {
    roles: customer,
    params: ownMerchant,
  },
  'put /organisations/{organisation}/merchants/{merchant}/brand': {
    roles: customer,
    nullable: ['logo'],
    params: ownMerchant,
    body: () => ({
      colors: ['#123456', '#abcdef'],
      logo: pixelPng,
      description: 'A site',
    }),
  },
  'get /merchant-applications': { roles: operator },
  'post /merchant-applications/{merchant}/decision': {
    roles: operator,
    params: ({ waitingMerchant: merchant }) => ({ merchant }),
    body: () => ({ approve: true, share: '0.85', reason: 'It is theirs.' }),
  },
}
