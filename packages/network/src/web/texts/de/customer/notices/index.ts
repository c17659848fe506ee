// German: what customers are told by e-mail, one file per part. Every kind of notice has its words.
import type { NoticeWords } from '../../../notice-words.ts'
import { accountNotices } from './account.ts'
import { claimNotices } from './claims.ts'
import { contactNotices } from './contact.ts'
import { giftNotices } from './gifts.ts'
import { groupNotices } from './groups.ts'
import { limitNotices } from './limits.ts'
import { organisationNotices } from './organisations.ts'
import { securityNotices } from './security.ts'
import { settlementNotices } from './settlement.ts'
import { signingOnNotices } from './signing-on.ts'
import { subscriptionNotices } from './subscriptions.ts'

export const notices = {
  ...signingOnNotices,
  ...securityNotices,
  ...groupNotices,
  ...claimNotices,
  ...contactNotices,
  ...limitNotices,
  ...subscriptionNotices,
  ...accountNotices,
  ...giftNotices,
  ...organisationNotices,
  ...settlementNotices,
} as const satisfies NoticeWords
