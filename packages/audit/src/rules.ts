// All rules, in the order in which they run: what others rest on comes first.
import { billingRules } from './billing-rules.ts'
import { capRules } from './cap-rules.ts'
import { chainRules } from './chain-rules.ts'
import { claimRules } from './claim-rules.ts'
import { creditRules } from './credit-rules.ts'
import { ledgerRules } from './ledger-rules.ts'
import { limitRules } from './limit-rules.ts'
import { operatorActionRules } from './operator-action-rules.ts'
import { purchaseRules } from './purchase-rules.ts'
import type { Rule } from './rule.ts'
import { statementRules } from './statement-rules.ts'
import { workRules } from './work-rules.ts'

export const rules: readonly Rule[] = [
  ...ledgerRules,
  ...chainRules,
  ...operatorActionRules,
  ...purchaseRules,
  ...limitRules,
  ...creditRules,
  ...claimRules,
  ...capRules,
  ...billingRules,
  ...workRules,
  ...statementRules,
]
