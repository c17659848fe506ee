// Spanish: every word of the pages and e-mails, one file per part. Functions put names, amounts and dates in their
// place.
import type { Texts } from '../index.ts'
import { account } from './account.ts'
import { approvals, notifications, offline } from './client.ts'
import { confirm } from './confirm.ts'
import { access, errors, layout, pager, problem } from './frame.ts'
import { dispute } from './dispute.ts'
import { help } from './help.ts'
import { subscription, subscriptionCancel, subscriptions } from './subscriptions.ts'
import { group, groupAccount, groupAdd, groupMembership, join } from './group.ts'
import { gift, giftForm, gifts } from './gifts.ts'
import { home } from './home.ts'
import { handOver, library } from './library.ts'
import { limits } from './limits.ts'
import { oneClick } from './one-click.ts'
import { purchase, purchases } from './purchase.ts'
import { refund } from './refund.ts'
import { register, registerReturn } from './register.ts'
import { passkeys, recover, security, securityForms, signOnLink, stepUp } from './security.ts'
import { signOff, signOffDone, signOn, visit } from './sign-on.ts'
import { closing, privacy, profile } from './profile.ts'
import { expenses, statement, statementStatus } from './statement.ts'
import { mail } from './mail.ts'
import { news } from './news.ts'
import { notices } from './notices.ts'

export const es: Texts = {
  language: 'es',
  layout,
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
