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
import type { TransactionOutcome, TransactionRow } from '../store.ts'
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
  | EndedTransaction
  /** Never made, or another browser's. */
  | { readonly state: 'unknown' }

/** Used or too old; where to go back to is still known, and what came of it. */
export interface EndedTransaction {
  readonly state: 'ended'
  readonly merchant: string
  readonly returnTo: string | undefined
  /** Of the order that it was for, by which a purchase is found that no outcome tells of. */
  readonly orderId: string | undefined
  /** Absent where nothing was recorded: nobody decided, or a process died on the way. */
  readonly outcome: TransactionOutcome | undefined
}

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
      orderId: details?.id ?? null,
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
  const isOver = Temporal.Instant.compare(deps.clock.now(), row.startedAt.add(transactionLife)) >= 0
  const interaction = isOver ? undefined : await provider.Interaction.find(id)
  if (interaction === undefined || (await isRequestUsed(provider, interaction))) {
    return endedTransaction(row)
  }
  const { merchant } = row
  const returnTo = row.returnTo ?? undefined
  const details = parsePurchaseDetails(interaction.params['authorization_details'])
  const signOnAfter = interaction.prompt.name === 'login' ? row.startedAt : undefined
  const redirectOrigin = new URL(String(interaction.params['redirect_uri'])).origin
  return {
    state: 'open',
    transaction: { id, merchant, returnTo, redirectOrigin, details, signOnAfter },
  }
}

function endedTransaction(row: TransactionRow): EndedTransaction {
  const { merchant, outcome, purchase } = row
  const returnTo = row.returnTo ?? undefined
  const orderId = row.orderId ?? undefined
  const ended = { state: 'ended', merchant, returnTo, orderId } as const
  if (outcome === null) return { ...ended, outcome: undefined }
  if (outcome === 'signed_on' || outcome === 'cancelled') return { ...ended, outcome: { outcome } }
  if (purchase === null) throw new Error('what was bought has a purchase, says a constraint')
  return { ...ended, outcome: { outcome, purchase } }
}

/** Two tabs of one link are one request at the merchant, which takes one answer: the first one's. */
async function isRequestUsed(provider: Provider, interaction: Interaction): Promise<boolean> {
  // The library's types leave out the id of the pushed request.
  const { parJti } = interaction as { readonly parJti?: string }
  if (parJti === undefined) return false
  const options = { ignoreExpiration: true }
  const request = await provider.PushedAuthorizationRequest.find(parJti, options)
  return request === undefined || request.consumed !== undefined
}

export const authorizationPath = '/oauth/auth'

/** The transaction that is on its way back through this address. */
export function resumedTransaction({ path }: KoaContextWithOIDC): string | undefined {
  const start = `${authorizationPath}/`
  return path.startsWith(start) ? path.slice(start.length) : undefined
}

/** Whether the address that leads a browser on has done so before: then our own page tells what came of it. */
export async function isUsedUp(provider: Provider, id: string): Promise<boolean> {
  const interaction = await provider.Interaction.find(id)
  return interaction === undefined || (await isRequestUsed(provider, interaction))
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
  const outcome: TransactionOutcome =
    purchase === undefined
      ? { outcome: 'signed_on' }
      : { outcome: purchase.status, purchase: purchase.purchase }
  return await conclude(deps, provider, { id: transaction.id, outcome }, (interaction) => {
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
  const ended = { id: transaction.id, outcome: { outcome: 'cancelled' } } as const
  return await conclude(deps, provider, ended, (interaction) => {
    interaction.result = { error: 'access_denied', error_description: 'cancelled by the End-User' }
  })
}

async function conclude(
  deps: Deps,
  provider: Provider,
  { id, outcome }: { readonly id: string; readonly outcome: TransactionOutcome },
  change: (interaction: Interaction) => void,
): Promise<string> {
  // First, so that a page about it tells what happened, whatever becomes of the provider's record.
  await deps.database.transaction('signon.end-transaction', (tx) =>
    updateTransactionEnded(tx, hashSecretToken(id), { ...outcome, endedAt: deps.clock.now() }),
  )
  const interaction = await provider.Interaction.find(id)
  // It went while the answer was made: the browser is led to the page that says so.
  if (interaction === undefined) return `/confirm/${id}`
  change(interaction)
  await interaction.persist()
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
  const id = resumedTransaction(ctx)
  if (browser === undefined || id === undefined) return { merchant: fromQuery, returnTo: undefined }
  const row = await deps.database.read('signon.find-return', (tx) =>
    selectTransaction(tx, hashSecretToken(id), hashSecretToken(browser)),
  )
  return { merchant: row?.merchant ?? fromQuery, returnTo: row?.returnTo ?? undefined }
}
