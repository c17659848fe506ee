// All rules, in the order in which they run: what others rest on comes first.
import { billingRules } from './billing-rules.ts'
import { ledgerRules } from './ledger-rules.ts'
import { purchaseRules } from './purchase-rules.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [...ledgerRules, ...purchaseRules, ...billingRules]
