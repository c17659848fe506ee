// What tests of claims do over the API: sell at any price, ask, dispute, cancel, decide, and read what is there.
import { openScript } from '../../journeys/testing/open-script.ts'
import type {
  Json,
  Script,
  ScriptCustomer,
  ScriptMerchant,
} from '../../journeys/testing/open-script.ts'
import { openTestNetwork } from '../../journeys/testing/open-test-network.ts'
import type { TestNetwork } from '../../journeys/testing/open-test-network.ts'
import { readMerchantEvents } from '../../journeys/testing/read-merchant-events.ts'
import type { TestEvent } from '../../journeys/testing/read-merchant-events.ts'

type Answer = Promise<{ readonly status: number; readonly body: Json }>

export interface ClaimWorld {
  readonly net: TestNetwork
  readonly script: Script
  readonly merchant: ScriptMerchant
  /** A new customer. */
  readonly customer: (more?: Json) => Promise<ScriptCustomer>
  /** One purchase at a price, of something new. */
  readonly buy: (customer: ScriptCustomer, price: string, more?: Json) => Promise<string>
  readonly ask: (customer: { readonly token: string }, purchase: string, more?: Json) => Answer
  readonly dispute: (customer: { readonly token: string }, purchase: string, more?: Json) => Answer
  /** Cancels the subscription that a purchase began. */
  readonly cancel: (customer: { readonly token: string }, purchase: string, id?: string) => Answer
  readonly decide: (
    what: 'refunds' | 'disputes' | 'cancellations',
    id: unknown,
    grant: boolean,
    reason?: string,
  ) => Answer
  /** What the merchant has, as `pending + available`. */
  readonly earned: () => Promise<string>
  /** Bills a day, and lets the processor answer every request so. */
  readonly bill: (date: string, status?: 'paid' | 'declined') => Promise<readonly Json[]>
  /** As if its owner had closed it. */
  readonly closeAccount: (customer: ScriptCustomer) => Promise<void>
  /** Kinds of the notices of one purchase, in the order of the alphabet. */
  readonly notices: (purchase: string) => Promise<readonly string[]>
  /** Events for the merchant's engine about one purchase. */
  readonly events: (purchase: string) => Promise<readonly TestEvent[]>
}

export async function openClaimWorld(
  settings: Readonly<Record<string, string>> = {},
): Promise<ClaimWorld> {
  const net = await openTestNetwork({ startsAt: '2026-12-01T09:00:00Z', settings })
  const script = openScript(net)
  const merchant = await script.merchant('courier')
  let count = 0
  const next = (): number => (count += 1)
  const { operatorToken, call } = net
  return {
    net,
    script,
    merchant,
    customer: (more) => script.customer(`ada-${next()}`, { billing_day: 22, ...more }),
    async buy(customer, price, more = {}) {
      const sku = `sku-${next()}`
      await script.offer(merchant, sku, price, more)
      return String((await script.buy(customer, merchant, sku, sku))['purchase'])
    },
    ask: ({ token }, purchase, more = {}) =>
      call(token, 'POST', `/purchases/${purchase}/refunds`, {
        id: `ask-${next()}`,
        reason: 'quality',
        explanation: 'Blurred.',
        ...more,
      }),
    dispute: ({ token }, purchase, more = {}) =>
      call(token, 'POST', `/purchases/${purchase}/disputes`, {
        id: `dispute-${next()}`,
        explanation: 'Not me.',
        ...more,
      }),
    cancel: ({ token }, purchase, id = `cancel-${next()}`) =>
      call(token, 'POST', `/subscriptions/${purchase.replace('pur_', 'sub_')}/cancellation`, {
        id,
      }),
    decide: (what, id, grant, reason = 'Looked at it.') =>
      call(operatorToken, 'POST', `/${what}/${String(id)}/decision`, { grant, reason }),
    async earned() {
      const { USD } = await script.get(merchant.token, '/merchants/me/balance')
      const { pending, available } = USD as Json
      return `${String(pending)} + ${String(available)}`
    },
    async bill(date, status = 'paid') {
      const run = await script.post(operatorToken, '/billing/runs', { date })
      const { data } = await script.get(
        operatorToken,
        `/billing/runs/${String(run['run'])}/requests`,
      )
      const requests = data as readonly Json[]
      const reason = status === 'declined' ? { reason: 'no funds' } : {}
      const lines = requests.map(({ request }) => ({ request, status, ...reason }))
      if (lines.length > 0) await script.report(lines)
      return requests
    },
    closeAccount: (customer) =>
      net.opened.database.transaction('test.close', async (tx) => {
        await tx.query({
          name: 'test.close',
          text: `update payment_accounts set status = 'closed' where id = $1`,
          values: [customer.payment_account],
        })
      }),
    notices: (purchase) =>
      net.opened.database.read('test.notices', async (tx) => {
        const rows = await tx.query<{ kind: string }>({
          name: 'test.notices',
          text: `select kind from outbox_notices where facts->>'purchase' = $1 order by kind`,
          values: [purchase],
        })
        return rows.map(({ kind }) => kind)
      }),
    events: (purchase) => readMerchantEvents(net, merchant, [purchase]),
  }
}
