// One person who asks without end, by whatever signed on, waits; nobody else does.
import type { MiddlewareHandler } from 'hono'
import { answerError } from './answer-page.ts'
import type { PersonDeps, PersonEnv } from './person-visitor.ts'

export function limitPerson({
  rateLimits,
}: Pick<PersonDeps, 'rateLimits'>): MiddlewareHandler<PersonEnv> {
  return async (c, next) => {
    const { signedOn } = c.get('visitor')
    const retryAfterSeconds =
      signedOn &&
      (await rateLimits.takeCaller({
        role: 'customer',
        purchasingAccount: signedOn.profile.purchasingAccount,
      }))
    if (retryAfterSeconds !== undefined) {
      return await answerError(c, { kind: 'throttled', retryAfterSeconds })
    }
    await next()
    return undefined
  }
}
