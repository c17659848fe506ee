// English: what stands on the engine's own pages, and on the site's, of prices, allowances and caps.
import type { GateWords } from './gate-words.ts'

const period = { day: 'today', week: 'this week', month: 'this month' } as const

const count = (amount: number, one: string, many: string): string =>
  amount === 1 ? `1 ${one}` : `${amount} ${many}`

export const en: GateWords = {
  smallUnits: { USD: ['cent', 'cents'], EUR: ['cent', 'cents'], GBP: ['penny', 'pence'] },
  free: 'Nothing to pay',
  onTab: (price) => `${price}, on your tab; no subscription`,
  eachTerm: (price, term) => `${price} for ${term}, on your tab; it ends by itself`,
  meter: {
    left: ({ leftCount, freeCount, every, startsAnew }) =>
      `${leftCount} of ${count(freeCount, 'free item', 'free items')} left ${period[every]}. The count starts anew on ${startsAnew}.`,
    used: ({ freeCount, every, startsAnew }) =>
      `You have had your ${freeCount === 1 ? 'free item' : `${freeCount} free items`} ${period[every]}. The count starts anew on ${startsAnew}.`,
  },
  cap: {
    left: ({ left, cap, window }) => `${left} of ${cap} left ${period[window]}.`,
    used: ({ cap, window }) =>
      `You have paid ${cap} ${period[window]}: the rest of it costs you nothing.`,
  },
  access: {
    days: (amount) => `for ${count(amount, 'day', 'days')}`,
    hours: (amount) => `for ${count(amount, 'hour', 'hours')}`,
    until: (date) => `until ${date}`,
    forGood: 'for good',
    and: 'and',
    terms: {
      D: (amount) => count(amount, 'day', 'days'),
      M: (amount) => count(amount, 'month', 'months'),
      Y: (amount) => count(amount, 'year', 'years'),
    },
    atATime: (term) => `${term} at a time`,
  },
  offer: {
    forSale: 'For sale',
    opens: (access) => `Opens ${access}.`,
    cancelled: 'You have cancelled this purchase.',
    buy: 'Buy',
    buyFor: (price) => `Buy for ${price}`,
    ownedAlready: 'Bought it already? The same button opens it, without a charge.',
  },
  signOff: {
    title: 'Sign off?',
    body: 'Here ends your session at this site alone. Everywhere ends your sign-on at the payment network too, and at all sites that you use with it: that is right on a computer that others use.',
    here: 'Sign off here',
    everywhere: 'Sign off everywhere',
    stay: 'Stay signed on',
    unreachableTitle: 'You are signed out here',
    unreachableBody:
      'The network could not be reached: at other sites you may still be signed on. Please sign out there, or close your browser on a computer that others use.',
    continue: 'Continue',
  },
}
