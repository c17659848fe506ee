// What a merchant has, and what it was paid.
import type { ConsoleRoute } from '../../console-route.ts'
import { showPayout } from './payout-page.ts'
import { showPayoutAccount, submitPayoutAccount } from './payout-account-page.ts'
import { showPayouts } from './payouts-page.ts'

export const payoutRoutes: readonly ConsoleRoute[] = [
  { method: 'GET', path: '/payouts', act: 'see_payouts', show: showPayouts },
  {
    method: 'GET',
    path: '/payouts/account',
    act: 'change_payout_account',
    show: showPayoutAccount,
  },
  {
    method: 'POST',
    path: '/payouts/account',
    act: 'change_payout_account',
    take: submitPayoutAccount,
  },
  { method: 'GET', path: '/payouts/:payout', act: 'see_payouts', show: showPayout },
]
