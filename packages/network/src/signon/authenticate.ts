// Whom a bearer token of the API speaks for (RFC 6750).
import { timingSafeEqual } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { Caller } from '../contract/index.ts'
import { Problem } from '../platform/api/index.ts'
import type { ApiEnv } from '../platform/api/index.ts'
import { hashSecretToken } from '../platform/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { hashDocumentId } from './provider/adapter.ts'
import { selectAccessToken } from './store.ts'
import type { AccessTokenRow } from './store.ts'
import { selectLiveDocument } from './store-provider.ts'

/**
 * Middleware that sets `caller`; undefined without an Authorization header.
 * @throws Problem `unauthenticated` for a token that is malformed, unknown, expired or revoked.
 */
export function authenticate(deps: {
  readonly database: Database
  readonly clock: Clock
  /** Absent: nobody is the operator. */
  readonly operatorToken: string | undefined
}) {
  const operatorHash =
    deps.operatorToken === undefined ? undefined : hashSecretToken(deps.operatorToken)
  return createMiddleware<ApiEnv>(async (c, next) => {
    const header = c.req.header('authorization')
    c.set('caller', header === undefined ? undefined : await findCaller(deps, operatorHash, header))
    await next()
  })
}

async function findCaller(
  deps: { readonly database: Database; readonly clock: Clock },
  operatorHash: Buffer | undefined,
  header: string,
): Promise<Caller> {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(header)?.[1]
  if (token === undefined) throw new Problem('unauthenticated')
  const tokenHash = hashSecretToken(token)
  // Hashes have one length, so that the comparison tells nothing, not even the length of the real one.
  if (operatorHash !== undefined && timingSafeEqual(tokenHash, operatorHash)) {
    return { role: 'operator' }
  }
  const now = deps.clock.now()
  const [row, document] = await deps.database.read('signon.find-caller', (tx) =>
    Promise.all([
      selectAccessToken(tx, tokenHash),
      selectLiveDocument(tx, 'ClientCredentials', hashDocumentId(token), now),
    ]),
  )
  const caller = callerOf(row, now)
  if (caller !== undefined) return caller
  // A token of the client credentials grant is the provider's; its client is the merchant.
  const merchant = document?.payload['clientId']
  if (typeof merchant === 'string') return { role: 'merchant', merchant }
  throw new Problem('unauthenticated')
}

function callerOf(row: AccessTokenRow | undefined, now: Temporal.Instant): Caller | undefined {
  if (row === undefined) return undefined
  if (row.expiresAt !== null && Temporal.Instant.compare(now, row.expiresAt) >= 0) return undefined
  if (row.role === 'merchant') return { role: 'merchant', merchant: row.subject }
  const { customer, purchasingAccount, paymentAccount } = row
  if (customer === null || purchasingAccount === null || paymentAccount === null) {
    throw new Error('a customer token without its accounts passed the check of its table')
  }
  return { role: 'customer', customer, purchasingAccount, paymentAccount, signOn: row.subject }
}
