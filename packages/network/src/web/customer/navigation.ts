// Where the pages of the customer's wing lead: the one list that its header and footer are drawn from.
import type { NavigationEntry, NavigationGroup, Wing } from '../frame/wing.ts'
import type { Texts } from '../texts/index.ts'

function entry(
  name: keyof Texts['customer']['navigation']['parts'],
  path: string,
): NavigationEntry {
  return { path, label: ({ customer }) => customer.navigation.parts[name] }
}

/** The parts of the wing: a page names the one that it belongs to as `current`. */
export const parts = {
  signOn: entry('signOn', '/sign-on'),
  overview: entry('overview', '/account'),
  library: entry('library', '/library'),
  statement: entry('statement', '/statements'),
  subscriptions: entry('subscriptions', '/subscriptions'),
  limits: entry('limits', '/limits'),
  group: entry('group', '/group'),
  gifts: entry('gifts', '/gifts'),
  profile: entry('profile', '/profile'),
  security: entry('security', '/profile/security'),
  notifications: entry('notifications', '/notifications'),
  merchants: entry('merchants', '/merchants'),
  news: entry('news', '/news'),
  heads: entry('heads', '/heads'),
  help: entry('help', '/help'),
  contact: entry('contact', '/help/contact'),
} as const

/** Of another wing: what leads there is no part of this one. */
const sell = entry('sell', '/sell')

function group(
  name: keyof Texts['customer']['navigation']['groups'],
  entries: readonly NavigationEntry[],
): NavigationGroup {
  return { label: ({ customer }) => customer.navigation.groups[name], entries }
}

export const customerWing: Wing = {
  label: ({ customer }) => customer.navigation.label,
  groups: [
    group('money', [parts.overview, parts.statement, parts.limits]),
    group('purchases', [parts.library, parts.subscriptions, parts.gifts]),
    group('person', [parts.profile, parts.security, parts.group, parts.notifications]),
    group('network', [parts.merchants, parts.news, parts.heads, parts.help, parts.contact]),
  ],
  line: [parts.overview, parts.library, parts.statement],
  visitorLine: [parts.merchants],
  footer: [parts.help, parts.contact, parts.news, sell],
  start: parts.overview,
  signOn: parts.signOn,
  contact: parts.contact,
  signOffPath: '/sign-off',
  manifestPath: '/manifest.webmanifest',
}
