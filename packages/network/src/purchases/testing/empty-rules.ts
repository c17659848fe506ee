// A state in which nobody has set anything: what tests of other rules begin with.
import type { PurchaseState } from '../decide-purchase.ts'
import { Spending } from '../spending.ts'

export const emptyRules: Pick<
  PurchaseState,
  | 'covering'
  | 'rules'
  | 'spending'
  | 'tabCredits'
  | 'reserved'
  | 'alertShareMillionths'
  | 'lots'
  | 'splits'
  | 'breakdowns'
> = {
  covering: new Map(),
  rules: new Map(),
  spending: new Spending([]),
  tabCredits: new Map(),
  reserved: new Map(),
  lots: new Map(),
  splits: new Map(),
  breakdowns: new Map(),
  alertShareMillionths: 800_000n,
}
