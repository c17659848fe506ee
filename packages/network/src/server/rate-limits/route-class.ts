// What a request costs the network, as far as its address tells. Pure.

/**
 * - `free`: nothing is asked of the database.
 * - `costly`: what it asks for is a password's hash, a mail to somebody else, or a person's time.
 * - `engine`: from the server of a merchant, which asks for many customers.
 */
export type RouteClass = 'free' | 'costly' | 'engine' | 'ordinary'

const free =
  /^\/(health|assets|brands)\/|^\/(icon-\d+\.png|manifest\.webmanifest|service-worker\.js)$/
/** Where people who are not known yet prove who they are, become known, or write to people. */
const strangersDoors = /^\/(sign-on|register|recover|join|help|console\/apply)(\/|$)/
/** Where customers type the address of somebody else, who is sent a mail. */
const addressDoors =
  /^(\/api\/v1\/group\/accounts(\/[^/]+\/sign-ons)?|\/api\/v1\/organisations\/[^/]+\/invitations|\/console\/[^/]+\/people|\/group\/add|\/group\/[^/]+\/sign-ons\/add|\/profile\/email(\/proof)?|\/gifts\/new)$/
/** Where engines push what somebody wants to buy, and redeem what came of it. */
const enginesDoors = /^\/oauth\/(request|token)$/

export function routeClassOf(method: string, path: string): RouteClass {
  if (free.test(path)) return 'free'
  const isReading = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  if (isReading) return 'ordinary'
  if (strangersDoors.test(path) || addressDoors.test(path)) return 'costly'
  return enginesDoors.test(path) ? 'engine' : 'ordinary'
}
