// Every page and form about a merchant: the one list that the wing answers, and that tests walk with every role.
import type { ConsoleRoute } from './console-route.ts'
import { addressRoutes } from './handlers/addresses/index.ts'
import { brandRoutes } from './handlers/brand/index.ts'
import { figureRoutes } from './handlers/figures/index.ts'
import { keyRoutes } from './handlers/keys/index.ts'
import { offerRoutes } from './handlers/offers/index.ts'
import { overviewRoutes } from './handlers/overview/index.ts'
import { payoutRoutes } from './handlers/payouts/index.ts'
import { peopleRoutes } from './handlers/people/index.ts'
import { saleRoutes } from './handlers/sales/index.ts'
import { startRoutes } from './handlers/start/index.ts'

export const consoleRoutes: readonly ConsoleRoute[] = [
  ...overviewRoutes,
  ...saleRoutes,
  ...figureRoutes,
  ...offerRoutes,
  ...payoutRoutes,
  ...startRoutes,
  ...addressRoutes,
  ...keyRoutes,
  ...brandRoutes,
  ...peopleRoutes,
]
