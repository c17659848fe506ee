// Finds the payouts that a bank means: by our id, by the fifteen characters of ACH, or by the batch that it refused.
import type { BankLine } from './banks/bank-line.ts'
import { nachaReferenceOf } from './banks/bank-reference.ts'
import type { PayoutLine } from './decide-payout-report.ts'
import type { SettlementPorts } from './settlement-ports.ts'
import { selectPayoutsByNacha, selectPayoutsOfBatch } from './store-payouts.ts'

/** What names nothing of ours stays as it is named: it is counted as unknown. */
export async function resolveBankLines(
  { database }: Pick<SettlementPorts, 'database'>,
  lines: readonly BankLine[],
): Promise<readonly PayoutLine[]> {
  const references = lines.flatMap(({ names }) =>
    'nachaReference' in names ? [names.nachaReference] : [],
  )
  const batches = lines.flatMap(({ names }) => ('batch' in names ? [names.batch] : []))
  return await database.read('settlement.resolve-lines', async (tx) => {
    const found = await selectPayoutsByNacha(tx, references)
    const ofBatches = new Map(
      await Promise.all(
        batches.map(async (batch) => [batch, await selectPayoutsOfBatch(tx, batch)] as const),
      ),
    )
    const byReference = Map.groupBy(found, (payout) => nachaReferenceOf(payout))
    return lines.flatMap(({ names, ...line }): readonly PayoutLine[] => {
      if ('payout' in names) return [{ ...line, payout: names.payout }]
      if ('batch' in names) {
        const payouts = ofBatches.get(names.batch) ?? []
        if (payouts.length === 0) return [{ ...line, payout: names.batch }]
        return payouts.map(({ payout }) => ({ ...line, payout }))
      }
      // Two of one reference have never been seen; then people have to tell them apart.
      const [payout, ...others] = byReference.get(names.nachaReference) ?? []
      const isOne = payout !== undefined && others.length === 0
      return [{ ...line, payout: isOne ? payout : names.nachaReference }]
    })
  })
}
