// The desk: a page where whoever tries the demo plays the operator: moves the clock, bills, sees what merchants earned.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { renderDesk } from './desk-page.ts'
import type { DeskView, MerchantBalance } from './desk-page.ts'
import type { FollowedClock } from './follow-clock.ts'
import { billDay, goToBillingDay, hasBilled } from './go-to-billing-day.ts'
import type { BillingRun, MadeRun } from './go-to-billing-day.ts'
import type { NetworkApi } from './network-api.ts'
import type { RegisteredMerchant } from './register-merchant.ts'
import type { DemoAddresses } from './start-demo.ts'

export interface DeskInput {
  readonly port: number
  readonly api: NetworkApi
  readonly clock: FollowedClock
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
      await clock.refresh()
      return `The network's clock was moved.`
    })
    return c.redirect(`/?said=${encodeURIComponent(said)}`, 303)
  })
  desk.post('/billing', async (c) => {
    const form = await c.req.formData()
    const date = form.get('date')
    const said = await attempt(async () => {
      const day = typeof date === 'string' && date !== '' ? date : todayOf(clock)
      return describeRun(await billDay(api, day))
    })
    return c.redirect(`/?said=${encodeURIComponent(said)}`, 303)
  })
  desk.post('/billing-day', async (c) => {
    const said = await attempt(async () => {
      const run = await goToBillingDay(input)
      return run === undefined ? 'A month went by, and nobody owed anything.' : describeRun(run)
    })
    return c.redirect(`/?said=${encodeURIComponent(said)}`, 303)
  })
  return desk
}

function describeRun({ date, status, requests, totals, below_threshold: small }: MadeRun): string {
  const over = totals.map(({ amount, currency }) => `${amount} ${currency}`).join(', ')
  const asked = requests === 1 ? '1 payment request' : `${requests} payment requests`
  const waiting =
    small === 1 ? '1 tab is too small to ask for' : `${small} tabs are too small to ask for`
  return `Billing of ${date} ${status === 'exists' ? 'was run before' : 'is run'}: ${asked}${over === '' ? '' : ` over ${over}`}; ${waiting}. The processor answers within seconds: reload to see it.`
}

async function readDesk(input: DeskInput, said: string | undefined): Promise<DeskView> {
  const { api, clock, merchants, addresses } = input
  const balances: MerchantBalance[] = []
  for (const { name, token } of merchants) {
    const byCurrency = await api.call<Record<string, { pending: string; available: string }>>(
      'GET',
      '/api/v1/merchants/me/balance',
      { token },
    )
    for (const [currency, { pending, available }] of Object.entries(byCurrency)) {
      balances.push({ name, currency, pending, available })
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

function todayOf(clock: FollowedClock): string {
  return clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString()
}

/** A browser's date, at nine in the morning UTC. */
function readInstant(value: unknown): string {
  return `${typeof value === 'string' ? value : ''}T09:00:00Z`
}
