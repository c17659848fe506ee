import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideRefusal, decideRenewal } from './decide-renewal.ts'
import type { RenewalStep } from './decide-renewal.ts'
import { micros, subscriptionFrom, termOf } from './testing/make-terms.ts'

const timeZone = 'America/New_York'
const rules = { noticeDays: 7, graceDays: 3 }
const instant = (local: string) => Temporal.ZonedDateTime.from(`${local}[${timeZone}]`).toInstant()

// One term of 11.00, from 27 November 10:00 until 27 December 10:00.
const first = termOf({ term: 'P1M', price: '11.00', from: `2026-11-27T10:00[${timeZone}]` })

type Facts = {
  readonly settings?: Parameters<typeof subscriptionFrom>[1]
  readonly price?: string | null
  readonly isEnded?: boolean
}
const cases: readonly (readonly [what: string, now: string, facts: Facts, step: string])[] = [
  ['not switched on', '2026-12-27T10:00', { settings: { isAutomatic: false } }, 'rest'],
  ['cancelled', '2026-12-27T10:00', { settings: { cancelledAt: first.from } }, 'rest'],
  ['given back', '2026-12-27T10:00', { isEnded: true }, 'rest'],
  ['long before', '2026-12-01T10:00', {}, 'wait 2026-12-20T10:00'],
  ['just before the notice', '2026-12-20T09:59', {}, 'wait 2026-12-20T10:00'],
  ['seven days before', '2026-12-20T10:00', {}, 'give_notice 2026-12-20T16:00'],
  ['close to the end', '2026-12-27T08:00', {}, 'give_notice 2026-12-27T09:00'],
  ['in the last hour', '2026-12-27T09:00', {}, 'renew'],
  ['at the end', '2026-12-27T10:00', {}, 'renew'],
  ['long after, when nothing was tried yet', '2027-03-01T10:00', {}, 'renew'],
  ['not sold any more, in the last hour', '2026-12-27T09:00', { price: null }, 'renew'],
  ['a new price, before', '2026-12-20T10:00', { price: '12.00' }, 'ask_agreement 2026-12-20T16:00'],
  ['a lower price, before', '2026-12-20T10:00', { price: '9' }, 'ask_agreement 2026-12-20T16:00'],
  [
    'a new price, at the end',
    '2026-12-27T10:00',
    { price: '12.00' },
    'ask_agreement 2026-12-27T16:00',
  ],
  [
    'a new price that was agreed to',
    '2026-12-27T10:00',
    { price: '12.00', settings: { agreedPriceMicros: micros('12.00') } },
    'renew',
  ],
  [
    'a new price, asked for three days',
    '2026-12-30T10:00',
    { price: '12.00', settings: { failingSince: instant('2026-12-27T09:00') } },
    'lapse',
  ],
  [
    'a new price, asked for not quite three days',
    '2026-12-30T09:59',
    { price: '12.00', settings: { failingSince: instant('2026-12-27T09:00') } },
    'ask_agreement 2026-12-30T15:59',
  ],
  [
    'refused for three days: it is tried once more',
    '2026-12-30T10:00',
    { settings: { failingSince: instant('2026-12-27T09:00') } },
    'renew',
  ],
]
for (const [what, now, { settings = {}, price, isEnded = false }, expected] of cases) {
  test(`${what}: ${expected}`, () => {
    const isAutomatic = settings.cancelledAt === undefined
    const subscription = subscriptionFrom([{ ...first, isEnded }], { isAutomatic, ...settings })
    const priceMicros = price === null ? undefined : micros(price ?? '11.00')
    const input = { now: instant(now), timeZone, priceMicros, rules }
    const decided = decideRenewal(subscription, { ...input, isAccountClosed: false })
    assert.equal(print(decided), expected)
    const closed = decideRenewal(subscription, { ...input, isAccountClosed: true })
    assert.equal(closed.step, expected === 'rest' ? 'rest' : 'stop', 'on a closed account')
  })
}

function print(decided: RenewalStep): string {
  if (!('checkAt' in decided)) return decided.step
  const local = decided.checkAt.toZonedDateTimeISO(timeZone).toPlainDateTime().toString()
  return `${decided.step} ${local.slice(0, 16)}`
}

const refusals: readonly (readonly [
  what: string,
  now: string,
  since: string | null,
  isBusy: boolean,
  step: string,
])[] = [
  ['busy', '2026-12-27T09:00', null, true, 'wait 2026-12-27T09:01'],
  ['for the first time', '2026-12-27T09:00', '2026-12-27T09:00', false, 'wait 2026-12-27T15:00'],
  ['within the grace', '2026-12-30T09:59', '2026-12-27T09:00', false, 'wait 2026-12-30T15:59'],
  ['beyond the grace', '2026-12-30T10:00', '2026-12-27T09:00', false, 'lapse'],
  [
    'for the first time, long after',
    '2027-03-01T10:00',
    '2027-03-01T10:00',
    false,
    'wait 2027-03-01T16:00',
  ],
  ['long after, for three days', '2027-03-04T10:00', '2027-03-01T10:00', false, 'lapse'],
]
for (const [what, now, since, isBusy, expected] of refusals) {
  test(`a renewal refused ${what}: ${expected}`, () => {
    const failingSince = since === null ? null : instant(since)
    const subscription = subscriptionFrom([first], { isAutomatic: true, failingSince })
    const decided = decideRefusal(subscription, { now: instant(now), timeZone, rules, isBusy })
    assert.equal(print(decided), expected)
  })
}
