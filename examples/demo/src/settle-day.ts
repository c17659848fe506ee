// Pays the merchants what is due today, and plays their bank: everything arrives.
import type { NetworkApi } from './network-api.ts'
import type { RegisteredMerchant } from './register-merchant.ts'

interface SettlementRun {
  readonly run: string
  readonly date: string
  readonly status: 'made' | 'exists'
  readonly payouts: number
  readonly totals: readonly { readonly amount: string; readonly currency: string }[]
}

export type SettledDay = SettlementRun & { readonly paid: number }

const usual = { amount: '1.00', days: 30, payout: { kind: 'simulator' } }

/** Whoever has not said how it is paid is paid from a dollar on, or after 30 days. */
export async function settleDay(
  api: NetworkApi,
  { date, merchants }: { readonly date: string; readonly merchants: readonly RegisteredMerchant[] },
): Promise<SettledDay> {
  for (const { token } of merchants) await setSettlements(api, token)
  const run = await api.call<SettlementRun>('POST', '/api/v1/settlement/runs', { body: { date } })
  const { data } = await api.call<{ data: readonly { payout: string }[] }>(
    'GET',
    `/api/v1/settlement/runs/${run.run}/payouts?limit=100`,
  )
  const lines = data.map(({ payout }) => `${JSON.stringify({ payout, status: 'paid' })}\n`)
  if (lines.length === 0) return { ...run, paid: 0 }
  const { paid } = await api.call<{ paid: number }>('POST', '/api/v1/settlement/reports', {
    lines: lines.join(''),
  })
  return { ...run, paid }
}

async function setSettlements(api: NetworkApi, token: string): Promise<void> {
  const path = '/api/v1/merchants/me/settlement'
  const { data } = await api.call<{ data: readonly { currency: string; payout: unknown }[] }>(
    'GET',
    path,
    { token },
  )
  for (const { currency, payout } of data) {
    if (payout === null) await api.call('PUT', path, { token, body: { currency, ...usual } })
  }
}
