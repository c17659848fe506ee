// What a ticket opened, sealed in a cookie for the one step from the form of the network to the site's own pages:
// browsers keep a site's session to themselves while another site's form is being answered.
import type { Seal } from '../sealing/seal.ts'
import type { CookieJar } from './cookies.ts'
import { readCookies } from './cookies.ts'
import { parseSession, printSession } from './session.ts'
import type { Session } from './session.ts'
import type { Visit } from '../visit.ts'

export type Opened = {
  readonly session: Session
  /** Of the content. */
  readonly path: string
}

export type OpenedCookie = {
  readonly write: (opened: Opened, nowSeconds: number) => string
  readonly read: (visit: Visit, nowSeconds: number) => Opened | undefined
  readonly clear: () => string
}

const lifeSeconds = 60

export function createOpenedCookie(seal: Seal, jar: CookieJar): OpenedCookie {
  const name = jar.name('opened')
  return {
    write: ({ session, path }, nowSeconds) => {
      const text = JSON.stringify([nowSeconds, path, printSession(session)])
      return jar.write(name, seal.close('opened', text, nowSeconds), lifeSeconds)
    },
    read: (visit, nowSeconds) => {
      for (const [cookieName, value] of readCookies(visit)) {
        if (cookieName !== name) continue
        const text = seal.open('opened', value, { nowSeconds, lifeSeconds })
        if (text === undefined) continue
        const [openedSeconds, path, session] = JSON.parse(text) as [number, string, string]
        if (nowSeconds < openedSeconds + lifeSeconds)
          return { session: parseSession(session), path }
      }
      return undefined
    },
    clear: () => jar.clear(name),
  }
}
