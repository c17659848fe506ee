// What was sold, as a list, one by one and as a file; and what was given back of it.
import type { ConsoleRoute } from '../../console-route.ts'
import { showCredits } from './credits-page.ts'
import { showSale } from './sale-page.ts'
import { sendSales } from './sales-file.ts'
import { showSales } from './sales-page.ts'

export const saleRoutes: readonly ConsoleRoute[] = [
  { method: 'GET', path: '/sales', act: 'see_sales', show: showSales },
  { method: 'GET', path: '/sales.csv', act: 'see_sales', show: sendSales },
  { method: 'GET', path: '/sales/:sale', act: 'see_sales', show: showSale },
  { method: 'GET', path: '/refunds', act: 'see_sales', show: showCredits },
]
