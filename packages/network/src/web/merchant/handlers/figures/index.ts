// What was sold by day and by offer, and how many people bought.
import type { ConsoleRoute } from '../../console-route.ts'
import { showFigures } from './figures-page.ts'

export const figureRoutes: readonly ConsoleRoute[] = [
  { method: 'GET', path: '/figures', act: 'see_sales', show: showFigures },
]
