// The door of sales.
export { contributeSales } from './contribute.ts'
export { gatherSales } from './gather-sales.ts'
