// The API of customers: one's own profile, and suspending an account.
import { lockTabs } from '../books/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  noteBefore,
  Problem,
  problemAnswers,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Database } from '../platform/index.ts'
import { setAccountStatus } from './accounts/set-account-status.ts'
import { selectCurrencyOf } from './accounts/store-freezing.ts'
import { findProfile } from './find-profile.ts'

type Ports = { readonly database: Database }

const profileSchema = z
  .object({
    customer: z.string(),
    payment_account: z.string(),
    purchasing_account: z.string(),
    email: z.string(),
    member_id: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    country: z.string(),
    postal_code: z.string(),
    language: z.string(),
    currency: z.string(),
    time_zone: z.string(),
    billing_day: z.int(),
    role: z.enum(['payer', 'member']),
    status: z.string(),
  })
  .openapi('Profile')

export function customerRoutes(ports: Ports): OpenAPIHono<ApiEnv> {
  const api = createApi()
  addProfile(api, ports)
  addAccountStatus(api, ports)
  return api
}

function addProfile(api: OpenAPIHono<ApiEnv>, ports: Ports): void {
  const route = createRoute({
    method: 'get',
    path: '/customers/me',
    summary: "The caller's own profile",
    security: bearer,
    responses: { 200: jsonAnswer(profileSchema, 'The profile'), ...problemAnswers() },
  })
  api.openapi(route, async (c) => {
    const { signOn } = requireCaller(c, 'customer')
    const profile = await ports.database.read('customers.get-profile', (tx) =>
      findProfile(tx, signOn),
    )
    if (profile === undefined) throw new Problem('unknown_customer')
    const answer = {
      customer: profile.customer,
      payment_account: profile.paymentAccount,
      purchasing_account: profile.purchasingAccount,
      email: profile.email,
      member_id: profile.memberId,
      first_name: profile.firstName,
      last_name: profile.lastName,
      country: profile.country,
      postal_code: profile.postalCode,
      language: profile.language,
      currency: profile.currency,
      time_zone: profile.timeZone,
      billing_day: profile.billingDay,
      role: profile.role,
      status: profile.accountStatus,
    }
    return c.json(answer, 200)
  })
}

function addAccountStatus(api: OpenAPIHono<ApiEnv>, ports: Ports): void {
  const route = createRoute({
    method: 'put',
    path: '/payment-accounts/{payment_account}/status',
    summary: 'Suspends a payment account, so that nothing is bought on it, or resumes it',
    security: bearer,
    request: {
      params: z.strictObject({ payment_account: idSchema('pay') }),
      body: jsonBody(z.strictObject({ status: z.enum(['active', 'suspended']) })),
    },
    responses: {
      200: jsonAnswer(z.object({ status: z.enum(['changed', 'exists']) }), 'As asked'),
      ...problemAnswers('account_closed', 'unknown_payment_account'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { payment_account: paymentAccount } = c.req.valid('param')
    const { status } = c.req.valid('json')
    const changed = await ports.database.transaction('customers.set-account-status', async (tx) => {
      // A purchase of this moment has its place on the tab before this, or is decided after it.
      const currency = await selectCurrencyOf(tx, paymentAccount)
      if (currency !== undefined) await lockTabs(tx, [{ paymentAccount, currency }])
      return await setAccountStatus(tx, { paymentAccount, status })
    })
    if (changed === 'unknown_account') throw new Problem('unknown_payment_account')
    if (changed === 'account_closed') throw new Problem('account_closed')
    noteBefore(c, { status: status === 'active' ? 'suspended' : 'active' })
    return c.json({ status: changed === 'changed' ? 'changed' : 'exists' } as const, 200)
  })
}
