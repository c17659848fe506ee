// English: every word of the pages and e-mails: what all of them share, then one folder per wing. Functions put names,
// amounts and dates in their place.
import { customer } from './customer/index.ts'
import { errors, faults, keptForm, layout, methods, pager } from './frame.ts'
import { legal } from './legal.ts'
import { mail } from './mail.ts'
import { merchant } from './merchant/index.ts'

export const en = {
  language: 'en',
  layout,
  pager,
  methods,
  faults,
  errors,
  keptForm,
  legal,
  mail,
  customer,
  merchant,
} as const
