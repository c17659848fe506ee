// All corruptions, by subject.
import { breakdownCorruptions } from './breakdown-corruptions.ts'
import { bucketCorruptions } from './bucket-corruptions.ts'
import { capCorruptions } from './cap-corruptions.ts'
import { chainCorruptions } from './chain-corruptions.ts'
import { claimCorruptions } from './claim-corruptions.ts'
import type { Corruption } from './corruption.ts'
import { corruptions } from './corruptions.ts'
import { creditCauseCorruptions } from './credit-cause-corruptions.ts'
import { creditCorruptions } from './credit-corruptions.ts'
import { giftCorruptions } from './gift-corruptions.ts'
import { merchantCorruptions } from './merchant-corruptions.ts'
import { merchantSaleCorruptions } from './merchant-sale-corruptions.ts'
import { operatorActionCorruptions } from './operator-action-corruptions.ts'
import { organisationCorruptions } from './organisation-corruptions.ts'
import { peopleCorruptions } from './people-corruptions.ts'
import { referenceCorruptions } from './reference-corruptions.ts'
import { requestCorruptions } from './request-corruptions.ts'
import { rightCorruptions } from './right-corruptions.ts'
import { royaltyCorruptions } from './royalty-corruptions.ts'
import { settlementCorruptions } from './settlement-corruptions.ts'
import { transferCorruptions } from './transfer-corruptions.ts'
import { webhookCorruptions } from './webhook-corruptions.ts'
import { workCorruptions } from './work-corruptions.ts'

export const allCorruptions: readonly Corruption[] = [
  ...corruptions,
  ...bucketCorruptions,
  ...chainCorruptions,
  ...transferCorruptions,
  ...breakdownCorruptions,
  ...royaltyCorruptions,
  ...rightCorruptions,
  ...giftCorruptions,
  ...creditCorruptions,
  ...creditCauseCorruptions,
  ...claimCorruptions,
  ...capCorruptions,
  ...requestCorruptions,
  ...settlementCorruptions,
  ...merchantSaleCorruptions,
  ...peopleCorruptions,
  ...operatorActionCorruptions,
  ...merchantCorruptions,
  ...organisationCorruptions,
  ...webhookCorruptions,
  ...workCorruptions,
  ...referenceCorruptions,
]
