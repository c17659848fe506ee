// Customers register; some are answered, some ask again with the same id, and some with the same id for something else.
import { registerCustomer } from '@tallystick/network/rooms/registrations'
import type { LimitSetting } from '../auditor/check-limits.ts'
import { ask } from '../world/ask.ts'
import type { Customer } from '../world/people.ts'
import { check } from '../world/violation.ts'
import { pick } from '../world/world.ts'
import type { World } from '../world/world.ts'

const customerCountMax = 10
const currencies = ['USD', 'USD', 'USD', 'EUR', 'JPY', 'KWD'] as const
const zones = [
  'America/New_York',
  'UTC',
  'Asia/Tokyo',
  'Europe/Berlin',
  'Australia/Lord_Howe',
] as const
// Good; approved and declined when charged; asks for the customer when charged.
const cards = [
  '4242424242424242',
  '5555555555554444',
  '4242424242424242',
  '4000000000000341',
  '4000002500003155',
]

export async function register(world: World): Promise<void> {
  const unanswered = world.customers.filter(({ accounts, payer }) => {
    return accounts === undefined && payer === undefined
  })
  const payers = world.customers.filter(({ payer }) => payer === undefined)
  const isFull = payers.length >= customerCountMax
  const again = unanswered.length > 0 ? unanswered : isFull ? payers : []
  const customer = again.length > 0 ? pick(world.chance, again) : newCustomer(world)
  if (again.length === 0) world.customers.push(customer)
  const isChanged = customer.accounts !== undefined && world.chance.below(2) === 0
  const input = isChanged ? { ...customer.input, lastName: 'Other' } : customer.input
  const answer = await ask(world, 'a registration', ({ ports }) => registerCustomer(ports, input))
  if (!answer.isAnswered) {
    world.trace.add(`  ${input.memberId}: no answer`)
    return
  }
  const outcome = answer.value
  if (outcome.status === 'refused') {
    world.trace.add(`  ${input.memberId}: ${outcome.code}`)
    check(isChanged, 'S24', () => `${input.memberId} is refused as ${outcome.code}`)
    check(
      outcome.code === 'idempotency_conflict',
      'S5',
      () => `${input.requestKey}: ${outcome.code}`,
    )
    return
  }
  const { paymentAccount, purchasingAccount, customer: id, signOn } = outcome.registered
  world.trace.add(`  ${input.memberId}: ${outcome.status} as ${paymentAccount}`)
  check(!isChanged, 'S5', () => `${input.requestKey} was taken for another content`)
  const before = customer.accounts
  const isSame = before === undefined || before.paymentAccount === paymentAccount
  check(
    isSame,
    'S24',
    () => `${input.memberId} was ${before?.paymentAccount}, is ${paymentAccount}`,
  )
  const isNew = outcome.status === 'registered'
  check(before === undefined || !isNew, 'S5', () => `${input.memberId} registered twice`)
  customer.accounts = { paymentAccount, purchasingAccount, customer: id, signOn }
}

function newCustomer(world: World): Customer {
  const { chance } = world
  const place = world.customers.length
  const currency = pick(chance, currencies)
  const token = place > 2 && chance.below(8) === 0 ? undefined : setUpCard(world, place, currency)
  return {
    currency,
    statuses: new Set(['active']),
    limits: world.possible<readonly LimitSetting[]>([]),
    frozen: world.possible(false),
    input: {
      requestKey: `registration-${place}`,
      firstName: 'Jo',
      lastName: 'Doe',
      country: 'US',
      postalCode: '10001',
      email: `jo${place}@mail.example`,
      memberId: `member-${place}`,
      currency,
      timeZone: pick(chance, zones),
      billingDay: 1 + chance.below(31),
      paymentMethod:
        token === undefined ? undefined : { processor: 'simulator', token, label: 'A card' },
    },
  }
}

/** `MM/YY` of a month to come. */
function expiryIn({ clock }: World, months: number): string {
  const { month, year } = clock.now().toZonedDateTimeISO('UTC').add({ months })
  return `${String(month).padStart(2, '0')}/${year % 100}`
}

/** A card of one's own, verified on the processor's page. */
function setUpCard(world: World, place: number, currency: string): string {
  const { processor, chance } = world
  const opened = processor.openSetupSession({
    id: `setup-${place}`,
    currency,
    returnUrl: 'https://network.example/return',
    customerReference: `registration-${place}`,
    postalCode: '10001',
    country: 'US',
  })
  if (opened.outcome === 'refused') throw new Error(opened.detail)
  const tried = processor.tryCard(opened.session.secret, {
    number: place < 2 ? '4242424242424242' : pick(chance, cards),
    // Some cards end while the world goes on.
    expiry: chance.below(6) === 0 ? expiryIn(world, 2) : expiryIn(world, 60),
    securityCode: '123',
    postalCode: '10001',
  })
  if (tried.outcome !== 'verified') throw new Error(`the card was ${tried.outcome}`)
  return tried.session.paymentMethod?.token ?? ''
}
