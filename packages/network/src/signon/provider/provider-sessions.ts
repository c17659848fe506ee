// The OpenID Provider's own session remembers which merchants a browser visited. It follows ours.
import type Provider from 'oidc-provider'
import type { Clock, Database, Log } from '../../platform/index.ts'
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
  readonly backchannelLogoutUri?: string
  backchannelLogout(accountId: string, sid: string | undefined): Promise<void>
}

/**
 * Ends the provider's session and the grants given in it, then tells each merchant that was visited (OpenID
 * Connect Back-Channel Logout 1.0). A merchant that does not answer is logged; it does not stop the others.
 */
export async function endProviderSession(
  deps: { readonly database: Database; readonly clock: Clock; readonly log: Log },
  provider: Provider,
  uid: string,
): Promise<void> {
  const session = await deps.database.transaction('signon.end-provider-session', async (tx) => {
    const found = await selectDocumentByUid(tx, 'Session', uid)
    if (found === undefined) return undefined
    const stored = found.payload as StoredSession
    const grantIds = Object.values(stored.authorizations ?? {}).flatMap(({ grantId }) =>
      grantId === undefined ? [] : [hashDocumentId(grantId)],
    )
    await deleteProviderSession(tx, uid, grantIds)
    return stored
  })
  const { accountId, authorizations } = session ?? {}
  if (accountId === undefined) return
  const visited = Object.entries(authorizations ?? {})
  await Promise.all(
    visited.map(async ([merchant, { sid }]) => {
      try {
        const client = (await provider.Client.find(merchant)) as unknown as LogoutClient | undefined
        if (client?.backchannelLogoutUri === undefined) return
        await client.backchannelLogout(accountId, sid)
      } catch (error) {
        deps.log.warn({ merchant, err: error }, 'a merchant was not told of a sign-off')
      }
    }),
  )
}
