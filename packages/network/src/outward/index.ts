// The door of outward: how merchants know customers and purchases.
export { openOutward } from './outward.ts'
export type { Outward } from './outward.ts'
