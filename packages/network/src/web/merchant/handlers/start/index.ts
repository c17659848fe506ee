// The quick start: from the account to the first sale.
import type { ConsoleRoute } from '../../console-route.ts'
import { showStart } from './start-page.ts'

export const startRoutes: readonly ConsoleRoute[] = [
  { method: 'GET', path: '/start', act: 'see_merchant', show: showStart },
]
