// The keys of a merchant: those in use side by side, making one, bringing one's own, ending one.
import type { ConsoleRoute } from '../../console-route.ts'
import { submitNewKey, submitOwnKey, submitRetirement } from './change-keys.ts'
import { showKeys } from './keys-page.ts'

export const keyRoutes: readonly ConsoleRoute[] = [
  { method: 'GET', path: '/keys', act: 'change_keys', show: showKeys },
  { method: 'POST', path: '/keys', act: 'change_keys', take: submitNewKey },
  { method: 'POST', path: '/keys/own', act: 'change_keys', take: submitOwnKey },
  { method: 'POST', path: '/keys/retirement', act: 'change_keys', take: submitRetirement },
]
