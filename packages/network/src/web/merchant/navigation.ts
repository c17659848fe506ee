// Where the pages of the merchants' wing lead: the one list that its header and footer are drawn from. Most are about
// one merchant, which their path names; each says what one must be allowed to, and is not there for any other role.
import { isForRole } from '../../organisations/index.ts'
import type { OrganisationActName, Place } from '../../organisations/index.ts'
import type { NavigationEntry, NavigationGroup, Wing } from '../frame/wing.ts'
import type { Texts } from '../texts/index.ts'

type Words = Texts['merchant']['navigation']

function entry(name: keyof Words['parts'], path: string): NavigationEntry {
  return { path, label: ({ merchant }) => merchant.navigation.parts[name] }
}

/** What is about one merchant: for those who may do `act` there. */
export interface PlacedEntry extends NavigationEntry {
  readonly act: OrganisationActName
}

function placed(name: keyof Words['parts'], path: string, act: OrganisationActName): PlacedEntry {
  return { ...entry(name, `/console/:merchant${path}`), act }
}

/** The parts of the wing: a page names the one that it belongs to as `current`. */
export const parts = {
  overview: placed('overview', '', 'see_merchant'),
  offers: placed('offers', '/offers', 'see_merchant'),
  sales: placed('sales', '/sales', 'see_sales'),
  credits: placed('credits', '/refunds', 'see_sales'),
  figures: placed('figures', '/figures', 'see_sales'),
  payouts: placed('payouts', '/payouts', 'see_payouts'),
  start: placed('start', '/start', 'see_merchant'),
  addresses: placed('addresses', '/addresses', 'see_merchant'),
  keys: placed('keys', '/keys', 'change_keys'),
  brand: placed('brand', '/brand', 'change_brand'),
  people: placed('people', '/people', 'see_organisation'),
} as const

/** What needs no merchant. */
export const commonParts = {
  places: entry('places', '/console'),
  sell: entry('sell', '/sell'),
  account: entry('account', '/account'),
  help: entry('help', '/help'),
  contact: entry('contact', '/help/contact'),
  signOn: entry('signOn', '/sign-on'),
} as const

const placedGroups: readonly {
  readonly name: keyof Words['groups']
  readonly entries: readonly PlacedEntry[]
}[] = [
  {
    name: 'sales',
    entries: [
      parts.overview,
      parts.offers,
      parts.sales,
      parts.credits,
      parts.figures,
      parts.payouts,
    ],
  },
  { name: 'site', entries: [parts.start, parts.addresses, parts.keys, parts.brand] },
  { name: 'organisation', entries: [parts.people] },
]

const line: readonly PlacedEntry[] = [
  parts.overview,
  parts.sales,
  parts.figures,
  parts.payouts,
  parts.people,
]

function group(name: keyof Words['groups'], entries: readonly NavigationEntry[]): NavigationGroup {
  return { label: ({ merchant }) => merchant.navigation.groups[name], entries }
}

/** For who is at no merchant yet. */
export const merchantWing: Wing = {
  label: ({ merchant }) => merchant.navigation.label,
  groups: [
    group('you', [commonParts.places, commonParts.sell, commonParts.account, commonParts.help]),
  ],
  line: [commonParts.places],
  visitorLine: [commonParts.sell],
  footer: [commonParts.help, commonParts.contact],
  start: commonParts.places,
  signOn: commonParts.signOn,
  contact: commonParts.contact,
  signOffPath: '/sign-off',
  manifestPath: '/manifest.webmanifest',
}

/** For who is at a merchant: what their role may see there, and nothing else. */
export function merchantWingAt({
  role,
  merchant: { merchant },
}: {
  readonly role: Place['role']
  readonly merchant: { readonly merchant: string }
}): Wing {
  const isTheirs = ({ act }: PlacedEntry): boolean => isForRole(act, role)
  return {
    ...merchantWing,
    groups: [
      ...placedGroups
        .map(({ name, entries }) => group(name, entries.filter(isTheirs)))
        .filter(({ entries }) => entries.length > 0),
      ...merchantWing.groups,
    ],
    line: line.filter(isTheirs),
    start: parts.overview,
    params: { merchant },
  }
}
