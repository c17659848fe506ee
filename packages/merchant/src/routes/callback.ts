// GET /tally/callback: the visitor comes back from the network with a one-time code.
import { EngineFailure } from '../failures.ts'
import { withNotice } from '../local-path.ts'
import type { Notice } from '../local-path.ts'
import { redeemCode } from '../network/redeem-code.ts'
import type { PurchaseAnswer, RedeemedCode } from '../network/redeem-code.ts'
import { findSession } from '../parts.ts'
import type { Parts } from '../parts.ts'
import { parseSeconds, readSeconds } from '../platform/clock.ts'
import type { Attempt, PurchaseAttempt } from '../sessions/attempt.ts'
import { addEntitlement, ownSessionIdLength } from '../sessions/session.ts'
import type { Entitlement, Session } from '../sessions/session.ts'
import { redirectTo } from './set-out.ts'

/** Finds the attempt that an answer belongs to: same browser, same state. */
export function findAttempt(parts: Parts, request: Request, url: URL): Attempt | undefined {
  const state = url.searchParams.get('state')
  return parts.attempts
    .list(request, readSeconds(parts.clock))
    .find((attempt) => attempt.state === state)
}

/**
 * Redeems the code, verifies sign-on and receipt, and only then opens the session.
 * @throws EngineFailure; nothing is opened then.
 */
export async function answerCallback(
  parts: Parts,
  request: Request,
  url: URL,
  attempt: Attempt,
): Promise<Response> {
  const redeemed = await redeemCode(parts.provider, {
    callback: url,
    attempt,
    redirectUri: parts.redirectUri,
  })
  if ('declined' in redeemed) {
    const notice = noticeOf(redeemed.declined)
    if (notice === undefined) throw new EngineFailure('network_refused', redeemed.declined)
    // In another tab it may yet be bought.
    const end = parts.attempts.clear(attempt.state)
    return redirectTo(withNotice(attempt.returnPath, notice), [end])
  }
  const entitlement =
    attempt.purchase === undefined
      ? undefined
      : await readEntitlement(parts, attempt.purchase, redeemed)

  // From here on the visitor is signed on, and what was bought is open.
  const nowSeconds = readSeconds(parts.clock)
  const earlier = await findSession(parts, request)
  const signedOn = openSession(parts, redeemed, earlier, nowSeconds)
  const session = entitlement === undefined ? signedOn : addEntitlement(signedOn, entitlement)
  const cookie = parts.sessionCookie.write(session, nowSeconds)
  return redirectTo(attempt.returnPath, [cookie, ...endAttempt(parts, request, attempt)])
}

/**
 * Clears this attempt. Others to the same purchase, in other tabs, still take their answers, which open the same; but
 * its id is used up, and buying again after access has ended is another purchase.
 */
export function endAttempt(parts: Parts, request: Request, attempt: Attempt): readonly string[] {
  const nowSeconds = readSeconds(parts.clock)
  const settled = parts.attempts.list(request, nowSeconds).flatMap((sibling) => {
    const { state, purchase } = sibling
    if (state === attempt.state || purchase === undefined) return []
    return purchase.id === attempt.purchase?.id
      ? parts.attempts.settle(sibling, purchase, nowSeconds)
      : []
  })
  return [parts.attempts.clear(attempt.state), ...settled]
}

function noticeOf(error: string): Notice | undefined {
  if (error === 'access_denied') return 'cancelled'
  const needsCustomer = [
    'login_required',
    'interaction_required',
    'consent_required',
    'account_selection_required',
  ]
  return needsCustomer.includes(error) ? 'signed-off' : undefined
}

/** Sign-on and receipt must speak of the same customer, and the receipt of what was set out for. */
async function readEntitlement(
  parts: Parts,
  purchase: PurchaseAttempt,
  redeemed: RedeemedCode,
): Promise<Entitlement> {
  const answer = redeemed.purchase
  const refusal = answer === undefined ? 'there is no receipt' : findMismatch(purchase, answer)
  if (answer === undefined || refusal !== undefined) throw refuseReceipt(refusal)
  const checked = await checkReceipt(parts, answer.receipt)
  if (!checked.ok) throw refuseReceipt(checked.refusal)
  const { claims } = checked
  if (claims.sub !== redeemed.subject) throw refuseReceipt('another customer’s receipt')
  if (claims.offer !== purchase.sku) throw refuseReceipt('another offer’s receipt')
  if (claims.jti !== answer.purchase) throw refuseReceipt('another purchase’s receipt')
  const { until } = claims.access
  return {
    purchase: claims.jti,
    sku: claims.offer,
    ...(until === undefined ? {} : { untilSeconds: parseSeconds(until) }),
    renewSeconds: claims.exp,
  }
}

function findMismatch(purchase: PurchaseAttempt, answer: PurchaseAnswer): string | undefined {
  if (answer.id !== purchase.id) return 'the answer is to another purchase'
  if (answer.offer !== purchase.sku) return 'the answer is about another offer'
  const isOwned = answer.status === 'purchased' || answer.status === 'already_owned'
  return isOwned ? undefined : `the purchase has the status ${answer.status}`
}

function refuseReceipt(reason: string | undefined): EngineFailure {
  return new EngineFailure('receipt_not_valid', reason ?? 'there is no receipt')
}

async function checkReceipt(parts: Parts, receipt: string): ReturnType<Parts['checkReceipt']> {
  try {
    return await parts.checkReceipt(receipt)
  } catch (error) {
    throw new EngineFailure('network_unreachable', 'the keys of receipts cannot be fetched', error)
  }
}

/** What another customer bought in this browser is not carried over. */
function openSession(
  parts: Parts,
  redeemed: RedeemedCode,
  earlier: Session | undefined,
  nowSeconds: number,
): Session {
  // The network says when the sign-on was, by its provider's clock; only the time since then is taken from it.
  const sinceSeconds = Math.max(0, readSeconds(parts.signOnClock) - redeemed.signedOnSeconds)
  const signedOnSeconds = nowSeconds - Math.min(sinceSeconds, parts.sessionLifeSeconds - 60)
  return {
    subject: redeemed.subject,
    ...(redeemed.sessionId === undefined ? {} : { sessionId: redeemed.sessionId }),
    ownSessionId: parts.newSecret().slice(0, ownSessionIdLength),
    signedOnSeconds,
    endsSeconds: signedOnSeconds + parts.sessionLifeSeconds,
    idToken: redeemed.idToken,
    ...(redeemed.caps.length === 0 ? {} : { caps: redeemed.caps }),
    entitlements: earlier?.subject === redeemed.subject ? earlier.entitlements : [],
  }
}
