// What people change of how they are served, without proof: language, and, for a payer, billing day and time zone.
import { lockTabs } from '../books/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Clock, Database, Tx } from '../platform/index.ts'
import { isPayer } from './accounts/read-accounts.ts'
import { selectCurrencyOf } from './accounts/store-freezing.ts'
import { readTimeZone } from './check-registration.ts'
import { languages } from './customer.ts'
import type { Profile } from './customer.ts'
import {
  lockSchedule,
  selectScheduleChangedAt,
  updateLanguage,
  updateSchedule,
} from './store-profile.ts'

type Ports = { readonly database: Database; readonly clock: Clock }
type Person = Pick<Profile, 'customer' | 'paymentAccount' | 'purchasingAccount'>

export async function changeLanguage(
  ports: Ports,
  input: { readonly of: Person; readonly language: string },
): Promise<'changed' | 'unsupported'> {
  const language = languages.find((known) => known === input.language)
  if (language === undefined) return 'unsupported'
  const { customer } = input.of
  await ports.database.transaction('customers.change-language', (tx) =>
    updateLanguage(tx, { bucket: bucketOf(customer), customer, language }),
  )
  return 'changed'
}

// Otherwise a billing day could be put off for ever, and a day's limit be had twice.
const restDays = 31

/** When the schedule may be changed again; undefined: now. */
export async function findScheduleRest(
  tx: Tx,
  paymentAccount: string,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  return restEnd(await selectScheduleChangedAt(tx, paymentAccount), now)
}

function restEnd(
  changedAt: Temporal.Instant | null,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const end = changedAt?.add({ hours: restDays * 24 })
  return end === undefined || Temporal.Instant.compare(end, now) <= 0 ? undefined : end
}

export type ChangedSchedule =
  | { readonly status: 'changed' | 'unchanged' | 'too_soon' | 'not_payer' }
  | { readonly status: 'malformed'; readonly field: 'billing_day' | 'time_zone' }

/** Both at once, by the payer, once in 31 days. The same again changes nothing. */
export async function changeSchedule(
  ports: Ports,
  input: { readonly of: Person; readonly billingDay: string; readonly timeZone: string },
): Promise<ChangedSchedule> {
  const { paymentAccount, purchasingAccount } = input.of
  const billingDay = /^\d{1,2}$/.test(input.billingDay.trim()) ? Number(input.billingDay) : 0
  const timeZone = readTimeZone(input.timeZone.trim())
  if (billingDay < 1 || billingDay > 31) return { status: 'malformed', field: 'billing_day' }
  if (timeZone === undefined) return { status: 'malformed', field: 'time_zone' }
  const changedAt = ports.clock.now()
  return await ports.database.transaction('customers.change-schedule', async (tx) => {
    if (!(await isPayer(tx, purchasingAccount))) return { status: 'not_payer' }
    // Days begin and end by the time zone: a purchase is counted before the change or after it.
    const currency = await selectCurrencyOf(tx, paymentAccount)
    if (currency !== undefined) await lockTabs(tx, [{ paymentAccount, currency }])
    const present = await lockSchedule(tx, paymentAccount)
    if (present === undefined) throw new Error(`no payment account ${paymentAccount}`)
    if (present.billingDay === billingDay && present.timeZone === timeZone) {
      return { status: 'unchanged' }
    }
    if (restEnd(present.changedAt, changedAt) !== undefined) return { status: 'too_soon' }
    await updateSchedule(tx, { paymentAccount, billingDay, timeZone, changedAt })
    return { status: 'changed' }
  })
}
