// A billing day of a processor of its own: one batch that it refuses and that is halved until it takes what it can; and
// a run that has not gone through all its buckets.
import assert from 'node:assert/strict'
import { billingWork, runBilling } from '@tallystick/network/rooms/billing'
import { processorsOf } from '@tallystick/network/rooms/processors'
import type { ChargeBatch, ProcessorAdapter } from '@tallystick/network/rooms/processors'
import { placePurchases } from '@tallystick/network/rooms/purchases'
import { registerCustomer } from '@tallystick/network/rooms/registrations'
import { doDueWork } from '@tallystick/network/rooms/work'
import type { Handlers } from '@tallystick/network/rooms/work'
import type { Ports } from './open-varied-book.ts'

/** It never charges the one, declines another, and says nothing yet of a third. */
const tokens = ['tok_good', 'tok_declined', 'tok_late', 'tok_bad'] as const

export async function chargeInBatches(
  ports: Ports,
  { merchant, billedOn }: { readonly merchant: string; readonly billedOn: string },
): Promise<void> {
  for (const [place, token] of tokens.entries()) {
    const buyer = await addBuyer(ports, { place, token })
    await placePurchases(ports, [
      { orderId: 'batched', merchant, sku: 'mug', purchasingAccount: buyer, quantity: 4 },
    ])
  }
  const date = Temporal.PlainDate.from(billedOn)
  await runBilling(ports, { billedOn: date, threshold: () => 4_000_000n })
  const work = billingWork({
    ...ports,
    processors: processorsOf([choosyProcessor()]),
    composeAnnouncement: () => Promise.resolve(undefined),
    isSandbox: true,
  })
  const handlers = new Map(Object.entries(work)) as Handlers
  const kinds = ['record_batches', 'submit_batch', 'collect_report'] as const
  for (let round = 0; round < 5; round += 1) {
    await doDueWork({ ...ports, realClock: ports.clock }, handlers, kinds)
    ports.clock.advance({ seconds: 10 })
  }
  await beginRun(ports)
}

async function addBuyer(
  ports: Ports,
  { place, token }: { readonly place: number; readonly token: string },
): Promise<string> {
  const registered = await registerCustomer(ports, {
    firstName: 'Kim',
    lastName: 'Doe',
    country: 'US',
    postalCode: '10001',
    email: `kim${place}@mail.example`,
    memberId: `kim-${place}`,
    currency: 'USD',
    timeZone: 'America/New_York',
    billingDay: 3,
    paymentMethod: { processor: 'choosy', token, label: 'Visa ending in 4242' },
  })
  assert.equal(registered.status, 'registered')
  return registered.registered.purchasingAccount
}

function choosyProcessor(): ProcessorAdapter {
  const taken = new Map<string, ChargeBatch['charges']>()
  return {
    kind: 'choosy',
    batchSizeMax: 10,
    submitBatch({ batch, charges }) {
      const isBad = charges.some(({ token }) => token === 'tok_bad')
      if (isBad) return Promise.resolve({ outcome: 'refused', detail: 'no such card' })
      taken.set(batch, charges)
      return Promise.resolve({ outcome: 'accepted' })
    },
    findBatch: (batch) => Promise.resolve(taken.has(batch) ? 'accepted' : 'absent'),
    fetchReport(batch) {
      const told = (taken.get(batch) ?? []).filter(({ token }) => token !== 'tok_late')
      const lines = told.map(({ request, token }, at) => ({
        number: at + 1,
        request,
        status: token === 'tok_good' ? ('paid' as const) : ('declined' as const),
        reason: token === 'tok_good' ? null : 'expired_card',
        charged: null,
      }))
      return Promise.resolve({ outcome: 'ready', report: { lines, refused: [] } })
    },
    returnPayment: () => Promise.resolve({ outcome: 'returned' }),
    readPushedReport: () => undefined,
  }
}

/** As a process leaves it that died in the middle of its billing day. */
async function beginRun(ports: Ports): Promise<void> {
  await ports.database.transaction('test.begin-run', async (tx) => {
    const values = [ports.clock.now()]
    await tx.query({
      name: 'test.begin-run',
      text: `insert into billing_runs (id, billed_on, status, started_at) values ('run_begun', '2030-01-01', 'started', $1)`,
      values,
    })
    await tx.query({
      name: 'test.begin-buckets',
      text: `insert into billing_run_buckets (bucket, run, resume_after, is_done)
        select bucket, 'run_begun', (select coalesce(max(a.id), '') from payment_accounts a where a.bucket = b.bucket), false
        from buckets b`,
    })
  })
}
