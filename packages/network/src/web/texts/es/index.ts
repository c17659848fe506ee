// Spanish: every word of the pages and e-mails, one file per part. Functions put names, amounts and dates in their
// place.
import type { Texts } from '../index.ts'
import { account } from './customer/account.ts'
import { approvals, notifications, offline } from './customer/client.ts'
import { confirm } from './customer/confirm.ts'
import { access, errors, layout, pager, problem } from './frame.ts'
import { dispute } from './customer/dispute.ts'
import { help } from './customer/help.ts'
import { subscription, subscriptionCancel, subscriptions } from './customer/subscriptions.ts'
import { group, groupAccount, groupAdd, groupMembership, join } from './customer/group.ts'
import { gift, giftForm, gifts } from './customer/gifts.ts'
import { home } from './customer/home.ts'
import { handOver, library } from './customer/library.ts'
import { limits } from './customer/limits.ts'
import { oneClick } from './customer/one-click.ts'
import { purchase, purchases } from './customer/purchase.ts'
import { refund } from './customer/refund.ts'
import { register, registerReturn } from './customer/register.ts'
import {
  passkeys,
  recover,
  security,
  securityForms,
  signOnLink,
  stepUp,
} from './customer/security.ts'
import { signOff, signOffDone, signOn, visit } from './customer/sign-on.ts'
import { closing, privacy, profile } from './customer/profile.ts'
import { expenses, statement, statementStatus } from './customer/statement.ts'
import { mail } from './mail.ts'
import { navigation } from './customer/navigation.ts'
import { news } from './customer/news.ts'
import { notices } from './customer/notices/index.ts'

export const es: Texts = {
  language: 'es',
  layout,
  navigation,
  pager,
  access,
  home,
  signOn,
  register,
  registerReturn,
  confirm,
  limits,
  account,
  purchases,
  statement,
  statementStatus,
  expenses,
  profile,
  privacy,
  closing,
  purchase,
  refund,
  dispute,
  visit,
  passkeys,
  signOnLink,
  security,
  stepUp,
  securityForms,
  recover,
  signOff,
  signOffDone,
  help,
  news,
  notifications,
  approvals,
  offline,
  errors,
  problem,
  subscriptions,
  subscription,
  subscriptionCancel,
  group,
  groupMembership,
  groupAccount,
  groupAdd,
  join,
  mail,
  notices,
  library,
  handOver,
  gift,
  gifts,
  giftForm,
  oneClick,
}
