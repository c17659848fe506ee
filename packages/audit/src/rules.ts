// All rules, in the order in which they run: what others rest on comes first.
import { accountRules } from './account-rules.ts'
import { billingRules } from './billing-rules.ts'
import { capRules } from './cap-rules.ts'
import { chainRules } from './chain-rules.ts'
import { claimRules } from './claim-rules.ts'
import { creditCauseRules } from './credit-cause-rules.ts'
import { creditRules } from './credit-rules.ts'
import { giftRules } from './gift-rules.ts'
import { ledgerRules } from './ledger-rules.ts'
import { libraryRules } from './library-rules.ts'
import { limitRules } from './limit-rules.ts'
import { operatorActionRules } from './operator-action-rules.ts'
import { merchantRules } from './merchant-rules.ts'
import { merchantSaleRules } from './merchant-sale-rules.ts'
import { organisationRules } from './organisation-rules.ts'
import { peopleRules } from './people-rules.ts'
import { purchaseRules } from './purchase-rules.ts'
import { referenceRules } from './reference-rules.ts'
import { reportRules } from './report-rules.ts'
import { requestRules } from './request-rules.ts'
import { rightRules } from './right-rules.ts'
import { royaltyRules } from './royalty-rules.ts'
import type { Rule } from './rule.ts'
import { saleRules } from './sale-rules.ts'
import { settlementRules } from './settlement-rules.ts'
import { statementRules } from './statement-rules.ts'
import { subscriptionRules } from './subscription-rules.ts'
import { transferRules } from './transfer-rules.ts'
import { webhookRules } from './webhook-rules.ts'
import { workRules } from './work-rules.ts'

/** By what they are about. */
export const ruleGroups = {
  ledger: ledgerRules,
  chain: chainRules,
  operatorAction: operatorActionRules,
  transfer: transferRules,
  account: accountRules,
  people: peopleRules,
  merchant: merchantRules,
  organisation: organisationRules,
  webhook: webhookRules,
  purchase: purchaseRules,
  sale: saleRules,
  royalty: royaltyRules,
  right: rightRules,
  gift: giftRules,
  subscription: subscriptionRules,
  limit: limitRules,
  credit: creditRules,
  creditCause: creditCauseRules,
  claim: claimRules,
  cap: capRules,
  billing: billingRules,
  request: requestRules,
  report: reportRules,
  settlement: settlementRules,
  merchantSale: merchantSaleRules,
  work: workRules,
  statement: statementRules,
  library: libraryRules,
  reference: referenceRules,
} satisfies Readonly<Record<string, readonly Rule[]>>

export const rules: readonly Rule[] = Object.values(ruleGroups).flat()
