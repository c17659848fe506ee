// What is kept of a form whose sender has to sign on, or to prove who they are, before it can be taken.
import { readCookie, writeCookie } from '../../platform/api/index.ts'
import { findKeptForm, keepForm } from '../../signon/index.ts'
import type { KeptForm } from '../../signon/index.ts'
import { isFormToken } from './form-token.ts'
import type { PersonContext, PersonDeps, SignedOn } from './person-visitor.ts'
import { parseForm } from './read-form.ts'

export const keptFormPath = '/kept-form'

const lifeSeconds = 3600

/** Fields that are never written down, and never sent by a page a second time. */
const secretFields: ReadonlySet<string> = new Set([
  'csrf',
  'password',
  'password_again',
  'phrase',
  'typed',
])

/** Proofs are given anew: there is nothing in them to keep. */
const unkeptPaths: ReadonlySet<string> = new Set([
  '/profile/security/confirm',
  '/profile/security/confirm/code',
])

type Deps = Pick<PersonDeps, 'signOn'>

/** @returns the cookies with which `keptFormPath` shows it; undefined where nothing was kept. */
export async function keepSentForm(
  deps: Deps,
  c: PersonContext,
  page: string | undefined,
): Promise<readonly string[] | undefined> {
  const { sessionToken } = c.get('visitor')
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method !== 'POST' || sessionToken === undefined || unkeptPaths.has(pathname)) {
    return undefined
  }
  const sent = await parseForm(c)
  // Only what a page of ours sent, that was shown under this very sign-on.
  const isOurs = isFormToken(deps.signOn.formKey, sessionToken, sent?.['csrf'] ?? '')
  if (sent === undefined || !isOurs) return undefined
  const form: KeptForm = {
    path: `${pathname}${search}`,
    page: page ?? '/account',
    fields: withoutSecrets(sent),
  }
  const token = await keepForm(deps.signOn.security, { sessionToken, form })
  return token === undefined ? undefined : [keptFormCookie(deps, token)]
}

/** The form that this browser has kept for who is signed on. */
export async function takeKeptForm(
  deps: Deps,
  c: PersonContext,
  { profile }: SignedOn,
): Promise<KeptForm | undefined> {
  const token = readCookie(c.req.header('cookie'), cookieName(deps))
  if (token === undefined || token === '') return undefined
  return await findKeptForm(deps.signOn.security, { token, signOn: profile.signOn })
}

export function withoutSecrets(
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !secretFields.has(name)))
}

function cookieName({ signOn }: Deps): string {
  return `${signOn.isSecure ? '__Host-' : ''}tally-kept-form`
}

function keptFormCookie(deps: Deps, value: string): string {
  const { isSecure } = deps.signOn
  return writeCookie({ name: cookieName(deps), value, isSecure, maxAgeSeconds: lifeSeconds })
}
