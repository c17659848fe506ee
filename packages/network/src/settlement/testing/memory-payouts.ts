// A bank in memory: it takes each batch and each payout once, loses answers, and refuses, as a test wants it.
import type { PayoutAdapter, PayoutBatch } from '../payout-adapter.ts'

export interface MemoryBank extends PayoutAdapter {
  /** What was paid to each account, by payout. */
  readonly paid: Map<string, { readonly account: string; readonly micros: bigint }>
  /** What it does with the next batches, one each; then it takes them. */
  readonly next: ('lose_answer' | 'lose_batch' | 'refuse')[]
}

export function createMemoryBank(): MemoryBank {
  const batches = new Map<string, PayoutBatch>()
  const paid: MemoryBank['paid'] = new Map()
  const next: MemoryBank['next'] = []
  return {
    kind: 'simulator',
    paid,
    next,
    sendBatch(batch) {
      const fate = next.shift()
      if (fate === 'refuse') return Promise.resolve({ outcome: 'refused', detail: 'no such bank' })
      if (fate !== 'lose_batch') {
        batches.set(batch.batch, batch)
        for (const { payout, account, amountMicros: micros } of batch.payouts) {
          if (paid.has(payout)) throw new Error(`${payout} is paid twice`)
          paid.set(payout, { account: account['account'] ?? '', micros })
        }
      }
      return Promise.resolve(
        fate === undefined ? { outcome: 'accepted' } : { outcome: 'unknown', detail: 'no answer' },
      )
    },
    findBatch: (batch) => Promise.resolve(batches.has(batch) ? 'accepted' : 'absent'),
  }
}
