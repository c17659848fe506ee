// The addresses of a merchant: adding, proving, taking out.
import type { ConsoleRoute } from '../../console-route.ts'
import { showAddresses } from './addresses-page.ts'
import { submitAddress, submitProof, submitRemoval } from './change-addresses.ts'

export const addressRoutes: readonly ConsoleRoute[] = [
  { method: 'GET', path: '/addresses', act: 'see_merchant', show: showAddresses },
  { method: 'POST', path: '/addresses', act: 'change_addresses', take: submitAddress },
  { method: 'POST', path: '/addresses/proof', act: 'change_addresses', take: submitProof },
  { method: 'POST', path: '/addresses/removal', act: 'change_addresses', take: submitRemoval },
]
