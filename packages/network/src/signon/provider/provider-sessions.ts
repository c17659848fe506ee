// The OpenID Provider's own session remembers which merchants a browser visited. It follows ours.
import type Provider from 'oidc-provider'
import type { Outward } from '../../outward/index.ts'
import type { Database, IdSources } from '../../platform/index.ts'
import { leaveSignOffs } from '../leave-sign-offs.ts'
import type { SignOff } from '../leave-sign-offs.ts'
import { deleteProviderSession, selectDocumentByUid } from '../store-provider.ts'
import { hashDocumentId } from './adapter.ts'

/** Ours decides when it ends; this only has to be longer than that can be. */
export const providerSessionSeconds = 30 * 86_400

interface StoredSession {
  readonly accountId?: string
  readonly authorizations?: Readonly<
    Record<string, { readonly sid?: string; readonly grantId?: string }>
  >
}

// The library has it, its types do not.
interface LogoutClient {
  readonly clientId: string
  backchannelLogout(account: string, sid: string | undefined): Promise<void>
}

interface SessionDeps extends IdSources {
  readonly database: Database
  readonly outward: Outward
}

/**
 * Ends the provider's session and the grants given in it, and leaves it to be done that each merchant which was visited
 * is told. Twice does no harm: it is gone after the first time.
 */
export async function endProviderSession(deps: SessionDeps, uid: string): Promise<void> {
  await deps.database.transaction('signon.end-provider-session', async (tx) => {
    const found = await selectDocumentByUid(tx, 'Session', uid)
    if (found === undefined) return
    const { accountId: account, authorizations = {} } = found.payload as StoredSession
    const grantIds = Object.values(authorizations).flatMap(({ grantId }) =>
      grantId === undefined ? [] : [hashDocumentId(grantId)],
    )
    await deleteProviderSession(tx, uid, grantIds)
    if (account === undefined) return
    const signOffs = Object.entries(authorizations).flatMap(([merchant, { sid }]) =>
      sid === undefined ? [] : { merchant, account, sid },
    )
    await leaveSignOffs(tx, deps, signOffs)
  })
}

/**
 * The library would call merchants itself, once, at their first address, when somebody signs off at one of them. From
 * here on it leaves that to be done, too. @returns how an address is called.
 */
export function leaveCalls(
  provider: Provider,
  deps: SessionDeps,
): (signOff: SignOff, address: string) => Promise<void> {
  const { prototype } = provider.Client as unknown as { readonly prototype: LogoutClient }
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with the client below
  const call = prototype.backchannelLogout
  prototype.backchannelLogout = async function (this: LogoutClient, account, sid) {
    if (sid === undefined) return
    const signOff = { merchant: this.clientId, account, sid }
    await deps.database.transaction('signon.leave-sign-off', (tx) =>
      leaveSignOffs(tx, deps, [signOff]),
    )
  }
  return async ({ merchant, account, sid }, address) => {
    const client = (await provider.Client.find(merchant)) as LogoutClient | undefined
    if (client === undefined) return
    const there = Object.create(client, {
      backchannelLogoutUri: { value: address },
    }) as LogoutClient
    await call.call(there, account, sid)
  }
}
