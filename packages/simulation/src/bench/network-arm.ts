// The arm under test: the network's own `placePurchases`, with every rule.
import { createPgDatabase, systemClock, systemRandom } from '@tallystick/network/rooms/platform'
import { placePurchases } from '@tallystick/network/rooms/purchases'
import type { Arm, ArmInput } from './arm.ts'

export function openNetworkArm({ url, callerCount }: ArmInput): Arm {
  const database = createPgDatabase({ url, poolMax: callerCount })
  const ports = { database, clock: systemClock(), random: systemRandom() }
  return {
    name: 'network',
    async place(sales) {
      const outcomes = await placePurchases(
        ports,
        sales.map(({ buyer, merchant, orderId }) => ({
          orderId,
          merchant,
          sku: 'article',
          purchasingAccount: buyer.purchasingAccount,
          quantity: 1,
        })),
      )
      const refused = outcomes.find(({ status }) => status !== 'purchased')
      if (refused !== undefined) throw new Error(`a purchase failed: ${JSON.stringify(refused)}`)
    },
    close: () => database.close(),
  }
}
