// German: every word of the pages and e-mails: what all of them share, then one folder per wing;
// with the keys of English.
import type { Texts } from '../texts.ts'
import { customer } from './customer/index.ts'
import { errors, faults, keptForm, layout, methods, pager } from './frame.ts'
import { legal } from './legal.ts'
import { mail } from './mail.ts'
import { merchant } from './merchant/index.ts'

export const de: Texts = {
  language: 'de',
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
}
