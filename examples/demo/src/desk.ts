// The desk: a page where whoever tries the demo plays the operator: moves the clock, bills, sees what merchants earned.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { billDay, hasBilled } from './bill-day.ts'
import type { BilledDay, BillingRun } from './bill-day.ts'
import { formatAll } from './desk-format.ts'
import { renderDesk } from './desk-page.ts'
import type { DeskView, MerchantBalance } from './desk-page.ts'
import { goToBillingDay } from './go-to-billing-day.ts'
import type { NetworkApi } from './network-api.ts'
import type { RegisteredMerchant } from './register-merchant.ts'
import { settleDay } from './settle-day.ts'
import type { SettledDay } from './settle-day.ts'
import type { DemoAddresses } from './start-demo.ts'

/** The network's own, in the same process: what was moved is seen at once. */
export interface NetworkClock {
  now(): Temporal.Instant
}

export interface DeskInput {
  readonly port: number
  readonly api: NetworkApi
  readonly clock: NetworkClock
  readonly merchants: readonly RegisteredMerchant[]
  readonly addresses: DemoAddresses
}

export async function startDesk(input: DeskInput): Promise<{ close(): Promise<void> }> {
  const desk = createDesk(input)
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const listening = serve({ fetch: desk.fetch, port: input.port, hostname: '127.0.0.1' }, () =>
      resolve(listening),
    )
    listening.once('error', reject)
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
      }),
  }
}

function createDesk(input: DeskInput): Hono {
  const { api, clock, addresses } = input
  const desk = new Hono()
  desk.use('*', async (c, next) => {
    // Any page in the same browser could send a form here; only the desk's own may.
    const origin = c.req.header('origin')
    if (c.req.method === 'POST' && origin !== addresses.desk)
      return c.text('not from the desk', 403)
    await next()
    c.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    )
    return undefined
  })
  desk.get('/', async (c) => c.html(renderDesk(await readDesk(input, c.req.query('said')))))
  desk.post('/clock', async (c) => {
    const form = await c.req.formData()
    const by = form.get('advance')
    const body = typeof by === 'string' ? { advance: by } : { now: readInstant(form.get('now')) }
    const said = await attempt(async () => {
      await api.call('POST', '/api/v1/sandbox/clock', { body })
      return `The network's clock was moved.`
    })
    return c.redirect(`/?said=${encodeURIComponent(said)}`, 303)
  })
  desk.post('/billing', async (c) => {
    const form = await c.req.formData()
    const date = form.get('date')
    const said = await attempt(async () => {
      const day = typeof date === 'string' && date !== '' ? date : todayOf(clock)
      return describeDay(await billDay(api, day))
    })
    return c.redirect(`/?said=${encodeURIComponent(said)}`, 303)
  })
  desk.post('/billing-day', async (c) => {
    const said = await attempt(async () => {
      const billed = await goToBillingDay(input)
      return billed === undefined
        ? 'A month went by, and nobody owed anything.'
        : describeDay(billed)
    })
    return c.redirect(`/?said=${encodeURIComponent(said)}`, 303)
  })
  desk.post('/settlement', async (c) => {
    const said = await attempt(async () => {
      const { merchants } = input
      return describeSettled(await settleDay(api, { date: todayOf(clock), merchants }))
    })
    return c.redirect(`/?said=${encodeURIComponent(said)}`, 303)
  })
  return desk
}

function describeSettled({ date, status, payouts, totals }: SettledDay): string {
  const again = status === 'exists' ? ' (it was settled before)' : ''
  const what =
    payouts === 0 ? 'nothing was due' : `${count(payouts, 'payout')} of ${formatAll(totals)}`
  return `Settlement of ${date}${again}: ${what}.`
}

function describeDay(day: BilledDay): string {
  const { requests, paid, declined, below_threshold: small } = day
  const over = formatAll(day.totals)
  const parts = [
    requests === 0 ? 'nobody was asked' : `${count(requests, 'payment request')} over ${over}`,
    ...(paid === 0 ? [] : [`${paid} paid`]),
    ...(declined === 0 ? [] : [`${declined} declined`]),
    ...(paid + declined === requests ? [] : ['the processor has not answered yet']),
    ...(small === 0 ? [] : [`${count(small, 'tab')} too small to ask for`]),
  ]
  const again = day.status === 'exists' ? ' (it was billed before)' : ''
  return `Billing of ${day.date}${again}: ${parts.join(', ')}.`
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}

async function readDesk(input: DeskInput, said: string | undefined): Promise<DeskView> {
  const { api, clock, merchants, addresses } = input
  const balances: MerchantBalance[] = []
  for (const { name, token } of merchants) {
    const byCurrency = await api.call<Record<string, Omit<MerchantBalance, 'name' | 'currency'>>>(
      'GET',
      '/api/v1/merchants/me/balance',
      { token },
    )
    for (const [currency, balance] of Object.entries(byCurrency)) {
      balances.push({ ...balance, name, currency })
    }
  }
  const { data } = await api.call<{ data: readonly BillingRun[] }>(
    'GET',
    '/api/v1/billing/runs?limit=100',
  )
  const runs = data.filter(hasBilled)
  return { now: clock.now(), balances, runs, addresses, ...(said === undefined ? {} : { said }) }
}

/** What to tell the person: the outcome, or the network's own words why not. */
async function attempt(work: () => Promise<string>): Promise<string> {
  try {
    return await work()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function todayOf(clock: NetworkClock): string {
  return clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString()
}

/** A browser's date, at nine in the morning UTC. */
function readInstant(value: unknown): string {
  return `${typeof value === 'string' ? value : ''}T09:00:00Z`
}
