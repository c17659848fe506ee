// A customer as the API knows it.
import type { CustomerCaller } from '@tallystick/network/rooms/contract'
import type { RegisteredCustomer } from '../world/people.ts'

export function callerOf({ accounts }: RegisteredCustomer): CustomerCaller {
  return { role: 'customer', ...accounts, proof: { token: 'tok' } }
}
