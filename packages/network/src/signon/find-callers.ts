// Whom bearer tokens speak for, many at a time: an API under load would else open a transaction for each request.
import type { Caller } from '../contract/index.ts'
import { selectOpenMerchants } from '../merchants/index.ts'
import { hashSecretToken } from '../platform/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { hashDocumentId } from './provider/adapter.ts'
import { retiredKeyCountOf } from './provider/retired-keys.ts'
import { selectAccessTokens } from './store.ts'
import type { LiveToken } from './store.ts'
import { selectLiveDocuments } from './store-provider.ts'

/** The callers in the order of their tokens; undefined for one that is unknown, expired or revoked. */
export async function findCallers(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  tokens: readonly string[],
): Promise<readonly (Caller | undefined)[]> {
  const now = clock.now()
  const hashes = tokens.map(hashSecretToken)
  const rows = await selectAccessTokens(database, hashes)
  const byHash = new Map(rows.map((row) => [row.tokenHash.toString('hex'), row]))
  const own = hashes.map((hash) => callerOf(byHash.get(hash.toString('hex')), now))
  // A token of the client credentials grant is the provider's; its client is the merchant.
  const others = tokens.filter((_, at) => own[at] === undefined).map(hashDocumentId)
  if (others.length === 0) return own
  const model = 'ClientCredentials'
  const documents = await selectLiveDocuments(database, { model, ids: others, now })
  if (documents.length === 0) return own
  const tokensById = new Map(documents.map(({ id, payload }) => [id, payload]))
  // Tokens of the network's own end with the merchant; these have no row that could be ended. And they end with the
  // keys that they were got with: a stolen one is retired, and what it opened is shut.
  const merchants = documents.map(({ payload }) => String(payload['clientId']))
  const open = new Map(
    (await selectOpenMerchants(database, merchants)).map((row) => [
      row.merchant,
      row.retiredKeyCount,
    ]),
  )
  return own.map((caller, at) => {
    if (caller !== undefined) return caller
    const payload = tokensById.get(hashDocumentId(tokens[at] ?? ''))
    if (payload === undefined) return undefined
    const merchant = String(payload['clientId'])
    const retiredKeyCount = open.get(merchant)
    if (retiredKeyCount === undefined || retiredKeyCount !== retiredKeyCountOf(payload))
      return undefined
    return { role: 'merchant', merchant, proof: { retiredKeyCount } }
  })
}

function callerOf(row: LiveToken | undefined, now: Temporal.Instant): Caller | undefined {
  if (row === undefined) return undefined
  if (row.expiresAt !== null && Temporal.Instant.compare(now, row.expiresAt) >= 0) return undefined
  const proof = { token: row.token }
  if (row.role === 'merchant') return { role: 'merchant', merchant: row.subject, proof }
  const { customer, purchasingAccount, paymentAccount } = row
  if (customer === null || purchasingAccount === null || paymentAccount === null) {
    throw new Error('a customer token without its accounts passed the check of its table')
  }
  const signOn = row.subject
  return { role: 'customer', customer, purchasingAccount, paymentAccount, signOn, proof }
}
