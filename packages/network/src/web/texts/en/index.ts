// English: every word of the pages and e-mails, one file per part. Functions put names, amounts and dates in their place.
import { account } from './account.ts'
import { confirm } from './confirm.ts'
import { access, errors, layout, pager, problem } from './frame.ts'
import { home } from './home.ts'
import { purchase, purchases } from './purchase.ts'
import { register, registerReturn } from './register.ts'
import { signOff, signOffDone, signOn, visit } from './sign-on.ts'
import { statement } from './statement.ts'
import { mail } from './mail.ts'

export const en = {
  language: 'en',
  layout,
  pager,
  access,
  home,
  signOn,
  register,
  registerReturn,
  confirm,
  account,
  purchases,
  statement,
  purchase,
  visit,
  signOff,
  signOffDone,
  errors,
  problem,
  mail,
} as const
