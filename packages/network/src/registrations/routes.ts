// The API of registrations: a registered customer in one call, for sandboxes.
import type { VerifiedMethod } from '../customers/accounts/index.ts'
import { faultsProblem } from '../customers/index.ts'
import type { Registered } from '../customers/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  jsonAnswer,
  jsonBody,
  Problem,
  problemAnswers,
  readIdempotencyKey,
  requireCaller,
  sandboxOnly,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Clock, Database, Passwords, Random } from '../platform/index.ts'
import type { CustomerLetters } from './letters.ts'
import { registerCustomer } from './register-customer.ts'
import { registerMember } from './register-member.ts'

export type RegistrationRoutesInput = {
  readonly isSandbox: boolean
  /** The adapter that sandbox payment methods belong to, such as `simulator`. */
  readonly sandboxProcessor: string
  /** A bearer token that acts as the customer. */
  readonly issueToken: (holder: Registered & { readonly role: 'customer' }) => Promise<string>
}

export type RegistrationPorts = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly passwords: Passwords
  readonly letters: CustomerLetters
}

const sandboxMethods = [
  'card-ok',
  'card-declined',
  'card-expired',
  'card-authentication-required',
  'none',
] as const

const customerSchema = z
  .strictObject({
    email: z.string().max(300),
    member_id: z.string().max(200),
    first_name: z.string().max(500),
    last_name: z
      .string()
      .max(500)
      .default('')
      .openapi({ description: 'none for who has one name only' }),
    country: z.string().max(10),
    postal_code: z.string().max(50),
    time_zone: z.string().max(100),
    currency: z.string().max(10),
    payment_method: z.enum(sandboxMethods),
    billing_day: z.int().optional(),
    language: z.string().max(10).optional(),
    password: z.string().max(2000).optional(),
    group_of: z.string().max(200).optional().openapi({
      description:
        "a payment account, or the customer who pays with it: the new customer buys on that account, and has its bill, place and days in stead of the body's",
    }),
  })
  .openapi('NewSandboxCustomer')

const registeredSchema = z
  .object({
    customer: z.string(),
    payment_account: z.string(),
    purchasing_account: z.string(),
    token: z.string(),
  })
  .openapi('SandboxCustomer')

export function registrationRoutes(
  ports: RegistrationPorts,
  input: RegistrationRoutesInput,
): OpenAPIHono<ApiEnv> {
  const api = createApi()
  const route = createRoute({
    method: 'post',
    path: '/sandbox/customers',
    summary: 'A registered customer, in a sandbox',
    security: bearer,
    middleware: sandboxOnly(input.isSandbox),
    request: { body: jsonBody(customerSchema) },
    responses: {
      200: jsonAnswer(registeredSchema, 'The same request was sent before'),
      201: jsonAnswer(registeredSchema, 'Registered'),
      ...problemAnswers(
        'sandbox_only',
        'account_closed',
        'already_invited',
        'email_taken',
        'group_full',
        'idempotency_conflict',
        'invalid_postal_code',
        'password_refused',
        'unknown_country',
        'unknown_currency',
        'unknown_payment_account',
        'unknown_time_zone',
      ),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const body = c.req.valid('json')
    const requestKey = readIdempotencyKey(c)
    const { first_name: firstName, last_name: lastName, member_id: memberId } = body
    const { email, language, password, currency, group_of: groupOf } = body
    const person = { firstName, lastName, memberId, email, language, password }
    const outcome =
      groupOf === undefined
        ? await registerCustomer(ports, {
            ...person,
            country: body.country,
            postalCode: body.postal_code,
            timeZone: body.time_zone,
            currency,
            billingDay: body.billing_day,
            paymentMethod: sandboxMethod(body.payment_method, input.sandboxProcessor),
            requestKey,
          })
        : await registerMember(ports, { groupOf, person, currency, requestKey })
    if (outcome.status === 'refused') {
      if (outcome.code === 'invalid_field') throw faultsProblem(outcome.faults)
      throw new Problem(outcome.code, {
        errors: outcome.code === 'unknown_payment_account' ? [unknownGroup] : [],
      })
    }
    const { registered } = outcome
    const answer = {
      customer: registered.customer,
      payment_account: registered.paymentAccount,
      purchasing_account: registered.purchasingAccount,
      token: await input.issueToken({ role: 'customer', ...registered }),
    }
    return c.json(answer, outcome.status === 'registered' ? 201 : 200)
  })
  return api
}

const unknownGroup = {
  pointer: '/group_of',
  detail: 'is no payment account, and nobody who pays with one',
}

/** The processor's name for a test method: `card-ok` is `pm_card_ok`. */
function sandboxMethod(
  name: (typeof sandboxMethods)[number],
  processor: string,
): VerifiedMethod | undefined {
  if (name === 'none') return undefined
  return { processor, token: `pm_${name.replaceAll('-', '_')}`, label: `Test ${name}` }
}
