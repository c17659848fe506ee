// The words of the room limits: its settings, notices and tables.
import type { RoomContract } from './room-contract.ts'
import { required, shareOfOne } from './setting.ts'
import { bounded, forEver } from './table-life.ts'

export const limits = {
  settings: {
    limitAlertShare: required({
      name: 'TALLYSTICK_LIMIT_ALERT_SHARE',
      fallback: '0.80',
      parse: shareOfOne,
      meaning: 'At which share of a limit whoever set it is told.',
    }),
  },
  notices: {
    // `window` is day, week or month; the name of the merchant is empty for a limit over all of them.
    limit_alert: ['limitAmount', 'spentAmount', 'window', 'merchantName'],
  },
  tables: {
    limits: bounded('a rule', 'the rules that are set'),
    limit_changes: forEver('a change of a limit', 'it says why a purchase was let through'),
    one_click_rules: bounded('a rule', 'the rules that are set'),
    price_caps: bounded('a cap', 'the caps that are set'),
  },
  actions: {
    'put /payment-accounts/{payment_account}/credit-limit': { fields: ['credit_limit'] },
    'put /price-caps': { fields: ['caps'] },
  },
} as const satisfies RoomContract
