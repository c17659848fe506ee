// The work of sending a batch of payouts: the second of two steps, after the run that made them.
import type { TakenWork, Tx, WorkOutcome } from '../platform/index.ts'
import type { Payout } from './payout.ts'
import type { PayoutAdapter, PayoutAdapters } from './payout-adapter.ts'
import type { AccountSeals } from './sealed-account.ts'
import type { SettlementPorts } from './settlement-ports.ts'
import {
  findBatch,
  selectPayoutsOfBatch,
  updateBatchAttempted,
  updateBatchEnded,
  updatePayoutsSent,
  updatePayoutsUnbatched,
} from './store-payouts.ts'
import type { FoundBatch } from './store-payouts.ts'
import { keyOf, lockSettlements } from './store-settlements.ts'
import { takeBackPayouts } from './take-back-payouts.ts'

export interface SendPorts extends SettlementPorts {
  readonly payoutAdapters: PayoutAdapters
  readonly accountSeals: AccountSeals
}

/**
 * Safe to repeat, and in several processes at once: a batch keeps its id and, from the first call on, its payouts; the
 * other side takes each once. One in doubt is asked after, and sent again only when the other side does not have it.
 */
export async function sendPayouts(
  ports: SendPorts,
  { subject, facts }: Pick<TakenWork, 'subject' | 'facts'>,
): Promise<WorkOutcome> {
  const { database } = ports
  const batch = await database.read('settlement.find-batch', (tx) => findBatch(tx, subject))
  if (batch?.status !== 'recorded') return { outcome: 'done' }
  const adapter = ports.payoutAdapters.get(batch.kind)
  if (adapter === undefined) {
    ports.log.error({ kind: facts['kind'] }, 'payouts wait for a way of paying that is not set up')
    return { outcome: 'failed', reason: `no payouts by ${batch.kind} are set up here` }
  }
  // A call was begun before: it may have arrived.
  const known = batch.attempts === 0 ? 'absent' : await adapter.findBatch(batch.batch)
  if (known === 'accepted') return sent(ports, batch)
  if (known === 'unknown') return doubted
  const payouts = await database.transaction('settlement.begin-sending', (tx) =>
    beginSending(tx, ports, batch),
  )
  if (payouts.length === 0) return sent(ports, batch)
  return await call(ports, adapter, { batch, payouts })
}

const doubted: WorkOutcome = {
  outcome: 'failed',
  reason: 'it is not known whether the batch arrived',
}

/** Before the first call: what is answered by now, or would go to an account that was changed, does not go. */
async function beginSending(
  tx: Tx,
  ports: SettlementPorts,
  { batch, attempts }: FoundBatch,
): Promise<readonly Payout[]> {
  if (attempts === 0) {
    const settlements = await lockSettlements(tx, await selectPayoutsOfBatch(tx, batch))
    const versionOf = new Map(settlements.map((one) => [keyOf(one), one.accountVersion]))
    const changed = (await selectPayoutsOfBatch(tx, batch)).filter(
      (payout) =>
        payout.status === 'made' && versionOf.get(keyOf(payout)) !== payout.accountVersion,
    )
    await takeBackPayouts(
      tx,
      changed.map((payout) => ({ payout, reason: 'account_changed' })),
      { by: 'network', now: ports.clock.now() },
    )
    await updatePayoutsUnbatched(tx, batch)
  }
  await updateBatchAttempted(tx, batch)
  return await selectPayoutsOfBatch(tx, batch)
}

async function call(
  ports: SendPorts,
  adapter: PayoutAdapter,
  { batch, payouts }: { readonly batch: FoundBatch; readonly payouts: readonly Payout[] },
): Promise<WorkOutcome> {
  const { batch: id, currency, recordedAt } = batch
  const orders = payouts.map(({ payout, amountMicros, account, merchant }) => {
    return { payout, amountMicros, account: ports.accountSeals.open(account, merchant) }
  })
  const answer = await adapter.sendBatch({ batch: id, currency, recordedAt, payouts: orders })
  switch (answer.outcome) {
    case 'accepted':
      return sent(ports, batch)
    case 'unknown':
      return { outcome: 'failed', reason: answer.detail }
    case 'refused':
      // A call before this one may have arrived after all.
      if ((await adapter.findBatch(id)) === 'accepted') return sent(ports, batch)
      ports.log.error({ batch: id, detail: answer.detail }, 'payouts are refused: people must look')
      return { outcome: 'parked', reason: `refused: ${answer.detail}` }
  }
}

function sent({ clock }: SettlementPorts, { batch }: FoundBatch): WorkOutcome {
  return {
    outcome: 'done',
    record: async (tx) => {
      const sentAt = clock.now()
      if (!(await updateBatchEnded(tx, { batch, status: 'sent', at: sentAt }))) return
      await updatePayoutsSent(tx, { batch, sentAt })
    },
  }
}

/** An operator gave the batch up, knowing that it never arrived: merchants have the money available again. */
export async function giveUpBatch(
  tx: Tx,
  ports: SettlementPorts,
  { batch, because }: { readonly batch: string; readonly because: string },
): Promise<void> {
  await lockSettlements(tx, await selectPayoutsOfBatch(tx, batch))
  const payouts = (await selectPayoutsOfBatch(tx, batch)).filter(({ status }) => status === 'made')
  const now = ports.clock.now()
  if (!(await updateBatchEnded(tx, { batch, status: 'given_up', at: now }))) return
  await takeBackPayouts(
    tx,
    payouts.map((payout) => ({ payout, reason: because })),
    { by: 'network', now },
  )
}
