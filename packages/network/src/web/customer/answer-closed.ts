// What this network cannot do as it was set up: its forms lead nowhere, so the page says that instead of showing them.
import type { MiddlewareHandler } from 'hono'
import { answerError } from '../frame/answer-page.ts'
import type { Closed } from '../frame/closed.ts'
import type { CustomerDeps } from './customer-deps.ts'
import type { CustomerEnv } from './customer-visitor.ts'

/** Pages and forms that end at a processor's card page, or with a link or code that is mailed. */
export const closedWithout: Readonly<Record<Closed, readonly string[]>> = {
  registration: ['/register', '/register/card'],
  mail: [
    '/sign-on/link',
    '/sign-on/link/sent',
    '/recover',
    '/recover/sent',
    '/recover/address',
    '/recover/address/sent',
    '/profile/email',
    '/gifts/new',
  ],
}

export function answerClosed({ closed = [] }: CustomerDeps): MiddlewareHandler<CustomerEnv> {
  const what = new Map(closed.flatMap((one) => closedWithout[one].map((path) => [path, one])))
  return async (c, next) => {
    const missing = what.get(c.req.path)
    if (missing !== undefined) return await answerError(c, { kind: 'closed', what: missing })
    await next()
    return undefined
  }
}
