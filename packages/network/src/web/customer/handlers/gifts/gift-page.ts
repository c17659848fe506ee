// `GET /gifts/:code` and its form: what somebody was given, and taking it up. Whoever has the link may look.
import { fullName } from '../../../../customers/index.ts'
import { findGiftOfCode, redeemGift } from '../../../../gifts/index.ts'
import type { Gift, RedeemRefusal } from '../../../../gifts/index.ts'
import { selectEncryptionKeys } from '../../../../merchants/index.ts'
import { selectOfferVersions } from '../../../../offers/index.ts'
import type { OfferVersion } from '../../../../offers/index.ts'
import { notePurchase, recordClick } from '../../../../signon/index.ts'
import {
  answerError,
  answerNotFound,
  answerPage,
  answerSeeOther,
} from '../../../frame/answer-page.ts'
import { findBrand } from '../../../frame/find-brand.ts'
import type { BrandedMerchant } from '../../../frame/find-brand.ts'
import { readForm } from '../../../frame/read-form.ts'
import { renderGift } from '../../pages/gift.ts'
import type { GiftRefusalWord, GiftView } from '../../pages/gift.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { rememberOnward, takeOnward } from '../../../frame/onward-path.ts'

interface FoundGift {
  readonly gift: Gift
  readonly version: OfferVersion
  readonly branded: BrandedMerchant
  readonly takesTickets: boolean
}

async function findGift(deps: CustomerDeps, code: string): Promise<FoundGift | undefined> {
  const found = await deps.database.read('web.find-gift', async (tx) => {
    const gift = await findGiftOfCode(tx, deps.gifts, code)
    if (gift === undefined) return undefined
    const [[version], keys] = await Promise.all([
      selectOfferVersions(tx, [gift.offerVersion]),
      selectEncryptionKeys(tx, [gift.merchant]),
    ])
    return { gift, version, takesTickets: keys.has(gift.merchant) }
  })
  const branded = found === undefined ? undefined : await findBrand(deps, found.gift.merchant)
  if (found?.version === undefined || branded === undefined) return undefined
  return { ...found, version: found.version, branded }
}

export async function showGift(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await answerGift(deps, c)
}

async function answerGift(
  deps: CustomerDeps,
  c: CustomerContext,
  refusal?: GiftRefusalWord,
): Promise<Response> {
  const code = c.req.param('code') ?? ''
  const found = await findGift(deps, code)
  if (found === undefined) return await answerNotFound(c)
  const { frame } = c.get('visitor')
  const view = viewOf(deps, c, { ...found, code, refusal })
  const status = refusal === undefined ? 200 : 409
  const answer = await answerPage(c, frame, renderGift(frame, view), { status })
  // Signing on, also as somebody else, leads back here.
  if (view.kind === 'waiting') {
    answer.headers.append('set-cookie', rememberOnward(deps, `/gifts/${code}`))
  }
  // The link is a secret: no page that it leads to is told of it.
  answer.headers.set('referrer-policy', 'same-origin')
  return answer
}

function viewOf(
  deps: CustomerDeps,
  c: CustomerContext,
  found: FoundGift & { readonly code: string; readonly refusal: GiftRefusalWord | undefined },
): GiftView {
  const { gift, version, branded, code } = found
  const { signedOn, csrf } = c.get('visitor')
  const own = signedOn?.profile.purchasingAccount
  const { brand, merchant } = branded
  if (gift.status === 'redeemed' && gift.claimedBy === own && gift.redemption !== null) {
    const open = found.takesTickets
      ? { action: `/library/${gift.redemption}/open` }
      : { link: version.url === '' ? merchant.site : version.url }
    return { kind: 'yours', csrf, brand, itemTitle: version.title, open }
  }
  if (gift.purchasingAccount === own) return { kind: 'own' }
  if (['returned', 'withdrawing', 'withdrawn'].includes(gift.status)) return { kind: 'returned' }
  const isOver = Temporal.Instant.compare(deps.clock.now(), gift.expiresAt) >= 0
  if (gift.status === 'sent' && isOver) return { kind: 'returned' }
  if (gift.status === 'redeemed' || (gift.status === 'claimed' && gift.claimedBy !== own)) {
    return { kind: 'taken' }
  }
  const profile = signedOn?.profile
  return {
    kind: 'waiting',
    csrf,
    action: `/gifts/${code}/redeem`,
    brand,
    itemTitle: version.title,
    description: version.description === '' ? undefined : version.description,
    access: version.access,
    sender: gift.senderName ?? '',
    message: gift.message ?? '',
    expiresAt: gift.expiresAt,
    account:
      profile === undefined ? undefined : { name: fullName(profile), memberId: profile.memberId },
    notYouUrl: '/sign-on?switch=1',
    refusal: found.refusal,
  }
}

export async function submitRedeem(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const code = c.req.param('code') ?? ''
  const { signedOn } = c.get('visitor')
  // Signed off meanwhile: the page says how to go on.
  if (signedOn === undefined) return answerSeeOther(`/gifts/${encodeURIComponent(code)}`)
  if ((await readForm(deps, c)) === undefined) return await answerError(c, { kind: 'forbidden' })
  const found = await findGift(deps, code)
  if (found === undefined) return await answerNotFound(c)
  const { session, profile, token } = signedOn
  const { purchasingAccount } = profile
  const redeemed = await redeemGift(deps.gifts, { gift: found.gift.gift, purchasingAccount })
  if (redeemed.status === 'redeemed') {
    await recordClick(deps, { signOn: session.signOn, merchant: found.gift.merchant })
    await notePurchase(deps, { token })
    return answerSeeOther(`/gifts/${code}`, takeOnward(deps, c, '/').cookies)
  }
  const word = refusalWords[redeemed.code]
  return word === undefined ? answerSeeOther(`/gifts/${code}`) : await answerGift(deps, c, word)
}

/** What the page says of a refusal; undefined where the gift is somebody else's or gone, which it shows anyway. */
const refusalWords: Readonly<Record<RedeemRefusal, GiftRefusalWord | undefined>> = {
  unknown_gift: undefined,
  own_gift: undefined,
  gift_taken: undefined,
  gift_returned: undefined,
  already_owned: 'already_owned',
  account_frozen: 'account_frozen',
  busy: 'busy',
  // Nobody can ever take it up: the giver has the price back.
  merchant_closed: 'hopeless',
  offer_ended: 'hopeless',
  unknown_offer: 'hopeless',
  account_closed: 'other',
  account_suspended: 'other',
  payment_method_missing: 'other',
  offer_withdrawn: 'other',
  price_not_in_currency: 'other',
  price_changed: 'other',
  amount_too_large: 'other',
  limit_reached: 'other',
  credit_limit_reached: 'other',
  order_id_reserved: 'other',
  unknown_purchasing_account: 'other',
  order_conflict: 'other',
  unknown_merchant: 'other',
  merchant_waiting: 'other',
  address_not_proved: 'other',
  quantity_not_allowed: 'other',
  renewal_outdated: 'other',
  confirmation_needed: 'other',
}
