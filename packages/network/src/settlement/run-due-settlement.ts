// The daily job: settles today, and goes on with a run that died.
import { dayOf } from './decide-payout.ts'
import { runSettlement } from './run-settlement.ts'
import type { SettlementRunInput } from './run-settlement.ts'
import type { SettlementPorts } from './settlement-ports.ts'

/**
 * Days that passed while the network was down need no run of their own: all that became due in them is due today. Not
 * for a sandbox whose clock people move.
 */
export async function runDueSettlement(
  ports: SettlementPorts,
  input: Omit<SettlementRunInput, 'settledOn'>,
): Promise<void> {
  await runSettlement(ports, { ...input, settledOn: dayOf(ports.clock.now()) })
}
