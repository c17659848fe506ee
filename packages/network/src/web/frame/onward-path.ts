// Where a browser wanted to go before it was asked to sign on or to register: remembered in a cookie, so that every way
// of signing on leads there, also the one by way of the processor's card page.
import { readCookie, writeCookie } from '../../platform/api/index.ts'
import { ownPath } from './own-path.ts'
import type { PersonContext, PersonDeps } from './person-visitor.ts'

const lifeSeconds = 3600

function nameOf(isSecure: boolean): string {
  return `${isSecure ? '__Host-' : ''}tally-onward`
}

/** A `Set-Cookie` value. */
export function rememberOnward({ signOn }: Pick<PersonDeps, 'signOn'>, path: string): string {
  const { isSecure } = signOn
  return writeCookie({
    name: nameOf(isSecure),
    value: encodeURIComponent(path),
    isSecure,
    maxAgeSeconds: lifeSeconds,
  })
}

/** Whether somebody is on the way to the pages of people of merchants, who need no card. */
export function isOnwardToConsole(
  { signOn }: Pick<PersonDeps, 'signOn'>,
  c: PersonContext,
): boolean {
  const kept = readCookie(c.req.header('cookie'), nameOf(signOn.isSecure)) ?? ''
  return kept.startsWith('%2Fconsole')
}

/** The page that was remembered, or the one given; with the cookie that forgets it. */
export function takeOnward(
  { signOn }: Pick<PersonDeps, 'signOn'>,
  c: PersonContext,
  otherwise: string,
): { readonly path: string; readonly cookies: readonly string[] } {
  const { isSecure } = signOn
  const name = nameOf(isSecure)
  const kept = readCookie(c.req.header('cookie'), name)
  if (kept === undefined || kept === '') return { path: otherwise, cookies: [] }
  const path = /^(%[0-9A-F]{2}|[\w.-])+$/.test(kept) ? decodeURIComponent(kept) : undefined
  const forget = writeCookie({ name, value: '', isSecure, maxAgeSeconds: 0 })
  return { path: ownPath(path, otherwise), cookies: [forget] }
}
