// A transaction: what a merchant sent this browser here for. Its id is all that passes through the browser.
import type Provider from 'oidc-provider'
import type { Interaction, KoaContextWithOIDC } from 'oidc-provider'
import { readCookie, writeCookie } from '../../platform/api/index.ts'
import { hashSecretToken, newSecretToken } from '../../platform/index.ts'
import type { Clock, Database, Random } from '../../platform/index.ts'
import type { CookieNames } from '../cookie-names.ts'
import { parsePurchaseDetails } from '../purchase-details.ts'
import type { PurchaseDetails } from '../purchase-details.ts'
import { signedOnSeconds } from '../session.ts'
import type { Session } from '../session.ts'
import { insertTransaction, selectTransaction, updateTransactionEnded } from '../store.ts'
import { authorizationPath } from './follow-session.ts'
import type { PurchaseResult } from './interaction-policy.ts'

interface Deps {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly cookies: CookieNames
  readonly isSecure: boolean
}

/** A transaction as the pages see it. */
export interface Transaction {
  readonly id: string
  readonly merchant: string
  /** Where the merchant wants the person back; absent for a mere sign-on. */
  readonly returnTo: string | undefined
  /** Where the provider's answer leads: browsers hold the redirect of a form against the page's policy. */
  readonly redirectOrigin: string
  /** Absent for a mere sign-on. */
  readonly details: PurchaseDetails | undefined
  /** A session begun before this does not count: the merchant, or the end of a session, asks for a new one. */
  readonly signOnAfter: Temporal.Instant | undefined
}

export type FoundTransaction =
  | { readonly state: 'open'; readonly transaction: Transaction }
  /** Used or too old; where to go back to is still known. */
  | { readonly state: 'ended'; readonly merchant: string; readonly returnTo: string | undefined }
  /** Never made, or another browser's. */
  | { readonly state: 'unknown' }

// The provider forgets after the same time, but by the real clock: a price is not held for longer by the network's.
const transactionLife = Temporal.Duration.from({ hours: 1 })

/** Records the transaction with the browser that brought it; answers the page to show. */
export async function beginTransaction(
  deps: Deps,
  ctx: KoaContextWithOIDC,
  interaction: Interaction,
): Promise<string> {
  const details = parsePurchaseDetails(interaction.params['authorization_details'])
  const held = readCookie(ctx.get('cookie'), deps.cookies.browser)
  const browser = held ?? newSecretToken(deps.random)
  if (held === undefined) {
    const { isSecure, cookies } = deps
    ctx.append('set-cookie', writeCookie({ name: cookies.browser, value: browser, isSecure }))
  }
  await deps.database.transaction('signon.begin-transaction', (tx) =>
    insertTransaction(tx, {
      tokenHash: hashSecretToken(interaction.uid),
      browserHash: hashSecretToken(browser),
      merchant: String(interaction.params['client_id']),
      returnTo: details?.return_to ?? null,
      startedAt: deps.clock.now(),
    }),
  )
  return `/confirm/${interaction.uid}`
}

/** The transaction of an address, for the browser that brought it. */
export async function findTransaction(
  deps: Deps,
  provider: Provider,
  input: { readonly id: string; readonly browser: string | undefined },
): Promise<FoundTransaction> {
  const { id, browser } = input
  if (browser === undefined) return { state: 'unknown' }
  const row = await deps.database.read('signon.find-transaction', (tx) =>
    selectTransaction(tx, hashSecretToken(id), hashSecretToken(browser)),
  )
  if (row === undefined) return { state: 'unknown' }
  const { merchant } = row
  const returnTo = row.returnTo ?? undefined
  const isOver = Temporal.Instant.compare(deps.clock.now(), row.startedAt.add(transactionLife)) >= 0
  const interaction = isOver ? undefined : await provider.Interaction.find(id)
  if (interaction === undefined) return { state: 'ended', merchant, returnTo }
  const details = parsePurchaseDetails(interaction.params['authorization_details'])
  const signOnAfter = interaction.prompt.name === 'login' ? row.startedAt : undefined
  const redirectOrigin = new URL(String(interaction.params['redirect_uri'])).origin
  return {
    state: 'open',
    transaction: { id, merchant, returnTo, redirectOrigin, details, signOnAfter },
  }
}

/**
 * Tells the provider what came of the transaction; answers the address that leads the browser on. Doing it twice
 * is harmless: the second says the same.
 */
export async function finishTransaction(
  deps: Deps,
  provider: Provider,
  input: {
    readonly transaction: Transaction
    readonly session: Session
    readonly purchase?: PurchaseResult | undefined
  },
): Promise<string> {
  const { transaction, session, purchase } = input
  const accountId = session.purchasingAccount
  return await conclude(deps, provider, transaction.id, (interaction) => {
    const isSame = interaction.session?.accountId === accountId
    if (!isSame) interaction.session = undefined
    const needsLogin = !isSame || transaction.signOnAfter !== undefined
    interaction.result = {
      clicked: true,
      ...(needsLogin ? { login: { accountId, ts: signedOnSeconds(session) } } : {}),
      ...(purchase === undefined ? {} : { purchase }),
    }
  })
}

/** The person does not want it: the merchant hears `access_denied`. */
export async function cancelTransaction(
  deps: Deps,
  provider: Provider,
  transaction: Transaction,
): Promise<string> {
  return await conclude(deps, provider, transaction.id, (interaction) => {
    interaction.result = { error: 'access_denied', error_description: 'cancelled by the End-User' }
  })
}

async function conclude(
  deps: Deps,
  provider: Provider,
  id: string,
  change: (interaction: Interaction) => void,
): Promise<string> {
  const interaction = await provider.Interaction.find(id)
  // It went while the answer was made: the browser is led to the page that says so.
  if (interaction === undefined) return `/confirm/${id}`
  change(interaction)
  await interaction.persist()
  await deps.database.transaction('signon.end-transaction', (tx) =>
    updateTransactionEnded(tx, hashSecretToken(id), deps.clock.now()),
  )
  return interaction.returnTo
}

/** For an error page of the provider: whose customer this is, and where to lead them back. */
export async function findReturn(
  deps: Deps,
  ctx: KoaContextWithOIDC,
): Promise<{ readonly merchant: string | undefined; readonly returnTo: string | undefined }> {
  const asked = ctx.query['client_id']
  const fromQuery = ctx.oidc.client?.clientId ?? (typeof asked === 'string' ? asked : undefined)
  const browser = readCookie(ctx.get('cookie'), deps.cookies.browser)
  const resumed = ctx.path.startsWith(`${authorizationPath}/`)
  if (browser === undefined || !resumed) return { merchant: fromQuery, returnTo: undefined }
  const id = ctx.path.slice(authorizationPath.length + 1)
  const row = await deps.database.read('signon.find-return', (tx) =>
    selectTransaction(tx, hashSecretToken(id), hashSecretToken(browser)),
  )
  return { merchant: row?.merchant ?? fromQuery, returnTo: row?.returnTo ?? undefined }
}
