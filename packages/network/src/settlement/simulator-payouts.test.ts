// The contract of payout adapters over the simulator's, with each way in which its answers are lost.
import { openSimulatorPayouts } from './testing/open-simulator-payouts.ts'
import { testPayoutContract } from './testing/payout-contract.ts'

for (const lostAs of ['504', 'cut'] as const) {
  testPayoutContract(`simulator, answers lost as ${lostAs}`, () => openSimulatorPayouts(lostAs))
}
