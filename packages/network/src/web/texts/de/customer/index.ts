// German: every word of the customer's wing, one file per part.
import type { Texts } from '../../texts.ts'
import { access } from './access.ts'
import { account } from './account.ts'
import { amountFault } from './amount-fault.ts'
import { approvals, notifications, offline } from './client.ts'
import { confirm } from './confirm.ts'
import { confirmEnded } from './confirm-ended.ts'
import { contact } from './contact.ts'
import { dispute } from './dispute.ts'
import { gift, giftForm, gifts } from './gifts.ts'
import { group, groupAccount, groupAdd, groupMembership, join } from './group.ts'
import { heads } from './heads.ts'
import { help } from './help.ts'
import { home } from './home.ts'
import { handOver, library } from './library.ts'
import { limits } from './limits.ts'
import { problem } from './merchant-problem.ts'
import { merchants } from './merchants.ts'
import { navigation } from './navigation.ts'
import { news } from './news.ts'
import { notices } from './notices/index.ts'
import { oneClick } from './one-click.ts'
import { closing, privacy, profile } from './profile.ts'
import { purchase, purchases } from './purchase.ts'
import { refund } from './refund.ts'
import { register, registerFinish, registerReturn } from './register.ts'
import { passkeys, recover, security, securityForms, signOnLink, stepUp } from './security.ts'
import { signOff, signOffDone, signOn, visit } from './sign-on.ts'
import { expenses, statement, statementStatus } from './statement.ts'
import { subscription, subscriptionCancel, subscriptions } from './subscriptions.ts'

export const customer: Texts['customer'] = {
  navigation,
  access,
  home,
  merchants,
  signOn,
  register,
  registerReturn,
  registerFinish,
  confirm,
  confirmEnded,
  limits,
  account,
  amountFault,
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
  heads,
  help,
  contact,
  news,
  notifications,
  approvals,
  offline,
  problem,
  subscriptions,
  subscription,
  subscriptionCancel,
  group,
  groupMembership,
  groupAccount,
  groupAdd,
  join,
  notices,
  library,
  handOver,
  gift,
  gifts,
  giftForm,
  oneClick,
}
