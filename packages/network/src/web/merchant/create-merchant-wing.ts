// The merchants' wing: which address shows what, and who is recognised on the way.
import { Hono } from 'hono'
import { answerNotFound } from '../frame/answer-page.ts'
import type { PersonEnv } from '../frame/person-visitor.ts'
import { standForPeople } from '../frame/stand-for-people.ts'
import { answerRoute } from './answer-route.ts'
import { consoleRoutes } from './console-routes.ts'
import { addJoinPages } from './handlers/join/index.ts'
import { addSellingPages } from './handlers/selling/index.ts'
import { showPlaces } from './handlers/places/places-page.ts'
import type { MerchantDeps } from './merchant-deps.ts'
import { merchantWing } from './navigation.ts'

export function createMerchantWing(deps: MerchantDeps): Hono<PersonEnv> {
  const web = new Hono<PersonEnv>()
  standForPeople(web, deps, { wing: merchantWing, paths: ['/sell', '/sell/*', '/console/*'] })
  web.get('/console', (c) => showPlaces(deps, c))
  addSellingPages(web, deps)
  addJoinPages(web, deps)
  for (const route of consoleRoutes) {
    web.on(route.method, `/console/:merchant${route.path}`, (c) => answerRoute(deps, c, route))
  }
  // What is not there is so in this wing's frame, and is looked for in no other.
  web.all('/console/*', answerNotFound)
  return web
}
