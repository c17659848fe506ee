// One customer who asks without end, by whatever signed on, waits; nobody else does.
import type { MiddlewareHandler } from 'hono'
import { answerError } from '../frame/answer-page.ts'
import type { CustomerDeps } from './customer-deps.ts'
import type { CustomerEnv } from './customer-visitor.ts'

export function limitCustomer(
  deps: Pick<CustomerDeps, 'rateLimits'>,
): MiddlewareHandler<CustomerEnv> {
  return async (c, next) => {
    const { signedOn } = c.get('visitor')
    const waitSeconds = signedOn && (await takeCustomer(deps, signedOn.profile))
    if (waitSeconds !== undefined) {
      return await answerError(c, { kind: 'throttled', retryAfterSeconds: waitSeconds })
    }
    await next()
    return undefined
  }
}

function takeCustomer(
  { rateLimits }: Pick<CustomerDeps, 'rateLimits'>,
  { purchasingAccount }: { readonly purchasingAccount: string },
): Promise<number | undefined> {
  return rateLimits.takeCaller({ role: 'customer', purchasingAccount })
}
