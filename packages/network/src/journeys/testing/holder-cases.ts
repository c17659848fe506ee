// The routes about rights holders, for the table of all routes.
import type { Tenants } from './open-tenants.ts'
import type { RouteCase } from './route-cases.ts'

const merchant = ['merchant'] as const
const params = ({ holder }: Tenants) => ({ holder })

export const holderCases: Readonly<Record<string, RouteCase>> = {
  'post /holders': {
    roles: merchant,
    body: (_, number) => ({ name: `Author ${number}`, currency: 'USD' }),
  },
  'get /holders': { roles: merchant },
  'get /holders/{holder}/balance': { roles: merchant, params },
  'get /holders/{holder}/settlement': { roles: merchant, params },
  'put /holders/{holder}/settlement': {
    roles: merchant,
    params,
    body: (_, number) => ({
      currency: 'USD',
      amount: '25.00',
      days: 30,
      payout: { kind: 'simulator', account: `account ${number}` },
    }),
  },
  'get /holders/{holder}/payouts': { roles: merchant, params },
}
