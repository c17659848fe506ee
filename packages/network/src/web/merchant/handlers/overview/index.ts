// What is to be seen of a merchant at once.
import type { ConsoleRoute } from '../../console-route.ts'
import { showOverview } from './overview-page.ts'

export const overviewRoutes: readonly ConsoleRoute[] = [
  { method: 'GET', path: '', act: 'see_merchant', show: showOverview },
]
