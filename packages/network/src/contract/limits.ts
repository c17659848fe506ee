// The words of the room limits: its settings and notices.
import type { RoomContract } from './room-contract.ts'
import { required, shareOfOne } from './setting.ts'

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
} as const satisfies RoomContract
